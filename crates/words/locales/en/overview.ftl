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
overview-show = Show
overview-vacancy = { $role } for { $scope }
overview-why-holds = You are { $role } for { $scope }.

## built
## Why it is mine, by what it is
overview-why-owner-risk = You own the risk.
overview-why-owner-action = You see to the action.
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
duty-verify-control = { $urgency ->
    [late] { $name }: the verification of its effect held until { $date }
   *[other] { $name }: the verification of its effect holds until { $date }
}
duty-verify-control-many = { $urgency ->
    [late] The effect of { $count } controls needs verifying anew
   *[other] The effect of { $count } controls needs verifying anew within a month
}
duty-verify-control-verb = Verify
duty-assess-risk = “{ $name }” is not assessed
duty-assess-risk-many = { $count } risks are not assessed
duty-assess-risk-verb = Assess
duty-fill-vacancy = The duty of { $name } is vacant
duty-fill-vacancy-many = { $count } duties are vacant
duty-fill-vacancy-verb = Appoint
duty-classify-system = { $name } is critical to operations but not classified
duty-classify-system-many = { $count } systems are critical to operations but not classified
duty-classify-system-verb = Classify

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
