### Law profiles: which law applies to whom, and why.

## built
## The list
law-count = { $count ->
    [one] { $count } law
   *[other] { $count } laws
}
law-empty = Choose a board or department and begin with a template.
law-intro = Which laws apply to the board or department, and why?

## built
## Fields
law-unit = Board, department or company
law-law = Law
law-applies = Does the law apply?
law-why = Reason
law-why-help = What in the operations makes the law apply or not?
law-reviewed-on = Judged on
law-next-review = To be judged again by
law-decided-by = Decided by
law-decided-by-help = Fill in if somebody other than you took the decision. Leave empty if a board did.
law-reference = Decision or registry number
law-reference-help = Registry number or paragraph. To be given when you register somebody else’s decision.

## built
## Choices
law-applies-yes = Applies
law-applies-partly = Applies in part
law-applies-no = Does not apply
law-review-overdue = To be judged again
law-review-in-time = Judged
law-review-no-day = No new judgement set

## built
## Verbs
verb-law-profile = Save
verb-law-profile-title = Judge whether the law applies
verb-law-profile-done = The law profile is saved. The requirements in the list follow it.

## built
## Rules that do not hold
law-not-for-unit = A law profile is of a board, a department, a company or an association.
law-next-review-before = The next judgement must come after the day of this one.

## Pages
law-title = Law profiles
law-lead = Which laws apply to whom, why, and when is it to be judged again?
law-nobody = There is no law profile yet. Open a board or department and begin with a template.
law-parts = Boards, departments, municipal companies and associations
law-part-none = No profile
law-part-from = Follows { $unit }
law-profile-title = Law profile
law-profile-none = It has not been said which laws apply here.
law-profile-open = Show the law profile
law-profile-said = { $count ->
    [one] One law is judged
   *[other] { $count } laws are judged
}
law-overdue-said = { $count ->
    [one] one is to be judged again
   *[other] { $count } are to be judged again
}
law-said-for = Said for
law-not-judged = Not judged here
law-not-judged-text = Laws of the catalogue that have not been judged for this part.
law-judge = Judge
law-again = Judge again
law-change = Change
law-only-whether = Say only whether the law may apply. Write nothing of what it applies to.
law-templates = Begin with a template
law-templates-text = The template proposes which laws apply. Change what is not right and save all at once.
law-template-title = Confirm the law profile
law-template-text = Proposed by the template { $template }. Change what is different here. What has been judged already shows the answer that holds.
law-template-skip = Left out
law-template-save = Save the law profile
law-template-nothing = Nothing is chosen. Choose at least one law.
law-template-known = Judged { $date }
law-rules-out = { $count ->
    [one] One requirement is therefore not asked here.
   *[other] { $count } requirements are therefore not asked here.
}
law-why-not = { $law } does not apply to { $unit }: { $why }
law-ruled-out-title = Requirements not asked
law-ruled-out-text = { $count ->
    [one] One requirement is not asked here, as the law does not apply.
   *[other] { $count } requirements are not asked here, as the law does not apply.
}

## Story
story-law-applies = { $who } said that { $law } applies to { $unit }.
story-law-applies-partly = { $who } said that { $law } applies in part to { $unit }.
story-law-applies-not = { $who } said that { $law } does not apply to { $unit }.
