### Protection need: what systems and objects carry, and the demands of information owners.

## On the pages of systems, objects and information sets
need-title = Protection need
need-counts = Counts
need-computed = Computed
need-decided = Decided
need-from = Comes from
need-from-set = { $set } ({ $board })
need-from-hidden = an information set that you may not read
need-from-given = the class given on system level for { $system }
need-from-decided = the need decided for { $system }
need-way = { $from } by way of { $through }
need-gathered-title = Much information together
need-gathered = { $level } is proposed
need-gathered-of = { $level } is proposed: { $sets ->
    [one] { $sets } information set
   *[other] { $sets } information sets
} of { $owners ->
    [one] { $owners } information owner
   *[other] { $owners } information owners
} at the level below
need-moves = If the proposal is adopted
need-moves-text = These protection needs move.
need-moves-nothing = No protection need moves.
need-moves-from = Today
need-moves-to = Becomes
demands-title = Demands of information owners
demands-received-by = The demands are received by { $objects }.
demands-said = { $count ->
    [one] One demand that you may read, { $waiting } waiting to be received.
   *[other] { $count } demands that you may read, { $waiting } waiting to be received.
}
demands-more = { $count } more stand on the pages of their information sets.
demands-received = Received demands
demands-elsewhere = Demands
demand-received = Received
demand-waits = Waits
demand-changed-since = Changed since it was received
demand-completion = Completion asked for: { $comment }
demands-receive-ticked = Receive the ticked demands
demand-none-chosen = Choose at least one demand to receive.
demands-waiting-help = The demands that wait are ticked. Untick what is not to be received now.
demands-waiting-new = { $owner }, { $class }. New demand.
demands-waiting-changed = { $owner }, { $class }. Was { $before } when it was received on { $date }.

## built
## Lists
need-count = { $count ->
    [one] { $count } decided protection need
   *[other] { $count } decided protection needs
}
need-empty = The protection need follows from the information. Decide one where it shall be another.
need-intro = How well does the system or object need protection, and where does that come from?
demands-count = { $count ->
    [one] { $count } demand
   *[other] { $count } demands
}
demands-empty = The demands come when information owners adopt their classes.
demands-intro = What do the information owners demand, and is it received?
demand-count = { $count ->
    [one] { $count } comment on demands
   *[other] { $count } comments on demands
}
demand-empty = Comment a demand from the page of the information set.
demand-intro = What needs to be said of the demand?
cumulation-count = { $count ->
    [one] { $count } version of the rules
   *[other] { $count } versions of the rules
}
cumulation-empty = Without rules nothing is proposed.
cumulation-intro = When does much information together propose the next level?

## built
## Fields
need-carrier = System or object
need-confidentiality = Confidentiality
need-confidentiality-help = How great is the damage if the information is disclosed to somebody unauthorised?
need-integrity = Integrity
need-integrity-help = How great is the damage if the information is wrong or has been destroyed?
need-availability = Availability
need-availability-help = How great is the damage if the information cannot be reached when it is needed?
need-traceability = Traceability
need-traceability-help = How great is the damage if it cannot be seen who has done what?
need-reason = Reason
need-reason-help = For example that much information is gathered in one place, or that there is a reserve.
need-on = Decided on
need-valid-until = Holds until
need-valid-until-help = After that the computed protection need counts again. Leave empty if the decision holds until further notice.
need-decided-by = Decided by
need-decided-by-help = Fill in if the decision was taken outside Utkik by somebody else than you. Then state the decision too.
need-reference = Decision
need-reference-help = Registry number or paragraph, when the decision was taken outside Utkik.
demands-carrier = System or object
demands-sets = Demands to receive
demands-sets-help = Leave empty to receive all demands that wait.
demands-on = Received on
demands-decided-by = Decided by
demands-decided-by-help = Fill in if the decision was taken outside Utkik by somebody else than you, such as in the steering group.
demands-reference = Decision
demands-reference-help = Registry number or minutes, when the decision was taken outside Utkik.
demands-plan-year = Object plan for the year
demands-plan-year-help = Given when the demands are adopted with the object plan. Then those received before are adopted as well.
demands-plan = Object plan
demands-plan-help = The name or registry number of the plan.
demands-remark = Remark
demand-set = Information set
demand-carrier = System or object
demand-comment = Comment
demand-asks-completion = Ask the information owner to complete it
cumulation-sets = Number of information sets
cumulation-sets-help = So many information sets at the same level propose the level above. Leave empty not to count.
cumulation-owners = Number of information owners
cumulation-owners-help = So many owners of the information at the same level propose the level above.
cumulation-persons = Number of persons
cumulation-persons-help = So many persons that the information at the same level is about propose the level above.
cumulation-decided-by = Decided by
cumulation-decided-by-help = Fill in if somebody other than you took the decision. Leave empty if a board did.
cumulation-reference = Decision
cumulation-reference-help = Registry number or paragraph. To be given when you register somebody else’s decision.

## built
## How a need stands
need-standing-decided = Decided
need-standing-decided-text = The protection need is decided.
need-standing-computed = Follows from the information
need-standing-computed-text = The protection need follows from the information.
need-standing-differs = The class on system level differs from the information's
need-standing-differs-text = The class given on system level differs from what the information asks. The higher level counts until somebody decides.
need-standing-moved = Has changed since the decision
need-standing-moved-text = What the protection need was decided on has changed since. The decision needs to be tried again.
need-standing-unknown = Unknown
need-standing-unknown-text = No classified information is connected here, so the protection need is unknown.

## built
## Verbs
verb-need-decide = Decide the protection need
verb-need-decide-title = Decide the protection need
verb-need-decide-done = The protection need is decided. The computed value stays beside it.
verb-demands-receive = Receive the demands
verb-demands-receive-title = Receive the demands of the information owners
verb-demands-receive-done = The demands are received. The next step is to assess how they are met.
verb-demand-comment = Save the comment
verb-demand-comment-title = Comment a demand
verb-demand-comment-done = The comment is saved and shown at the object.
verb-cumulation-set = Put the rules in force
verb-cumulation-set-title = When much information together asks for more
verb-cumulation-set-done = The rules hold. They propose; the protection need changes when somebody decides.

## built
## Rules that do not hold
demand-not-on-this = The information set asks nothing of that system or object.
demand-none-waits = No demands wait to be received.

## Story
story-need-decided = { $who } decided the protection need { $class }.
story-need-decided-computed = { $who } decided the protection need { $class }; computed was { $computed }.
story-need-decided-until = { $who } decided the protection need { $class }, to hold until { $until }.
story-need-decided-computed-until = { $who } decided the protection need { $class }, to hold until { $until }; computed was { $computed }.
story-demands-received = { $count ->
    [one] { $who } received demands from one information set for { $carrier }.
   *[other] { $who } received demands from { $count } information sets for { $carrier }.
}
story-demands-adopted = { $count ->
    [one] { $who } adopted the demand of one information set on { $carrier } with the object plan for { $year }.
   *[other] { $who } adopted the demands of { $count } information sets on { $carrier } with the object plan for { $year }.
}
story-demand-commented = { $who } commented the demand from { $set } on { $carrier }.
story-demand-completion = { $who } asked the information owner to complete the demand from { $set } on { $carrier }.
story-cumulation-set = { $who } put rules for much information in force as version { $version }.
