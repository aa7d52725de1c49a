### Classification and consequence scales.

## built
## List
classification-count = { $count ->
    [one] { $count } classification
   *[other] { $count } classifications
}
classification-empty = Start with the information sets that most people depend on. The coordinator proposes, the information owner adopts.
classification-intro = How much harm is done if the information is disclosed, becomes wrong or cannot be reached?
scale-count = { $count ->
    [one] { $count } consequence scale
   *[other] { $count } consequence scales
}
scale-empty = Put a consequence scale in force first. One comes along as a proposal and serves both classification and risk.
scale-intro = Which consequence levels does the municipality use, and what do they mean?

## built
## Fields
classification-set = Information set
classification-confidentiality = Confidentiality
classification-confidentiality-help = How great is the harm if somebody unauthorised sees the information?
classification-integrity = Integrity
classification-integrity-help = How great is the harm if the information is wrong or destroyed?
classification-availability = Availability
classification-availability-help = How great is the harm if the information cannot be reached when needed?
classification-traceability = Traceability
classification-traceability-help = How great is the harm if it cannot be seen who did what?
classification-confidentiality-reason = Reason for confidentiality
classification-integrity-reason = Reason for integrity
classification-availability-reason = Reason for availability
classification-traceability-reason = Reason for traceability
classification-confidentiality-hits = Who is hit if the information is disclosed?
classification-confidentiality-hits-help = Fill in when the damage takes special effort to mend. Nobody can be hit harder than the level.
classification-integrity-hits = Who is hit if the information is wrong?
classification-integrity-hits-help = Fill in when the damage takes special effort to mend. Nobody can be hit harder than the level.
classification-availability-hits = Who is hit if the information cannot be reached?
classification-availability-hits-help = Fill in when the damage takes special effort to mend. Nobody can be hit harder than the level.
classification-traceability-hits = Who is hit if nobody can see who did what?
classification-traceability-hits-help = Fill in when the damage takes special effort to mend. Nobody can be hit harder than the level.
classification-valid-until = Holds until
classification-valid-until-help = When the class is to be tried anew. Leave empty if it holds until further notice.
classification-on = Date
classification-adopt-on = Adopted on
classification-give-on = Made on
classification-decided-by = Decided by
classification-decided-by-help = Fill in if somebody else than you took the decision outside Utkik. Then give the decision too.
classification-reference = Decision
classification-reference-help = Registry number or paragraph, when the decision was taken outside Utkik.
classification-reason = Reason
classification-may-lower = Other units may lower the class for their own part
classification-may-lower-help = They may always raise it. Without your consent nobody can lower it.
classification-unit = Unit
classification-unit-help = The unit for which the class is raised or lowered. Other units are not affected.
classification-adjust-on = Decided on
classification-system = System
classification-source = Source
classification-source-help = Where the class comes from, such as KLASSA.
classification-source-version = Version of the source
classification-within-last-year = Classified in the last year
classification-as-of = As of
classification-import = File
scale-scale = Consequence scale
scale-scale-help = Three to six levels, the lowest first.
scale-decided-by = Decided by
scale-decided-by-help = Fill in if somebody other than you took the decision. Leave empty if a board did.
scale-reference = Decision
scale-reference-help = Registry number or paragraph. To be given when you register somebody else’s decision.

## built
## Choices and standings
hit-individual = Individuals
hit-operations = Our own operations
hit-economy = The economy
hit-law-and-trust = Law, agreements and trust
hit-society = Society
aspect-confidentiality = Confidentiality
aspect-integrity = Integrity
aspect-availability = Availability
aspect-traceability = Traceability
standing-adopted = Adopted
standing-lapsed = Lapsed
standing-reopened = Facts have changed, to be classified anew
standing-on-system-level = Classified on system level
standing-proposed = Proposed, waits for the information owner
standing-stated = Classified as stated, level unknown
standing-stated-not = Not classified as stated
standing-unknown = Not classified

## built
## Verbs
verb-classification-propose = Propose the class
verb-classification-propose-title = Propose a class
verb-classification-propose-done = The proposal waits for the information owner, who adopts or changes it.
verb-classification-adopt = Adopt the class
verb-classification-adopt-title = Adopt the class
verb-classification-adopt-done = The class is adopted. The systems inherit the protection need, and the requirements follow from it.
verb-classification-adjust = Adjust for the unit
verb-classification-adjust-title = Adjust the class for a unit
verb-classification-adjust-done = The class is adjusted for the unit. Raised levels count for the systems that hold the information.
verb-classification-give = Save the class on system level
verb-classification-give-title = Classify the system directly
verb-classification-give-done = The system is classified on system level. Classify its information sets when possible.
verb-classification-state = Save what is stated about classification
verb-classification-state-title = What a list states about classification
verb-classification-state-done = It is saved. The level is still unknown.
verb-scale-set = Put the scale in force
verb-scale-set-title = Put a consequence scale in force
verb-scale-set-done = The scale is in force. Earlier classes keep the scale they were made on.

## Levels as they are written in a class
class-confidentiality = C{ $step } { $level }
class-integrity = I{ $step } { $level }
class-availability = A{ $step } { $level }
class-traceability = T{ $step } { $level }

## Story
story-classification-proposed = { $who } proposed the class { $class }.
story-classification-adopted = { $who } adopted the class { $class }.
story-classification-adopted-until = { $who } adopted the class { $class }, to hold until { $until }.
story-classification-registered = { $who } registered that the class has been adopted: { $class }.
story-classification-registered-until = { $who } registered that the class has been adopted: { $class }, to hold until { $until }.
story-classification-hits = It hits { $hits }.
story-classification-adjusted = { $who } adjusted the class to { $class } for { $unit }.
story-classification-given = { $who } gave the system the class { $class } according to { $source }.
story-classification-given-on = { $who } gave the system the class { $class } according to { $source }, made on { $date }.
story-classification-stated = { $who } took in the statement that the system has been classified in the last year, according to { $file } as of { $date }. The level is unknown.
story-classification-stated-not = { $who } took in the statement that the system has not been classified in the last year, according to { $file } as of { $date }.
story-classification-restored = { $who } took back what a file had said about the classification. What stood before the file stands again.
story-classification-restored-none = { $who } took back what a file had said about the classification. No class is adopted or proposed.
story-scale-set = { $who } put the consequence scale in force as version { $version }: { $levels }.
