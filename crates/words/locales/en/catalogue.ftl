### Own catalogues: the list and template they are read from, looking one through, and what a new version changes.

## built
## Columns of a catalogue's list
catalogue-column-id = Id
catalogue-column-id-help = Must be there and be unique. Begin with the catalogue's short name, such as guide.1.2. The same requirement must have the same id in the next version.
catalogue-column-reference = Reference
catalogue-column-reference-help = Where the requirement stands, such as ch. 3 s. 2. The same as the id, if nothing is given.
catalogue-column-title = Requirement
catalogue-column-title-help = A short name, at most 200 characters.
catalogue-column-text = Text
catalogue-column-text-help = The requirement's text, at most 8,000 characters.
catalogue-column-scopes = Answered by
catalogue-column-scopes-help = One or more, parted by semicolons: municipality, legal person, board, department, object, system. Clauses of governing documents are often answered by the department.
catalogue-column-parent = Part of
catalogue-column-parent-help = The id of the requirement above.
catalogue-column-side = Side
catalogue-column-side-help = Formal, informal or technical.
catalogue-column-confidentiality = Confidentiality from level
catalogue-column-confidentiality-help = The requirement applies to systems and objects from that level, such as 2. Any of the levels is enough. Empty: it always applies.
catalogue-column-integrity = Integrity from level
catalogue-column-integrity-help = As for confidentiality.
catalogue-column-availability = Availability from level
catalogue-column-availability-help = As for confidentiality.
catalogue-column-traceability = Traceability from level
catalogue-column-traceability-help = As for confidentiality.
catalogue-column-personal_data = Personal data
catalogue-column-personal_data-help = Ordinary or sensitive: the requirement applies only where there are such.
catalogue-column-hosting = Hosting
catalogue-column-hosting-help = Internal, external or mixed: the requirement applies only with such hosting.
catalogue-column-platform = Platform answers
catalogue-column-platform-help = Yes, if a shared platform can answer for the systems that stand on it.
catalogue-column-evidence = Evidence
catalogue-column-evidence-help = What counts as evidence that the requirement is met. Requirements of systems that have it can be set in procurement.
catalogue-column-verification = Verification
catalogue-column-verification-help = How to check that it works.
catalogue-column-maps = Corresponds to
catalogue-column-maps-help = Catalogue and requirement with a space between, parted by semicolons: csl csl.2.3.4; iso27001:2022 A.5.19.
catalogue-column-replaces = Replaces
catalogue-column-replaces-help = Ids in the version before, when the requirement was split, merged or called otherwise. The answers go along.
catalogue-column-valid_from = Valid from
catalogue-column-valid_from-help = A date. Empty: from the beginning.
catalogue-column-valid_to = Valid until
catalogue-column-valid_to-help = A date. Empty: until further notice.
catalogue-column-title_en = Requirement in English
catalogue-column-title_en-help = Not needed.
catalogue-column-text_en = Text in English
catalogue-column-text_en-help = Not needed.

## built
## What is said of a catalogue itself
catalogue-about-id = Short name
catalogue-about-id-help = Small letters, digits and hyphens, such as guide. The same in every version.
catalogue-about-version = Version
catalogue-about-version-help = For instance the day it begins to hold.
catalogue-about-title = The catalogue's name
catalogue-about-title-help = Stands in the file on the sheet About the catalogue, or is written here.
catalogue-about-title_en = Name in English
catalogue-about-title_en-help = Not needed.
catalogue-about-instrument = Decision or statute
catalogue-about-instrument-help = Such as MCFFS 2026:8 or KF 2026-03-30 § 41. The same as the name, if nothing is given.
catalogue-about-url = Where the text is
catalogue-about-url-help = An address that begins with https://.
catalogue-about-read_on = Read on
catalogue-about-read_on-help = The day the text was read.
catalogue-about-valid_from = Valid from
catalogue-about-valid_from-help = Before that day no requirement in it counts.

