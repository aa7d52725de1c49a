### Weaknesses: what is not as it should be.

## built
## Kind and list
kind-weakness = Weakness
kind-weakness-many = Weaknesses
kind-weakness-definite = the weakness
weakness-count = { $count ->
    [one] { $count } weakness
   *[other] { $count } weaknesses
}
weakness-empty = Enter what is not as it should be, for example what a sample has shown. An action then mends it.
weakness-intro = What is not as it should be, and who mends it?

## built
## Fields
weakness-id = Weakness
weakness-title = Title
weakness-content = What is wanting
weakness-scope = Part of the municipality
weakness-field = Side of security
weakness-field-help = Formal: rules and routines. Informal: habits and culture. Technical: systems and networks.
weakness-source = How it became known
weakness-sample = Sample
weakness-found-on = Found on
weakness-owner = Responsible
weakness-controls = Controls that are wanting
weakness-systems = Systems
weakness-reason = Reason
weakness-close-reason = Why it is closed
weakness-close-reason-help = For example that it is mended, and how that was checked.
weakness-on = Closed on

## built
## Choices and standings
weakness-source-sample = Sample
weakness-source-verification = Verification of a control
weakness-source-audit = Audit or review
weakness-source-incident = Incident
weakness-source-report = Somebody pointed it out
weakness-source-other = Otherwise
weakness-standing-unattended = Open, no action
weakness-standing-under-way = Open, action under way
weakness-standing-acted = Action done, weakness still open
weakness-standing-closed = Closed

## built
## Verbs
verb-weakness-register = Enter the weakness
verb-weakness-register-title = Enter a weakness
verb-weakness-register-done = The weakness is entered. Enter the action that mends it.
verb-weakness-describe = Save the changes
verb-weakness-describe-title = Change the weakness
verb-weakness-describe-done = The weakness is changed.
verb-weakness-close = Close the weakness
verb-weakness-close-title = Close the weakness
verb-weakness-close-done = The weakness is closed and stays in the history.
