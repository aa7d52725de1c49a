### Basis for the steering group of an object: one page.

## The page
basis-title = Basis for the steering group
basis-title-of = Basis for the steering group: { $object }
basis-decide = To decide
basis-decide-nothing = Nothing waits for the steering group's decision.
basis-decide-need = What the protection need rests on has changed. It has to be decided anew.
basis-decide-adopt = The demands are to be adopted with the object plan for { $year }.
basis-decide-adopt-changed = { $count ->
    [one] The demands are to be adopted with the object plan for { $year }. One demand is new or changed.
   *[other] The demands are to be adopted with the object plan for { $year }. { $count } demands are new or changed.
}
basis-decide-changed = { $count ->
    [one] One demand is new or changed since the demands were adopted.
   *[other] { $count } demands are new or changed since the demands were adopted.
}
basis-decide-reported = Need reported by { $unit }: “{ $title }”.
basis-decide-risks = { $count ->
    [one] The risk “{ $first }” is above what is accepted.
   *[other] { $count } risks are above what is accepted, among them “{ $first }”.
}
basis-decide-exemptions = { $count ->
    [one] One exemption from a requirement holds until { $date }.
   *[other] { $count } exemptions from requirements end, the first { $date }.
}
basis-decide-late = { $count ->
    [one] One action is late.
   *[other] { $count } actions are late.
}
basis-decide-late-cost = { $count ->
    [one] One action is late. It costs SEK { $cost }.
   *[other] { $count } actions are late. Together they cost SEK { $cost }.
}
basis-verb-need = Decide
basis-verb-adopt = Adopt
basis-verb-settle = Register decision
basis-verb-show = Show
basis-adopted-on = Adopted on
basis-more = and { $count } more
basis-see-all = Show all on the object's page
basis-why = Why
basis-when = Needed or planned
basis-since-last = Since the last decision
basis-never-adopted = The demands have not been adopted with any object plan.
basis-adopted = Adopted { $date } with the object plan for { $year }.
basis-adopted-by = Adopted { $date } with the object plan for { $year }, { $reference }.
basis-new = New
basis-changed = Changed from { $before }
basis-same = Unchanged
basis-asks-most = Alone asks most for { $aspects }
basis-risk-above = Above what the object owner may accept
basis-exemption = Exemption
basis-exemption-ends = Ends soon
basis-exemption-ended = Has ended
basis-until = Until
basis-gaps-said = { $gaps } of { $of } requirements are not fully met and { $unknown } are not assessed.
basis-link = Link
basis-passed = Has come here
basis-broken = Stops here
basis-link-passed = { $passed } of { $of }
basis-adopt = Adopt the demands with the object plan
basis-adopt-text = Each year the steering group adopts the demands of the information owners with the object plan. All demands shown as new, changed or unchanged are adopted.
basis-adopt-verb = Adopt the demands

## built
## The tables
basis-need = Protection need
basis-need-none = The protection need is unknown: no classified information is tied to the object.
basis-demands = Demands of information owners
basis-demands-none = No demands that you may read.
basis-needs = Reported needs
basis-needs-none = No reported needs.
basis-risks = Risks above what is accepted
basis-risks-none = No such risks.
basis-late = Late actions
basis-late-none = No late actions.
basis-gaps = Gaps and exemptions
basis-gaps-none = No exemptions end within 90 days.
basis-links = The chain
basis-links-none = No information is tied to the object.
