### Classification as a conversation, and adoption as a list.

## Where it begins and ends
conversation-name = Classify together
conversation-start-title = Classify the information: { $part }
conversation-lead = What belongs together is classified together, one group at a time. The coordinator proposes, the information owner adopts.
conversation-begin = Begin
conversation-go-on = Go on classifying
conversation-show = Show the groups
conversation-verb = Classify
conversation-projector = Show on a projector
conversation-no-projector = Leave projector mode
conversation-progress = { $all ->
    [one] { $done } of { $all } group is done
   *[other] { $done } of { $all } groups are done
}
conversation-waiting = { $count ->
    [0] Every information set has a proposal or a class that holds.
    [one] One information set waits to be classified.
   *[other] { $count } information sets wait to be classified.
}
conversation-groups = Groups that are classified together
conversation-column-group = Group
conversation-column-common = In common
conversation-column-go = Do now
conversation-group-of = { $more ->
    [one] { $set } and 1 more
   *[other] { $set } and { $more } more
}
conversation-group-done = Done
conversation-group-waits = { $count ->
    [one] 1 waits
   *[other] { $count } wait
}
conversation-empty = There is no information to classify here
conversation-empty-text = Register information sets and say which unit they belong to and which systems hold them.

## What follows for personal data
conversation-impact = Personal data: go on while you are gathered
conversation-impact-text = Answer the threshold questions for an impact assessment, and consult the data-protection officer where needed.
conversation-impact-sets = Uses:
conversation-impact-more = Show the other processings
conversation-impact-without = Personal data that belong to no registered processing
conversation-impact-register = Register a processing of them

## The conversation
conversation-title = Classify { $group }
conversation-group-number = Group { $number } of { $all }
conversation-step-number = step { $number } of { $all }
conversation-that = “{ $set }”
conversation-this = this information
conversation-sets = { $count ->
    [one] Holds for this information set
   *[other] Holds for these { $count } information sets
}
conversation-sets-help = Untick what is to be classified otherwise. It stays and is classified by itself.
conversation-none-ticked = Choose at least one information set.
conversation-suggested = Suggestion: { $level }. { $reasons }
conversation-because-sensitive = The data are sensitive personal data.
conversation-because-ordinary = There are personal data.
conversation-because-many = There are personal data of { $count } persons.
conversation-because-secrecy = A secrecy provision usually applies.
conversation-because-outage = The operations tolerate an outage of at most { $count } { $count ->
    [one] hour.
   *[other] hours.
}
conversation-because-loss = The operations tolerate losing at most { $count } { $count ->
    [one] hour of data.
   *[other] hours of data.
}
conversation-examples = How similar information is classified
conversation-reason = Reason
conversation-hits-at = The level is { $level }. Choose how hard each is hit, and pass over those who are not concerned. If it is worse for somebody, go back and raise the level.
conversation-summary = This is proposed
conversation-next = Next
conversation-back = Previous
conversation-skip = Skip the group

## built
## The questions
conversation-question-confidentiality = What happens if { $what } falls into the wrong hands?
conversation-question-integrity = What happens if { $what } is wrong or destroyed?
conversation-question-availability = What happens if { $what } cannot be reached when it is needed?
conversation-question-traceability = What happens if nobody can see who has read or changed { $what }?

## A class adjusted by units
conversation-adjusted = Units with another class
conversation-adjusted-may-raise = Units may raise the class for their own part, but not lower it.
conversation-adjusted-may-lower = The information owner lets units both raise and lower the class for their own part.
conversation-adjusted-old-scale = Made on an older scale, does not count

## Adoption as a list
adopt-list-title = Adopt classes
adopt-list-lead = Everything that waits is ticked. Untick what you want to look at more closely.
adopt-list-owners = Information owners
adopt-list-more-owners = More information owners
adopt-list-no-owner = Without an information owner
adopt-list-sentence = { $count ->
    [one] One class waits to be adopted
   *[other] { $count } classes wait to be adopted
}
adopt-list-sentence-for = { $count ->
    [one] One class waits for { $owner }. Register the decision when it has been taken.
   *[other] { $count } classes wait for { $owner }. Register the decision when it has been taken.
}
adopt-list-before = Before
adopt-list-same = The same
adopt-list-reasons = Reasons
adopt-list-no-reason = No reason given
adopt-list-hits = It hits { $hits }.
adopt-list-otherwise = Otherwise
adopt-list-change = Change
adopt-list-verb = Adopt what is ticked
adopt-list-verb-register = Register the decision
adopt-list-done = { $adopted ->
    [one] One class is adopted.
   *[other] { $adopted } classes are adopted.
} { $left ->
    [0] The systems inherit the protection need and the requirements follow from it.
    [one] One is left to look at more closely.
   *[other] { $left } are left to look at more closely.
}
adopt-list-gone = One of the classes no longer waits. The list is up to date.
adopt-list-conflict = The list is up to date. Check it and send it again.
adopt-list-empty = Nothing waits to be adopted
adopt-list-empty-text = When somebody proposes a class that you may adopt, or register the decision of, it is shown here.

## built
## Help in the list
adopt-list-valid-until-help = Then the classes are judged anew. The suggestion is one year when a level is high, otherwise two.
adopt-list-reference-help = Registry number or paragraph.
