### Disposal and cleansing.

## built
## List
disposal-count = { $count ->
    [one] { $count } disposal or cleansing
   *[other] { $count } disposals and cleansings
}
disposal-empty = Nothing has been disposed of or cleansed.
disposal-intro = What has been disposed of or cleansed, when and by which decision?

## built
## Fields
disposal-item = Concerns
disposal-ground = Disposal or cleansing
disposal-ground-help = Disposal is by decision. Cleansing is for what should never have been entered.
disposal-reference = Decision on disposal
disposal-reference-help = Registry number or paragraph. Always given for disposal.
disposal-reason = Reason
disposal-reason-help = Do not repeat what is removed.

## built
## Choices
disposal-ground-disposal = Disposal
disposal-ground-cleansing = Cleansing

## built
## Verbs
verb-disposal-dispose = Remove the content for ever
verb-disposal-dispose-title = Dispose or cleanse
verb-disposal-dispose-done = The content is removed. This cannot be undone.

## Story
story-disposal-disposed = { $who } disposed of the content of { $count ->
    [one] { $count } change
   *[other] { $count } changes
}.
story-disposal-cleansed = { $who } cleansed the content of { $count ->
    [one] { $count } change
   *[other] { $count } changes
}.
