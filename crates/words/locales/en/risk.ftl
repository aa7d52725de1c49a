### Risks and matrices.

## built
## Kind and list
kind-risk = Risk
kind-risk-many = Risks
kind-risk-definite = the risk
risk-count = { $count ->
    [one] { $count } risk
   *[other] { $count } risks
}
risk-empty = Make a first risk analysis of an object, or import the list of risks you already have.
risk-intro = What may happen, how bad would it be and what do we do about it?
matrix-count = { $count ->
    [one] { $count } risk matrix
   *[other] { $count } risk matrices
}
matrix-empty = Put a risk matrix in force first. Several come along as proposals.
matrix-intro = Which risk level does each likelihood and consequence give?

## built
## Fields
risk-id = Risk
risk-risk = Risk
risk-title = Title
risk-title-help = What may happen, in a few words.
risk-cause = Cause
risk-cause-help = Because of …
risk-event = What may happen
risk-event-help = … happens …
risk-outcome = Outcome
risk-outcome-help = … which leads to …
risk-scope = Part of the municipality
risk-scope-help = The part of the municipality that the risk belongs to. It settles who may decide.
risk-field = Side of security
risk-field-help = Formal: rules and routines. Informal: habits and culture. Technical: systems and networks.
risk-owner = Risk owner
risk-systems = Systems
risk-sets = Information sets
risk-supplier = Supplier
risk-likelihood = Likelihood
risk-likelihood-help = As it is now, with the controls that work.
risk-consequence = Consequence
risk-consequence-help = As it is now, with the controls that work.
risk-inherent-likelihood = Likelihood without controls
risk-inherent-consequence = Consequence without controls
risk-target-likelihood = Likelihood when the actions are done
risk-target-consequence = Consequence when the actions are done
risk-kind = Treatment
risk-until = Accepted until
risk-until-help = Then the risk is tried anew.
risk-ground = Ground for the decision
risk-ground-help = Why the risk can be kept that long.
risk-decided-by = Decided by
risk-decided-by-help = Fill in if the decision was taken outside Utkik by somebody else than you. Then state the decision as well.
risk-reference = Decision
risk-reference-help = Delegation point, registry number or paragraph.
risk-reason = Reason
risk-on = Closes on
matrix-matrix = Risk matrix
matrix-matrix-help = Every cell has a level. Earlier assessments keep the matrix they were made with.
matrix-decided-by = Decided by
matrix-decided-by-help = Fill in if somebody other than you took the decision. Leave empty if a board did.
matrix-reference = Decision
matrix-reference-help = Registry number or paragraph. To be given when you register somebody else’s decision.

## built
## Choices
field-formal = Formal
field-informal = Informal
field-technical = Technical
treatment-reduce = Reduce the risk
treatment-avoid = Avoid the risk
treatment-transfer = Share or transfer the risk
treatment-accept = Keep the risk

## built
## Verbs
verb-risk-register = Add the risk
verb-risk-register-title = Add a risk
verb-risk-register-done = The risk is added. Next, assess likelihood and consequence.
verb-risk-describe = Save the changes
verb-risk-describe-title = Change the description of the risk
verb-risk-describe-done = The description is changed. Check that the assessment is still right.
verb-risk-close = Close the risk
verb-risk-close-title = Close the risk
verb-risk-close-done = The risk is closed and stays in the history.
verb-risk-assess = Save the assessment
verb-risk-assess-title = Assess the risk
verb-risk-assess-done = The risk is assessed. Next, decide how it is to be treated.
verb-risk-treat = Decide the treatment
verb-risk-treat-title = Decide how the risk is to be treated
verb-risk-treat-done = The treatment is decided. Add actions, or let the right head accept the risk.
verb-risk-accept = Accept the risk
verb-risk-accept-title = Accept the risk for a time
verb-risk-accept-done = The risk is accepted until the chosen day. If it is assessed higher before then, the decision falls.
verb-matrix-set = Put the risk matrix in force
verb-matrix-set-title = Put a risk matrix in force
verb-matrix-set-done = The risk matrix is in force. Earlier assessments keep their level until the risk is assessed anew.

## Story: an assessment; what rose, fell or stayed is put together with the whole
story-risk-assessed = { $who } assessed the risk: likelihood { $likelihood }, consequence { $consequence }, level { $level }.
story-risk-assessed-same = { $who } assessed the risk anew: likelihood unchanged at { $likelihood }, consequence unchanged at { $consequence }.
story-risk-assessed-matrix = { $who } assessed the risk with version { $version } of the risk matrix: likelihood { $likelihood }, consequence { $consequence }, level { $level }.
story-risk-one-changed = { $who } { $changed }; { $same }.
story-risk-both-changed = { $who } { $likelihood } and { $consequence }.
story-risk-likelihood-raised = raised the likelihood from { $before } to { $now }
story-risk-likelihood-lowered = lowered the likelihood from { $before } to { $now }
story-risk-likelihood-same = likelihood unchanged at { $now }
story-risk-consequence-raised = raised the consequence from { $before } to { $now }
story-risk-consequence-lowered = lowered the consequence from { $before } to { $now }
story-risk-consequence-same = consequence unchanged at { $now }
story-risk-level-changed = The risk level went from { $before } to { $now }.
story-risk-inherent-changed = The assessment without controls was changed as well.
story-risk-target-changed = The target for the risk was changed as well.

## Story: the rest
story-risk-reduce = { $who } decided that the risk is to be reduced.
story-risk-avoid = { $who } decided that the risk is to be avoided.
story-risk-transfer = { $who } decided that the risk is to be shared or transferred.
story-risk-keep = { $who } decided that the risk is to be kept.
story-risk-accepted = { $who } accepted the risk at level { $level } until { $until }.
story-risk-restored = { $who } took back what a file had said about how the risk is assessed and met. What stood before the file stands again.
story-risk-restored-none = { $who } took back what a file had said about how the risk is assessed and met. The risk has not been assessed.
story-matrix-set = { $who } put the risk matrix { $matrix } in force as version { $version }.
