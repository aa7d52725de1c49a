### Min översikt: who I am today, what waits for me, what I answer for.

## The page
overview-holds = { $role }, { $scope }
overview-holds-until = { $role }, { $scope }, until { $until }
overview-deputy = { $role }, { $scope }, as deputy
overview-deputy-until = { $role }, { $scope }, as deputy until { $until }
overview-no-duty = You hold no duty at the moment
overview-no-duty-text = When you are appointed to a duty it is shown here, with what waits for you. You can read the picture already.
overview-steps = Getting started
overview-now = To do now
overview-soon = Soon
overview-nothing = Nothing waits for you.
overview-nothing-soon = What draws near is shown here a month ahead.
overview-nothing-but-soon = What draws near stands under Soon.
overview-earlier = What waits for you is shown for today only.
overview-state = What you answer for
overview-state-nothing = Nothing is entered yet.
overview-which = Show which
overview-more = and { $count } more
overview-begin = Begin with the first
overview-adopt-list = Go through the list
overview-show = Show
overview-vacancy = { $role } for { $scope }
overview-why-holds = You are { $role } for { $scope }.

## built
## Why it is mine, by what it is
overview-why-owner-many = You answer for them.
overview-why-owner-risk = You own the risk.
overview-why-owner-action = You see to the action.
overview-why-owner-sample = You took the sample.
overview-why-owner-weakness = You are responsible for the weakness.
overview-why-owner-control = You answer for the control.
overview-why-owner-information-set = You own the information.

## built
## What waits
duty-decide-outgrown = “{ $name }” was assessed higher since it was accepted
duty-decide-outgrown-many = { $count } risks were assessed higher since they were accepted
duty-decide-outgrown-verb = Decide
duty-decide-ended = { $urgency ->
    [late] The decision to accept “{ $name }” held until { $date }
   *[other] The decision to accept “{ $name }” holds until { $date }
}
duty-decide-ended-many = { $urgency ->
    [late] { $count } decisions to accept risks have ended
   *[other] { $count } decisions to accept risks end within a month
}
duty-decide-ended-verb = Decide
duty-finish-action = { $urgency ->
    [late] “{ $name }” should have been done by { $date }
   *[other] “{ $name }” is due on { $date }
}
duty-finish-action-many = { $urgency ->
    [late] { $count } actions are overdue
    [now] { $count } actions are due within a week
   *[other] { $count } actions are due within a month
}
duty-finish-action-verb = Mark as done
duty-adopt-class = The class of { $name } waits for a decision, proposed { $when }
duty-adopt-class-many = { $count } classes wait for a decision
duty-adopt-class-verb = Adopt
duty-give-opinion = { $name } waits for your opinion, asked { $when }
duty-give-opinion-many = { $count } processings of personal data wait for your opinion
duty-give-opinion-verb = Give opinion
duty-verify-control = { $urgency ->
    [late] { $name }: the verification of its effect held until { $date }
   *[other] { $name }: the verification of its effect holds until { $date }
}
duty-verify-control-many = { $urgency ->
    [late] The effect of { $count } controls needs verifying anew
   *[other] The effect of { $count } controls needs verifying anew within a month
}
duty-verify-control-verb = Verify
duty-raise-weakness = The sample “{ $name }” found deviations, but no weakness is entered
duty-raise-weakness-many = { $count } samples found deviations, but no weakness is entered
duty-raise-weakness-verb = Enter the weakness
duty-mend-weakness = No action mends the weakness “{ $name }”
duty-mend-weakness-many = { $count } weaknesses lack an action
duty-mend-weakness-verb = Enter an action
duty-close-weakness = The action is done. See whether the weakness “{ $name }” can be closed
duty-close-weakness-many = { $count } weaknesses have done actions and can perhaps be closed
duty-close-weakness-verb = Close the weakness
duty-assess-risk = “{ $name }” is not assessed
duty-assess-risk-many = { $count } risks are not assessed
duty-assess-risk-verb = Assess
duty-answer-need = { $urgency ->
    [late] “{ $name }” was needed by { $date } and has had no answer
   *[other] “{ $name }” is reported and waits for an answer
}
duty-answer-need-many = { $count } reported needs wait for an answer
duty-answer-need-verb = Answer
duty-settle-need = “{ $name }” waits for the steering group's decision
duty-settle-need-many = { $count } reported needs wait for the steering group's decision
duty-settle-need-verb = Register the decision
duty-review-law = { $urgency ->
    [late] The law profile of { $name } was to be judged again { $date }
   *[other] The law profile of { $name } is to be judged again { $date }
}
duty-review-law-many = { $urgency ->
    [late] { $count } law profiles were to be judged again
   *[other] { $count } law profiles are soon to be judged again
}
duty-review-law-verb = Judge again
duty-fill-vacancy = The duty of { $name } is vacant
duty-fill-vacancy-many = { $count } duties are vacant
duty-fill-vacancy-verb = Appoint
duty-classify-system = { $name } is critical to operations but not classified
duty-classify-system-many = { $count } systems are critical to operations but not classified
duty-classify-system-verb = Classify

## built
## One of many, with its day
duty-decide-outgrown-one = { $name }, accepted until { $date }
duty-decide-ended-one = { $name }, accepted until { $date }
duty-finish-action-one = { $name }, due { $date }
duty-give-opinion-one = { $name }, asked { $date }
duty-verify-control-one = { $name }, verification holds until { $date }
duty-raise-weakness-one = { $name }, { $date }
duty-mend-weakness-one = { $name }, { $date }
duty-close-weakness-one = { $name }, { $date }
duty-assess-risk-one = { $name }, { $date }
duty-answer-need-one = { $name }, needed by { $date }
duty-settle-need-one = { $name }, needed by { $date }
duty-review-law-one = { $name }, to be judged again { $date }
duty-fill-vacancy-one = { $name }, { $date }
duty-classify-system-one = { $name }, { $date }

## The state of a part
state-protected = { $share } of the information protected the whole way
state-systems-classified = { $share } of systems are classified
state-critical-not-classified = { $count ->
    [one] { $count } critical system is not classified
   *[other] { $count } critical systems are not classified
}
state-risks-high = { $count ->
    [one] { $count } high risk
   *[other] { $count } high risks
}
state-actions-overdue = { $count ->
    [one] { $count } overdue action
   *[other] { $count } overdue actions
}
state-controls-lapsed = { $count ->
    [one] { $count } control to verify anew
   *[other] { $count } controls to verify anew
}
