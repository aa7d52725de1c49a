### Evidence: links and files that show that something holds.

## built
## List
evidence-count = { $count ->
    [one] { $count } piece of evidence
   *[other] { $count } pieces of evidence
}
evidence-empty = No evidence is attached yet.
evidence-intro = What shows that it holds?

## built
## Fields
evidence-of = Belongs to
evidence-regards = What the evidence shows
evidence-link = Link
evidence-link-help = The address of a page or a case, such as https://…
evidence-note = Note
evidence-note-help = What it is and where in it to look.
evidence-number = Number
evidence-reason = Reason

## built
## Choices
evidence-regards-answer = How the requirement is met
evidence-regards-exemption = The decision on the exemption
evidence-regards-introduction = That the control is introduced
evidence-regards-verification = The verification of its effect
evidence-regards-finding = What was found

## built
## Verbs
verb-evidence-attach = Attach the evidence
verb-evidence-attach-title = Attach evidence
verb-evidence-attach-done = The evidence is attached.
verb-evidence-detach = Take the evidence off
verb-evidence-detach-title = Take the evidence off
verb-evidence-detach-done = The evidence is taken off. It stays in the history until it is disposed of.

## built
## Rules
evidence-nothing = Choose a file or give a link.
evidence-not-a-link = Give an address that begins with https:// or http://.
evidence-attached-already = The same file is already among the evidence here.

## Story
story-evidence-file = { $who } attached the file “{ $name }” as evidence.
story-evidence-link = { $who } attached the link { $link } as evidence.
story-evidence-detached = { $who } took the evidence “{ $name }” off.
story-evidence-carried = The evidence “{ $name }” came along from { $from }.
