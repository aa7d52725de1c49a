### Needs that departments report to an object.

## built
## Kind and list
kind-reported-need = Reported need
kind-reported-need-many = Reported needs
kind-reported-need-definite = the reported need
reported-need-count = { $count ->
    [one] { $count } reported need
   *[other] { $count } reported needs
}
reported-need-empty = Report what the department needs of an object. The object manager answers.
reported-need-intro = What do the departments need of the objects, and what was the answer?

## Page
reported-need-planned = Planned
reported-need-answer-title = The object's answer
reported-need-no-answer = The object has not answered yet.
reported-need-settlement-title = The steering group's decision
reported-need-none = No reported needs are waiting or planned.
reported-need-all = All reported needs

## built
## Fields
reported-need-id = Reported need
reported-need-need = Reported need
reported-need-title = Title
reported-need-title-help = What is needed, in one line.
reported-need-object = Object
reported-need-unit = Needed by
reported-need-content = What is needed and why
reported-need-content-help = Describe what the operations cannot do today. The object decides on the solution.
reported-need-wanted-by = Needed no later than
reported-need-contact = Contact
reported-need-contact-help = Who can tell more.
reported-need-information-sets = Information sets concerned
reported-need-risks = Risks concerned
reported-need-requirements = Requirements concerned
reported-need-reason = Reason
reported-need-on = Closed from
reported-need-outcome = Answer
reported-need-settle-outcome = Decision
reported-need-plan-year = Object plan for the year
reported-need-plan-year-help = Given when the need is taken into the plan.
reported-need-when = When in the year
reported-need-when-help = Such as the second quarter.
reported-need-actions = Actions that carry it out
reported-need-answer-on = Answered on
reported-need-settle-on = Decided on
reported-need-decided-by = Decided by
reported-need-decided-by-help = Who decided in the steering group, mostly the object owner.
reported-need-reference = Minutes or registry number

## built
## Choices
need-answer-in-plan = Taken into the object plan
need-answer-declined = Declined
need-answer-steering-group = Passed on to the steering group
need-settlement-in-plan = Taken into the object plan
need-settlement-declined = Declined

## built
## Standings
reported-need-standing-waiting = Waits for an answer
reported-need-standing-steering-group = With the steering group
reported-need-standing-in-plan = In the object plan
reported-need-standing-declined = Declined
reported-need-standing-closed = Closed

## built
## Verbs
verb-reported-need-register = Report the need
verb-reported-need-register-title = Report a need to the object
verb-reported-need-register-done = The need is reported. The object manager sees it on their first page and answers.
verb-reported-need-describe = Save the changes
verb-reported-need-describe-title = Change what is known of the need
verb-reported-need-describe-done = The changes are saved.
verb-reported-need-close = Close the need
verb-reported-need-close-title = Close the need
verb-reported-need-close-done = The need is closed and stays in the history.
verb-reported-need-answer = Answer
verb-reported-need-answer-title = Answer the need
verb-reported-need-answer-done = The answer is saved. The department sees it on the need's page.
verb-reported-need-settle = Register the decision
verb-reported-need-settle-title = Register the steering group's decision
verb-reported-need-settle-done = The steering group's decision is registered.

## built
## Rules that do not hold
reported-need-object-closed = The object is closed. Choose the one that has taken over.
reported-need-unit-closed = That part of the organisation is closed. Choose the one that has taken over.
reported-need-settled-already = The steering group has decided already. Pass the need on to it again if the decision is to change.
reported-need-plan-needs-year = Say which year's object plan takes the need in.
reported-need-declined-needs-reason = Say why the need is declined.
reported-need-not-with-steering-group = The need is not with the steering group. Pass it on first.

## Story
story-need-answered-in-plan = { $who } answered that the need is taken into the object plan for { $when }.
story-need-answered-declined = { $who } answered that the need is declined.
story-need-answered-steering-group = { $who } passed the need on to the steering group.
story-need-settled-in-plan = { $who } decided in the steering group that the need is taken into the object plan for { $when }.
story-need-settled-declined = { $who } decided in the steering group that the need is declined.
