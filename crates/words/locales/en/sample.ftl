### Samples: what was looked at, and what was found.

## built
## Kind and list
kind-sample = Sample
kind-sample-many = Samples
kind-sample-definite = the sample
sample-count = { $count ->
    [one] { $count } sample
   *[other] { $count } samples
}
sample-empty = Choose something that should work, look at some of many and enter what you found. Begin for example with permissions that are no longer needed.
sample-intro = What have we looked at, what did we find and what came of it?

## built
## Fields
sample-id = Sample
sample-title = Title
sample-title-help = What the sample was about, for example Permissions in the pupil register.
sample-scope = Part of the municipality
sample-taken-on = Day
sample-taken-by = Taken by
sample-field = Side of security
sample-field-help = Formal: rules and routines. Informal: habits and culture. Technical: systems and networks.
sample-selection = Selection
sample-selection-help = What you looked at and how you chose it.
sample-examined = Number examined
sample-deviations = Number of deviations
sample-finding = Finding
sample-finding-help = What deviated. Write no names of those who were examined.
sample-controls = Controls examined
sample-systems = Systems
sample-reason = Reason
sample-on = Closed on

## built
## Standings
sample-standing-unraised = Deviations, no weakness entered
sample-standing-raised = Deviations, weakness entered
sample-standing-clean = No deviations

## built
## Verbs
verb-sample-register = Enter the sample
verb-sample-register-title = Enter a sample
verb-sample-register-done = The sample is entered. Enter a weakness if something deviated.
verb-sample-describe = Save the changes
verb-sample-describe-title = Change the sample
verb-sample-describe-done = The sample is changed.
verb-sample-close = Close the sample
verb-sample-close-title = Close the sample without further follow-up
verb-sample-close-done = The sample is closed and stays in the history.
