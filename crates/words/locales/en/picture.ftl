### The picture (lägesbild): its parts, what they say, and two days side by side.

## The page
picture-title = Information security situation, { $scope }
picture-whole = The whole municipality
picture-choose-part = Show a part of the municipality
picture-part = Part of the municipality
picture-compare = Compare
picture-compare-today = Compare with today
picture-print = Print
picture-state = How it stands
picture-count = Number
picture-basis = Based on:
picture-basis-systems = { $share } of systems are classified
picture-basis-sets = { $share } of information sets are classified
picture-basis-objects = { $known } of { $all } objects have been risk-analysed
picture-basis-departments = { $known } of { $all } departments have assessed their requirements
picture-seen-part = Only what you may see is counted here. Records of other boards are not included.

## The way in
picture-empty = The picture takes shape
picture-empty-text = Take one step at a time. With only the list of systems in place, this page shows what you know and what you do not.
picture-empty-part = There are no systems, risks or actions to show here yet.
picture-empty-demo = Would you like to see a finished picture first? Run utkik demo to start a made-up municipality with content.
picture-steps = Three next steps
picture-steps-text = This is the way on. Each step makes the picture more reliable.

## built
## Steps: why, and the verb
picture-step-register-organisation-text = Enter boards and departments by hand or import them from an Excel file. The template is among the files to import.
picture-step-register-organisation-verb = Import the organisation
picture-step-take-in-systems-text = Take the list you have. Utkik recognises its columns and shows what will be imported before anything is saved.
picture-step-take-in-systems-verb = Import the list of systems
picture-step-appoint-coordinators-text = Then there is somebody in each department who can answer what is still unknown.
picture-step-appoint-coordinators-verb = Show vacant duties
picture-step-classify-critical-text = Begin with what operations cannot do without. A class that exists in KLASSA can be entered directly on the system.
picture-step-classify-critical-verb = Show the systems
picture-step-assess-risks-text = A few risks are enough to begin with: those that operations already talk about.
picture-step-assess-risks-verb = Assess risks
picture-step-answer-requirements-text = The Cybersecurity Act first: what is in place, and what is not?
picture-step-answer-requirements-verb = Show the requirements

## What requires a position
picture-decide = Requires a position
picture-decide-nothing = Nothing requires a position at the moment.
picture-show-risk = Show the risk
picture-show-risks = Show the risks
picture-show-system = Show the system
picture-show-systems = Show the systems
picture-show-action = Show the action
picture-show-actions = Show the actions
picture-show-control = Show the control
picture-show-controls = Show the controls
picture-show-department = Show the department
picture-show-vacancies = Show the vacancies
picture-appoint = Appoint

## Drawings
picture-risks = { $assessed ->
    [0] No risk is assessed yet.
   *[other] { $high } of { $assessed } assessed risks are high.
}
picture-risks-not-assessed = { $count ->
    [one] { $count } risk is not assessed.
   *[other] { $count } risks are not assessed.
}
picture-risks-off-matrix = { $count ->
    [one] { $count } risk was assessed with an older matrix and is not shown here.
   *[other] { $count } risks were assessed with an older matrix and are not shown here.
}
picture-risks-cell = { $count ->
    [0] No risk: { $likelihood }, { $consequence }, level { $level }
    [one] { $count } risk: { $likelihood }, { $consequence }, level { $level }
   *[other] { $count } risks: { $likelihood }, { $consequence }, level { $level }
}
picture-coverage = Classification
picture-coverage-systems = { $known } of { $all } systems are classified.
picture-coverage-sets = { $known } of { $all } information sets are classified.
picture-coverage-known = Classified
picture-coverage-under-way = Level not adopted
picture-coverage-not = Run out or changed
picture-coverage-unknown = Not classified
picture-coverage-chain = In the chain a set counts as classified only when it is inventoried as well.
picture-requirements = Requirements by department
picture-requirements-text = Those with the farthest to go come first.
picture-requirements-more = { $count ->
    [one] { $count } more department is in the table.
   *[other] { $count } more departments are in the table.
}
picture-requirements-not-begun = { $count ->
    [one] { $count } department has not begun.
   *[other] { $count } departments have not begun.
}
picture-actions = { $overdue ->
    [0] None of { $open } actions under way is overdue.
    [one] { $overdue } of { $open } actions under way is overdue.
   *[other] { $overdue } of { $open } actions under way are overdue.
}
picture-controls = The effect is verified for { $verified } of { $all }.
picture-weaknesses = { $open ->
    [0] No weakness is open.
    [one] { $open } weakness is open, { $unattended } without an action.
   *[other] { $open } weaknesses are open, { $unattended } without an action.
}

## Lists
picture-unknown = What we do not know
picture-critical = Critical systems not known to be classified
picture-critical-text = { $count } of { $of } systems that operations cannot do without.
picture-critical-said = { $said }.
picture-critical-unknown = { $count ->
    [one] Of one nothing is said
   *[other] Of { $count } nothing is said
}
picture-critical-stated-not = { $count ->
    [one] one is stated not to be classified
   *[other] { $count } are stated not to be classified
}
picture-critical-stated = { $count ->
    [one] one is stated to be classified, level unknown
   *[other] { $count } are stated to be classified, level unknown
}
picture-critical-rest = And { $count } more. All of them are in Utkik: open the picture and choose Show all under the critical systems not known to be classified.
picture-vacancies = Vacant duties
picture-vacancies-text = { $count ->
    [one] { $count } duty is held by nobody.
   *[other] { $count } duties are held by nobody.
}
picture-vacancy = { $role }, { $scope }
picture-show-all = Show all { $count }
picture-answers = answers to requirements
picture-not-begun = There is nothing yet about { $what }.
picture-freshness = How fresh the basis is
picture-freshness-text = This much was changed in the last year.
picture-fresh = { $kind }: { $fresh } of { $all }
picture-fresh-oldest = { $kind }: { $fresh } of { $all }, the oldest from { $month }

## Two days side by side
picture-compare-title = Comparison, { $scope }
picture-compare-text = The main figures as registered that day, beside those of today. Today’s duties and secrecy markings decide what is counted.
picture-compare-back = To the picture
picture-compare-date = Compare today with
picture-compare-nothing = There was nothing to count that day, and there is nothing today.
picture-compare-measure = Figure
picture-compare-change = Change
picture-compare-direction = The right way?
picture-compare-better = Better
picture-compare-worse = Worse
picture-compare-same = Unchanged

## built
## Main figures
measure-systems = Systems
measure-sets = Information sets
measure-systems-classified = Classified systems
measure-critical-not-classified = Critical systems that are not classified
measure-sets-classified = Classified information sets
measure-risks-assessed = Assessed risks
measure-risks-high = High risks
measure-risks-not-assessed = Risks that are not assessed
measure-requirements-met = Requirements met
measure-requirements-not-met = Requirements not met
measure-requirements-unknown = Requirements of unknown standing
measure-actions-done = Actions done
measure-actions-overdue = Overdue actions
measure-controls-verified = Controls with verified effect
measure-controls-lapsed = Controls whose verification has lapsed
measure-weaknesses-open = Open weaknesses
measure-vacancies = Vacant duties
