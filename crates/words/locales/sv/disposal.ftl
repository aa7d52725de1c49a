### Disposal and cleansing.

## built
## List
disposal-count = { $count ->
    [one] { $count } gallring eller rensning
   *[other] { $count } gallringar och rensningar
}
disposal-empty = Inget har gallrats eller rensats.
disposal-intro = Vad har gallrats eller rensats, när och enligt vilket beslut?

## built
## Fields
disposal-item = Gäller
disposal-ground = Gallring eller rensning
disposal-ground-help = Gallring sker enligt beslut. Rensning är för det som aldrig skulle ha lagts in.
disposal-reference = Gallringsbeslut
disposal-reference-help = Diarienummer eller paragraf. Anges alltid vid gallring.
disposal-reason = Skäl
disposal-reason-help = Upprepa inte det som tas bort.

## built
## Choices
disposal-ground-disposal = Gallring
disposal-ground-cleansing = Rensning

## built
## Verbs
verb-disposal-dispose = Ta bort innehållet för alltid
verb-disposal-dispose-title = Gallra eller rensa
verb-disposal-dispose-done = Innehållet är borttaget. Det går inte att ångra.

## Story
story-disposal-disposed = { $who } gallrade innehållet i { $count ->
    [one] { $count } ändring
   *[other] { $count } ändringar
}.
story-disposal-cleansed = { $who } rensade innehållet i { $count ->
    [one] { $count } ändring
   *[other] { $count } ändringar
}.