## Entering a catalogue
catalogue-sheet-requirements = Requirements
catalogue-sheet-about = About the catalogue
catalogue-sheet-value = Value
catalogue-sheet-explained = Explanation
catalogue-sheet-column = Column
catalogue-sheet-holds = What it holds
catalogue-new-intro = Enter the municipality's own requirements, a regulation or clauses of a governing document. First you see what would come in. Nothing is saved before you have approved it.
catalogue-file = File
catalogue-file-help = Excel, CSV or a catalogue as JSON, at most 5 MB.
catalogue-table = Table
catalogue-table-help = The first row names the columns, at least Id, Requirement, Text and Answered by. Paste from Excel, or write with semicolons between the columns.
catalogue-table-fold = Or write the requirements here
catalogue-nothing-sent = Choose a file or write the requirements in the table.
catalogue-check-button = Look through before saving
catalogue-template-text = The template explains each column. A new version is easiest begun from the one there is.
catalogue-template-from = Fetch the version there is
catalogue-template-file = catalogue-template
catalogue-faults = { $count ->
    [one] One thing must be put right in the file
   *[other] { $count } things must be put right in the file
}
catalogue-cell = Cell
catalogue-written = It says
catalogue-wrong = Put right
catalogue-place-requirement = Requirement number { $number }
catalogue-place-about = The file
catalogue-check-title = Look through the catalogue
catalogue-check = { $title }, version { $version }: { $count ->
    [one] one requirement
   *[other] { $count } requirements
}.
catalogue-check-follows = A saved version never changes. It is in force only when you have put it in force.
catalogue-changes = What changes
catalogue-change = Change
catalogue-before = Before
catalogue-after = After
catalogue-answers = Answers
catalogue-newer = New version: { $version }
catalogue-latest = What version { $version } changed
catalogue-about-legend = About the catalogue, where the file does not say it
catalogue-newer-text = When it is put in force the answers go along. Where the text is another the answer is to be looked at again. Answers to requirements that are gone stay in the history.
catalogue-in-force = In force in version { $version }.
catalogue-not-in-force = Not in force here yet.
catalogue-retired = No longer in force here. { $who } put version { $version } out of force on { $date }.
catalogue-retire-follows = The requirements are no longer asked for. The answers remain in the history and count again if the catalogue is put in force anew.
catalogue-versions = Versions entered
catalogue-enter-text = Enter the text
catalogue-enter-version = Enter a new version
catalogue-review-count = { $count ->
    [one] One answer to look at again
   *[other] { $count } answers to look at again
}
catalogue-review-text = The requirement's text is another than when it was answered. Assess it anew, and it is done.
catalogue-gone-count = { $count ->
    [one] One answer to a requirement that is gone
   *[other] { $count } answers to requirements that are gone
}
catalogue-gone-text = The requirements are not in the version in force. The answers no longer count but can still be read.
demand-review = To be looked at again
demand-review-why = The requirement's text is another in the version in force than when it was answered.
demand-parts-not-met = { $count ->
    [one] One of { $parts } parts is not met.
   *[other] { $count } of { $parts } parts are not met.
}
demand-parts-partly = { $count ->
    [one] One of { $parts } parts is only partly met.
   *[other] { $count } of { $parts } parts are only partly met.
}
demand-parts-unmet-why = The answer for the whole says otherwise. Assess it again.
demand-seen-to = Actions and controls
demand-seen-to-until = Due date, or the last day the verification holds
demand-gone-why = The answer no longer counts. It stands as it was given.

## built
## What a file can be wrong in
catalogue-no-header = The file has no row with column names. At least Id and Text must be there. Start from the template.
catalogue-maps-form = Write catalogue and requirement with a space between, such as csl csl.2.3.4.
catalogue-unknown-scope = Write municipality, legal person, board, department, object or system.

## What to require of a tenderer
procurement-title = Procurement requirements
procurement-link = Requirements to set in procurement
procurement-intro = Requirements that a supplier can meet, with what the tenderer must show. Print them, or get them in Excel and attach them to the enquiry.
procurement-show = Show the requirements
procurement-none = No requirements to set
procurement-count = { $count ->
    [one] One requirement to set
   *[other] { $count } requirements to set
}
procurement-number = No.
procurement-why = Set because
procurement-evidence = The tenderer shows
procurement-evidence-any = A description of how the requirement is met.
procurement-answer = The tenderer's answer
procurement-source = Source

## built
## Who may answer a requirement
demand-kind-municipality = The municipality
demand-kind-legal_person = Legal persons: the municipality, municipal companies and associations of municipalities
demand-kind-object = Objects
demand-kind-system = Systems
