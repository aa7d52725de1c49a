### The chain: from information to verified protection, with the missing link named.

## Page
chain-title = The chain of { $scope }
chain-title-set = The chain of { $set }
chain-lead = From inventoried information to verified protection. Each information set stops at the first link that is missing.
chain-sentence = { $total ->
    [one] { $passed } of { $total } information set is protected the whole way
   *[other] { $passed } of { $total } information sets are protected the whole way
}
chain-adopt = { $count ->
    [one] Adopt one class
   *[other] Adopt { $count } classes
}
chain-adopt-register = Register decisions on classes
chain-empty-title = No information is inventoried
chain-empty-text = Begin with the information that most people depend on.
chain-empty-verb = Add an information set
chain-whole-title = The whole way
chain-whole-text = Nothing stops on the way. Verifications lapse by themselves and show here again.
chain-figure = How far the information has come
chain-figure-table = Links and how much passes them
chain-column-link = Missing link
chain-column-passed = Pass
chain-column-broken = Stop here
chain-column-set = Information set
chain-column-why = What is missing
chain-column-turn = Whose turn
chain-column-since = Has waited
chain-broken-title = Missing links
chain-broken-sentence = { $count ->
    [0] Nothing stops here
    [one] One information set stops, the longest waiting first
   *[other] { $count } information sets stop, the longest waiting first
}
chain-name = The chain
chain-open = Show the chain
chain-links = The six links
chain-passed = Passed
chain-passed-self-checked = Passed by self-check
chain-self-checked-why = A self-check weighs less than when somebody else verifies. This goes for the control
chain-of-which-self-checked = of which { $count } by self-check
chain-stops = Stops here
chain-not-reached = Not come this far
chain-stops-at = The link { $link } is missing. { $missing }.
chain-broken-one = The missing link
chain-turn = { $who } ({ $role })
chain-turn-today = Whose turn it is is shown as of today.
chain-waited-today = since today
chain-name-owner = Name the information owner
chain-complete = Complete the facts
chain-answer = Answer the requirements
chain-by = Show by
chain-by-obstacle = What is missing
chain-by-set = Each information set
chain-held = { $count ->
    [one] { $count } set
   *[other] { $count } sets
}
chain-obstacles-sentence = { $count ->
    [0] Nothing stops here
    [one] One missing thing holds up { $sets ->
        [one] one information set
       *[other] { $sets } information sets
    }
   *[other] { $count } missing things hold up { $sets ->
        [one] one information set
       *[other] { $sets } information sets
    }, what holds up most first
}
chain-held-sentence = { $missing }: { $count ->
    [one] one information set waits for it
   *[other] { $count } information sets wait for it
}
chain-column-held = Holds up
chain-adopt-these = Adopt the classes
chain-column-from = Has waited since
chain-column-mend = Next step
chain-waited-unknown = unknown how long
chain-nobody = nobody, the duty is vacant
chain-somebody-else = somebody else
chain-missing = { $count ->
    [one] One stops here
   *[other] { $count } stop here
}
chain-passes = Protected the whole way
chain-passes-self-checked = Protected the whole way, in the last link by self-check

## built
## Links
link-inventoried = Inventoried
link-classified = Classified
link-demanded = Requirements set
link-planned = Action decided
link-introduced = Introduced
link-verified = Verified

## built
## Why a link is broken
broken-no-unit = No unit answers for it
broken-no-owner = No information owner is appointed
broken-no-place = Nobody has said where it is kept
broken-not-proposed = No class is proposed
broken-waits-for-owner = The proposed class waits for the information owner
broken-facts-changed = Facts have changed since it was classified: { $facts }
broken-lapsed = The class has lapsed
broken-not-received = { $about } has not received the demands
broken-unanswered = { $count ->
    [one] One requirement is not assessed for { $about }
   *[other] { $count } requirements are not assessed for { $about }
}
broken-gaps = { $count ->
    [one] One gap of { $about } has no action
   *[other] { $count } gaps of { $about } have no action
}
broken-unmet = { $count ->
    [one] One requirement is not yet met for { $about }
   *[other] { $count } requirements are not yet met for { $about }
}
broken-not-introduced = { $about } is decided but not introduced
broken-no-control = There is no control for { $about }
broken-not-verified = { $about } is introduced but not verified
broken-verification-lapsed = The verification of { $about } has lapsed
broken-wanting = { $about } does not work fully
broken-hidden = Something that you may not read
