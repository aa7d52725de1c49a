### Secrecy markings and who reads.

## built
## List
secrecy-count = { $count ->
    [one] { $count } secrecy marking
   *[other] { $count } secrecy markings
}
secrecy-empty = Nothing is marked as secret. Mark what may harm the municipality or an individual if disclosed.
secrecy-intro = What is marked as secret, by which provision and since when? A marking is a warning, not a decision.

## built
## Fields
secrecy-item = Concerns
secrecy-provision = Provision
secrecy-provision-help = Such as OSL 18 kap. 8 §.
secrecy-on = Marked on
secrecy-authority = Marked by
secrecy-authority-help = The board that makes the marking. Leave empty for the executive board.
secrecy-reason = Reason
secrecy-reading = Who may read

## built
## Choices
reading-municipality = Everybody with a duty in the municipality
reading-own-board = The own board, the objects concerned and those who lead the work
reading-narrow = Only those whose duty it is there, and the two leads

## built
## Verbs
verb-secrecy-mark = Mark as secret
verb-secrecy-mark-title = Mark as secret
verb-secrecy-mark-done = The marking is made. It is tried when somebody asks to see the record.
verb-secrecy-unmark = Remove the marking
verb-secrecy-unmark-title = Remove the secrecy marking
verb-secrecy-unmark-done = The marking is removed.
verb-secrecy-set-reading = Change who may read
verb-secrecy-set-reading-title = Decide who may read
verb-secrecy-set-reading-done = The change holds from now on.

## Story
story-secrecy-marked = { $who } marked it as secret under { $provision }, on { $date }, for { $authority }.
story-secrecy-executive-board = the executive board
story-secrecy-unmarked = { $who } removed the secrecy marking.
story-secrecy-reading = { $who } changed who may read: { $reading }.
