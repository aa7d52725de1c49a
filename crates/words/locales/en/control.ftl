### Controls: what lasts.

## built
## Kind and list
kind-control = Control
kind-control-many = Controls
kind-control-definite = the control
control-count = { $count ->
    [one] { $count } control
   *[other] { $count } controls
}
control-empty = Add the controls that already exist, such as backups or an access routine. Then verify that they work.
control-intro = What protects us, where is it introduced and do we know that it works?

## built
## Fields
control-id = Control
control-control = Control
control-title = Title
control-content = What it does
control-scope = Part of the municipality
control-field = Side of security
control-field-help = Formal: rules and routines. Informal: habits and culture. Technical: systems and networks.
control-owner = Owner
control-requirements = Requirements it meets
control-risks = Risks it reduces
control-systems = Systems
control-place = Introduced in
control-place-help = The process, routine or system where it is.
control-by = Introduced by
control-introduce-on = Introduced on
control-outcome = Outcome
control-method = How the effect was verified
control-method-help = Such as a sample, a test or a review.
control-verify-on = Verified on
control-valid-until = Holds until
control-valid-until-help = Then the effect needs to be verified anew.
control-self-check-reason = Reason for self-check
control-self-check-reason-help = Fill in when whoever introduced or answers for the control also verifies it.
control-verified-by = Verified by
control-verified-by-help = Fill in if somebody else than you verified it, such as somebody who does not use Utkik.
control-reason = Reason
control-on = Ends on

## built
## Choices and standings
outcome-works = Works
outcome-partly = Works in part
outcome-fails = Does not work
control-standing-decided = Decided, not introduced
control-standing-introduced = Introduced, not verified
control-standing-verified = Verified
control-standing-self-checked = Self-checked
control-standing-lapsed = Verification has lapsed
control-standing-wanting = Does not work fully

## built
## Verbs
verb-control-register = Add the control
verb-control-register-title = Add a control
verb-control-register-done = The control is added. Next, say where it is introduced.
verb-control-describe = Save the changes
verb-control-describe-title = Change facts about the control
verb-control-describe-done = The facts are changed.
verb-control-close = Close the control
verb-control-close-title = Close the control
verb-control-close-done = The control is closed. Assess the risks it reduced anew.
verb-control-introduce = State as introduced
verb-control-introduce-title = Say where the control is introduced
verb-control-introduce-done = The control is introduced. Have its effect verified, preferably by somebody else.
verb-control-verify = Save the verification
verb-control-verify-title = Verify the effect
verb-control-verify-done = The verification is saved and holds until the chosen day.

## Story
story-control-introduced = { $who } introduced the control in { $place } on { $date }.
story-control-introduced-by = { $who } registered that { $person } introduced the control in { $place } on { $date }.
story-control-verified = { $who } verified the effect on { $date }: { $outcome }. Holds until { $until }.
story-control-self-check = Self-check.
story-control-restored = { $who } took back what a file had said about the control. What stood before the file stands again.
story-control-restored-unverified = { $who } took back what a file had said about the control. It is introduced, but its effect is not verified.
story-control-restored-none = { $who } took back what a file had said about the control. It is not introduced.
