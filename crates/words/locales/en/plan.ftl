### Adopted versions of the boards' records-management plans.

## built
## Lists
plan-count = { $count ->
    [one] { $count } adopted plan
   *[other] { $count } adopted plans
}
plan-empty = Enter the board’s paragraph when the plan is adopted.
plan-intro = What has the board adopted, and what is still a proposal?

## built
## Fields
plan-board = Board
plan-paragraph = Paragraph
plan-paragraph-help = In the board’s minutes, such as BUN 2026-03-12 § 45.
plan-on = Decided on
plan-in-force-from = In force from
plan-decided-by = Decided by delegation by
plan-decided-by-help = Leave empty if the board itself decided.
plan-note = Note

## built
## Verbs
verb-plan-adopt = Enter the decision
verb-plan-adopt-title = Enter that the plan is adopted
verb-plan-adopt-intro = All of the board’s record types are adopted as they are now described. What is changed later is a proposal for the next decision.
verb-plan-adopt-done = The decision is entered. What is changed from now on is a proposal until the board has decided anew.

## built
## Standing and rules
plan-row-in-force = Adopted
plan-row-coming = Adopted, in force later
plan-row-proposed = Change proposed
plan-row-new = New, proposed
plan-row-stated = Adopted according to an imported list
plan-row-not-adopted = Not adopted
plan-in-force-before-decided = The plan cannot be in force before it is decided.
plan-decided-before-last = A later version is already entered. Give a day that is not before it.
plan-without-rows = The board has no record types to adopt. Import the plan first.

## On the page of a record type
plan-title = The board’s adopted plan
plan-version-in-force = Version { $version }, { $paragraph }, in force from { $from }.
plan-none = The plan is not entered for the board.
plan-row-missing = The record type is not in the plan in force.
plan-proposal = Proposal: { $terms }. Holds only when the board has decided.
plan-proposal-new = Proposal: new record type. Holds only when the board has decided.
plan-nothing = empty
plan-coming = The description is adopted but holds only from { $from }.

## Story
story-plan-adopted = { $count ->
    [one] { $who } entered that { $board } adopted version { $version } of its records-management plan on { $date }, with one record type. It is in force from { $from }.
   *[other] { $who } entered that { $board } adopted version { $version } of its records-management plan on { $date }, with { $count } record types. It is in force from { $from }.
}
story-plan-adopted-delegated = { $count ->
    [one] { $who } adopted, by delegation, version { $version } of the records-management plan of { $board } on { $date }, with one record type. It is in force from { $from }.
   *[other] { $who } adopted, by delegation, version { $version } of the records-management plan of { $board } on { $date }, with { $count } record types. It is in force from { $from }.
}

## In the list of record types
plan-proposed-keeping = Proposed: { $keeping }
