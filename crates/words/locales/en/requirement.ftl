### Catalogues, requirements and answers to them.

## built
## Kind and list
kind-assessment = Assessment of a requirement
kind-assessment-many = Assessments of requirements
kind-assessment-definite = the assessment
requirement-count = { $count ->
    [one] { $count } requirement
   *[other] { $count } requirements
}
requirement-empty = Put a catalogue in force, such as the Cybersecurity Act. Its requirements are then shown here.
requirement-intro = Which requirements apply, who is to answer them and how well are they met?
catalogue-count = { $count ->
    [one] { $count } catalogue
   *[other] { $count } catalogues
}
catalogue-empty = No catalogue is in force yet. Start with the Cybersecurity Act.
catalogue-intro = Which laws, regulations and own requirements does the municipality follow up here?

## built
## Fields
catalogue-catalogue = Catalogue
catalogue-version = Version
catalogue-version-help = The newest, if none is given.
catalogue-decided-by = Decided by
catalogue-decided-by-help = Fill in if somebody other than you took the decision. Leave empty if a board did.
catalogue-reference = Decision
catalogue-reference-help = Registry number or paragraph. To be given when you register somebody else’s decision.
catalogue-content = The catalogue's content
catalogue-reason = Reason
requirement-scope = Answers for
requirement-requirement = Requirement
requirement-status = Met
requirement-assess-status = Is the requirement met?
requirement-how = How the requirement is met
requirement-how-help = Or why it does not apply here.
requirement-evidence = References
requirement-evidence-help = Links or registry numbers that show it.
requirement-valid-until = Holds until
requirement-assessment = Assessment
requirement-reason = Reason
requirement-reason-help = Why the requirement cannot be met now.
requirement-instead = What is done instead
requirement-on = Decided on
requirement-until = Holds until
requirement-decided-by = Decided by
requirement-decided-by-help = Fill in if the decision was taken outside Utkik by somebody else than you. Then state the decision too.
requirement-reference = Decision
requirement-reference-help = Registry number or paragraph, when the decision was taken outside Utkik.

## built
## Choices
requirement-status-met = Met
requirement-status-partly = Partly met
requirement-status-not-met = Not met
requirement-status-not-applicable = Does not apply here
catalogue-change-same = The same
catalogue-change-changed = Changed
catalogue-change-split = Split
catalogue-change-merged = Merged
catalogue-change-new = New
catalogue-change-gone = Gone

## built
## Verbs
verb-catalogue-enter = Save the version
verb-catalogue-enter-title = Enter a catalogue of your own
verb-catalogue-enter-done = The version is saved. It is not in force until it has been taken in force.
verb-catalogue-take = Put the catalogue in force
verb-catalogue-take-title = Put a catalogue in force
verb-catalogue-take-done = The catalogue is in force. Its requirements now wait for answers.
verb-catalogue-retire = Put the catalogue out of force
verb-catalogue-retire-title = Put a catalogue out of force
verb-catalogue-retire-done = The catalogue is no longer in force here. The answers remain, and count again if it is taken again.
verb-requirement-assess = Save the assessment
verb-requirement-assess-title = Assess how the requirement is met
verb-requirement-assess-done = The assessment is saved. It holds for what lies beneath as well, unless something else is said there.
verb-requirement-exempt = Grant the exemption
verb-requirement-exempt-title = Grant an exemption from the requirement
verb-requirement-exempt-done = The exemption holds. When it ends the gap is open again.

## Story
story-catalogue-entered = { $who } entered { $catalogue } (version { $version }).
story-requirement-carried = { $who } carried the answer to { $from } over to { $requirement } for { $scope }: { $status }.
story-catalogue-taken = { $who } put { $catalogue } (version { $version }) in force.
story-catalogue-retired = { $who } put { $catalogue } (version { $version }) out of force.
story-requirement-exempted = { $who } granted { $scope } an exemption from { $requirement } until { $until }.
story-requirement-assessed = { $who } assessed the requirement { $requirement } for { $scope }: { $status }.
story-requirement-reassessed = { $who } changed the assessment of the requirement { $requirement } for { $scope } from { $before } to { $status }.
story-requirement-unchanged = { $who } assessed the requirement { $requirement } for { $scope } anew: unchanged, { $status }.
story-requirement-restored = { $who } took back a file’s assessment of the requirement { $requirement } for { $scope }. The assessment from before the file stands again: { $status }.
story-requirement-restored-none = { $who } took back a file’s assessment of the requirement { $requirement } for { $scope }. The requirement has not been assessed.
