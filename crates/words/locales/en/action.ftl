### Actions: what is done.

## built
## Kind and list
kind-action = Action
kind-action-many = Actions
kind-action-definite = the action
action-count = { $count ->
    [one] { $count } action
   *[other] { $count } actions
}
action-empty = Start from a risk or a requirement that is not met and add the first thing that needs doing.
action-intro = What is to be done, by whom and by when?

## built
## Fields
action-id = Action
action-action = Action
action-title = Title
action-title-help = Begin with what is to be done, such as Introduce multi-factor sign-in.
action-content = What is to be done
action-scope = Part of the municipality
action-owner = Owner
action-due = Due date
action-cost = Cost, kronor
action-effort = Effort, hours
action-controls = Controls
action-controls-help = The controls that are introduced or mended.
action-risks = Risks it reduces
action-weaknesses = Weaknesses it mends
action-requirements = Requirements it helps to meet
action-systems = Systems
action-finish-on = Done on
action-result = Result
action-reason = Reason
action-on = Closes on

## built
## Standings
action-standing-overdue = Overdue
action-standing-in-time = In time
action-standing-no-day = No due day
action-standing-done = Done
action-standing-dropped = Closed without being done

## built
## Verbs
verb-action-register = Add the action
verb-action-register-title = Add an action
verb-action-register-done = The action is added. Its owner sees it in My overview.
verb-action-describe = Save the changes
verb-action-describe-title = Change facts about the action
verb-action-describe-done = The facts are changed.
verb-action-close = Close the action
verb-action-close-title = Close the action without its being done
verb-action-close-done = The action is closed without being done.
verb-action-finish = State the action as done
verb-action-finish-title = State the action as done
verb-action-finish-done = The action is done. Now say where the control is introduced.

## Story
story-action-finished = { $who } stated the action as done on { $date }.
story-action-reopened = { $who } took back a file’s statement that the action is done. It is not done.
