### Parts of the organisation: boards, departments, units, companies, associations.

## built
## Kind and list
kind-unit = Part of the organisation
kind-unit-many = Parts of the organisation
kind-unit-definite = the part of the organisation
unit-count = { $count ->
    [one] { $count } part of the organisation
   *[other] { $count } parts of the organisation
}
unit-empty = Start with the boards: they are authorities, and everything else belongs to one of them. Then add the departments under each board.
unit-intro = Which boards, departments, units, municipal companies and associations are there, and what belongs to what?

## built
## Fields
unit-id = Part of the organisation
unit-name = Name
unit-form = Form
unit-form-help = A board is its own authority and controller. A department works for a board.
unit-parent = Board or department above
unit-parent-help = For a department: the board it works for.
unit-mailbox = Functional mailbox
unit-mailbox-help = Reminders go there even when people change.
unit-from = Start date
unit-reason = Reason
unit-on = Ends on
unit-unit = Part that ends
unit-successors = Succeeded by
unit-successors-help = One or more. They see and steer what belonged to the part that ends.
unit-reference = Decision
unit-reference-help = Registry number or paragraph.

## built
## Choices
unit-form-board = Board
unit-form-department = Department
unit-form-unit = Unit
unit-form-company = Municipal company
unit-form-association = Association of municipalities
unit-form-other-municipality = Another municipality

## built
## Verbs
verb-unit-register = Add the part
verb-unit-register-title = Add a part of the organisation
verb-unit-register-done = The part is added. Next, appoint whoever answers for it.
verb-unit-describe = Save the changes
verb-unit-describe-title = Change facts about the part
verb-unit-describe-done = The facts are changed.
verb-unit-close = Close the part
verb-unit-close-title = Close the part of the organisation
verb-unit-close-done = The part is closed and stays in the history.
verb-unit-succeed = Register the reorganisation
verb-unit-succeed-title = Reorganisation: who takes over?
verb-unit-succeed-done = The reorganisation is registered. Check that the duties at those who take over are right.

## Story
story-unit-succeeded = { $who } registered that { $unit } ended on { $date } and was succeeded by { $successors }.
