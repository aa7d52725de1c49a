### What stands on the pages of processings.

## On the page of a processing
processing-impact-title = Is an impact assessment needed?
processing-impact-none = The threshold judgement has not been made.
processing-officer-title = The data-protection officer
processing-officer-none = The data-protection officer has not been asked.
processing-question-waits = Question waiting since { $date }
processing-lacks = Lacking
processing-missing = Missing by article 30: { $what }

## The boards' plans and registers
inventory-title = Plans and registers by board
inventory-lead = Which records-management plan has each board adopted, and which personal data does it process?
inventory-section = Information and personal data
inventory-plan = Records-management plan
inventory-register = Record of processing
inventory-ceased-title = Boards that have ceased
inventory-ceased-text = This still lies with boards that there are no longer. Move it to whoever has taken over, or close it.
inventory-ceased = Has ceased
inventory-succeeded = Succeeded by { $successors }
inventory-count = { $count ->
    [one] { $count } board
   *[other] { $count } boards
}
inventory-count-others = { $count } boards, municipal companies and associations
inventory-unknown-codes = { $count ->
    [one] One record type has a process that is not in the classification scheme.
   *[other] { $count } record types have a process that is not in the classification scheme.
}
inventory-version = Version { $version }, { $paragraph }, in force from { $from }
inventory-proposals = { $count ->
    [one] One proposal waits for the board's decision
   *[other] { $count } proposals wait for the board's decision
}

## A plan
inventory-plan-of = Records-management plan of { $board }
inventory-plan-version = { $plan }, version { $version }
inventory-plan-version-until = { $plan }, version { $version } (in force until { $until })
inventory-plan-lead = What the board has adopted holds. A proposal holds only when the board has decided.
inventory-version-label = Version
inventory-versions = Adopted versions
inventory-as-it-stands = Show the plan as it stands now
inventory-no-code = Without a code
inventory-code-known = In the scheme
inventory-code-unknown = Not in the scheme
inventory-leaves = Leaves
inventory-leaves-proposed = Proposed: the record type leaves the plan. Holds only when the board has decided.
inventory-coming = From { $from }: { $terms }.
inventory-proposal = Proposals and coming changes

## A register
inventory-register-of = Record of processing of { $board }
inventory-register-lead = What does the board process, why, and what is missing of what article 30 of the GDPR asks?
inventory-as-controller = As controller (article 30.1)
inventory-as-processor = As processor (article 30.2)
inventory-officer-none = Nobody is appointed
inventory-impact = Impact assessment
inventory-impact-needed = Needed
inventory-impact-not-needed = Not needed
inventory-impact-none = Not judged
inventory-missing = Missing under article 30
inventory-complete = Nothing

## In the Excel files
inventory-about = About
inventory-municipality = Municipality
inventory-as-of = As it stood on
inventory-fact = Fact
inventory-value = Content

## built
## What a processing lacks
lack-legal-ground = No legal ground
lack-impact = Threshold not judged
lack-opinion = Waits for an opinion
