### What the picture says: what requires a position, what is not known, what to do next, and what a list is narrowed to.

## What requires a position
attention-acceptances-outgrown = { $count ->
    [one] { $first } has been assessed higher since the risk was accepted
   *[other] { $count } risks have been assessed higher since they were accepted
}
attention-supplier = The supplier { $supplier } stands behind { $risks } of { $of } high risks, in { $departments } departments
attention-acceptances-ended = { $count ->
    [one] The decision to accept { $first } has ended
   *[other] { $count } decisions to accept risks have ended
}
attention-critical-not-classified = { $count ->
    [one] { $first } is critical to operations but not classified
   *[other] { $count } systems are critical to operations but not classified
}
attention-overdue-on-high-risks = { $count ->
    [one] The action { $first } is overdue and is to reduce a high risk
   *[other] { $count } overdue actions are to reduce high risks
}
attention-coordinators-missing = { $departments } without an information-security coordinator
attention-coordinators-missing-many = { $count } departments without an information-security coordinator
attention-verifications-lapsed = { $count ->
    [one] The effect of { $first } needs to be verified anew
   *[other] The effect of { $count } controls needs to be verified anew
}

## built
## What is not known
unknown-systems-not-classified = { $count ->
    [one] The level of one system is not known
   *[other] The level of { $count } systems is not known
}
unknown-systems-stated-only = { $count ->
    [one] One of them is stated to be classified
   *[other] { $count } of them are stated to be classified
}
unknown-systems-without-unit = { $count ->
    [one] { $count } system has no unit that answers for it
   *[other] { $count } systems have no unit that answers for them
}
unknown-systems-without-criticality = { $count ->
    [one] The importance to operations is unknown for { $count } system
   *[other] The importance to operations is unknown for { $count } systems
}
unknown-sets-never-classified = { $count ->
    [one] { $count } information set is not classified
   *[other] { $count } information sets are not classified
}
unknown-sets-without-owner = { $count ->
    [one] { $count } information set has no information owner
   *[other] { $count } information sets have no information owner
}
unknown-objects-never-analysed = { $count ->
    [one] { $count } object has no risks of its own
   *[other] { $count } objects have no risks of their own
}
unknown-departments-without-assessments = { $count ->
    [one] { $count } department has assessed no requirement
   *[other] { $count } departments have assessed no requirement
}
unknown-risks-not-assessed = { $count ->
    [one] { $count } risk is not assessed
   *[other] { $count } risks are not assessed
}

## built
## Steps on the way in
step-register-organisation = Add boards and departments
step-take-in-systems = Import the list of systems
step-appoint-coordinators = Appoint a coordinator in each department
step-classify-critical = Classify the systems that are critical to operations
step-assess-risks = Assess the first risks
step-answer-requirements = Assess the first requirements

## How far a step has come
step-progress-of = { $have } of { $of }
step-progress = { $have } so far

## built
## Choices
answer-standing-met = Met
answer-standing-partly = Partly met
answer-standing-not-met = Not met
answer-standing-not-applicable = Does not apply here
answer-standing-lapsed = The answer has lapsed
answer-standing-unknown = Unknown
analysed-yes = Risk analysis made in the last year as stated
analysed-no = No risk analysis in the last year as stated
analysed-unknown = Unknown whether a risk analysis was made
missing-unit = No unit that answers for it
missing-criticality = Importance to operations unknown
missing-owner = No owner
missing-risks = No risks of its own
missing-assessments = Has assessed no requirement

## What a list is narrowed to
condition-in = Within { $scope }
condition-at = Answers for { $scope }
condition-likelihood = Likelihood: { $step }
condition-consequence = Consequence: { $step }
condition-level = Risk level: { $level }
condition-on-matrix-yes = On the risk matrix in force
condition-on-matrix-no = Not on the risk matrix in force
condition-assessed-yes = Assessed
condition-assessed-no = Not assessed
condition-high-yes = High risks
condition-high-no = Not high risks
condition-behind = Supplier: { $supplier }
condition-classified-yes = Classified
condition-classified-no = Not classified
condition-critical-yes = Critical to operations
condition-critical-no = Not critical to operations
condition-fresh-yes = Changed in the last year
condition-fresh-no = Not changed for a year
acceptance-none = Not accepted
acceptance-holds = Accepted
acceptance-ended = The acceptance has ended
acceptance-outgrown = Assessed higher since it was accepted
