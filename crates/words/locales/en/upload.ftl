### Taking a file in: its pages, the template, and why a cell was not understood.

## The page where files are chosen
upload-title = Import a file
upload-file = File
upload-file-help = An Excel file (.xlsx) or text file (.csv), at most 20 MB. Nothing is entered until you have checked what becomes of it.
upload-stop-answer = The file holds nothing that concerns Sweden’s security
upload-stop-unanswered = Certify that the file holds no security-classified information. If you are unsure, do not import it.
upload-send = Go on to the check
upload-no-file = Choose a file.
upload-too-large = The file is too large. It may be { $megabytes } MB at most: divide it, or remove sheets that are not needed.
upload-broken-off = The file did not arrive whole. Choose it again.
upload-left = You have begun to import:
upload-go-on = Continue
upload-stop = Give up this import
upload-no-systems = You can check a list of systems, but not take it in.
upload-template-title = Utkik’s own template
upload-template-text = Begin empty, or get all that you may see, change it in Excel and import it again. The template needs no interpreting.
upload-template-empty = Get the template
upload-template-filled = Get everything in the template
upload-template-file = utkik-template
upload-marked-file = to-correct
upload-earlier = Earlier imports
upload-received = Imported
upload-by = Imported by
upload-created = New
upload-changed = Changed
upload-unchanged = Unchanged
upload-withdrawn = withdrawn

## Which sheets
upload-step-sheet = Sheets and header row
upload-target = What are the rows of this sheet?
upload-target-help = Leave empty if the sheet is not to be imported.
upload-header-row = Row with headers
upload-header-row-help = The row that says what the columns are called.
upload-as-of-help = When the list was right. If the file does not say, ask whoever took it out.
upload-first-rows = The first rows of the sheet
upload-row = Row
upload-rows = { $count ->
    [one] { $count } row
   *[other] { $count } rows
}
upload-source-missing = Write what the list is called.
upload-as-of-missing = Say on which day the list was taken out.
upload-as-of-older = The same list has been taken in as it was on { $date }, and an older one would overwrite that. Correct the day, give the list another name, or withdraw the newer one first.
upload-no-sheet = Choose at least one sheet to import.

## Which columns
upload-step-columns = Columns
upload-columns-intro = Utkik has guessed what the columns are. Correct what went wrong. What has no place of its own is kept as further information.
upload-samples = For example:
upload-no-samples = The column is empty.
upload-other = Other
upload-separators = Separators
upload-separators-help = What parts several values in one cell. Leave empty for comma, semicolon and line break.
upload-words = What do the list’s words mean?
upload-times = { $count ->
    [one] { $count } cell
   *[other] { $count } cells
}
upload-word-left = Not understood, listed as an error
upload-word-unknown = Means unknown, left empty
upload-new-words = Some words of the list need a meaning. Choose what they mean and go on.
upload-for-all-rows = No column gives this. Say what holds for all rows, or choose a column.
upload-field-twice = { $field } is filled from the column { $header } already. Choose something else for one of them.
upload-field-missing = Choose which column is { $field }, or fill it in for all rows where that is possible.

## The organisation
upload-step-organisation = Organisation
upload-organisation-intro = The list has an organisation of its own. Say what each branch is. You name a board that is missing; Utkik invents none.
upload-branch-is = The branch is
upload-branch-under = A department of
upload-branch-same = The same as
upload-branch-heading = Only a heading, such as the whole municipality
upload-branch-under-new = A department of a new board
upload-branch-unit = A unit of the branch above
upload-branch-leave-out = Not imported, with all its rows
upload-branch-follows = Known already, or follows from the branch above
upload-branch-missing = Choose what the branch { $branch } is.
upload-new-board = The new board’s name
upload-new-board-help = For a department whose board is not in Utkik.
upload-board-missing = Write which board { $branch } works for.
upload-board-too-long = Shorten the name of the board of { $branch }.
upload-no-organisation = No organisation to interpret
upload-no-organisation-text = No column of the list is a path through the organisation. Go on to the check.

## The check
upload-step-check = Check
upload-what-comes = What will become of it
upload-area = Area
upload-nothing-new = The file says nothing that does not stand here already. Nothing needs to be imported.
upload-nothing-understood = No row of the file could be imported. What is wrong stands below, cell by cell.
upload-means-systems = { $count ->
    [one] { $count } system, { $stated } of them classified according to the list.
   *[other] { $count } systems, { $stated } of them classified according to the list.
} What a list states does not replace the information owner’s classification.
upload-means-no-unit = { $count ->
    [one] { $count } system gets no responsible unit.
   *[other] { $count } systems get no responsible unit.
}
upload-mapping-not-kept = How the columns are read is too long to be kept and has to be answered anew next time.
upload-clashes = The list and Utkik say different things
upload-clashes-text = This stands here already and says something else than the list: somebody has changed it, or it comes from elsewhere. What stands here is kept.
upload-field = Field
upload-yours = Stands here, is kept
upload-theirs = The list now
upload-was = The list last time
upload-not-understood = What could not be understood
upload-not-understood-count = { $count ->
    [one] { $count } cell could not be understood. The rest of its row is imported unless the reason says otherwise.
   *[other] { $count } cells could not be understood. The rest of their rows are imported unless the reason says otherwise.
}
upload-marked = Get a copy with the cells marked
upload-show-rest = Show the rest
upload-more-marked = { $count ->
    [one] { $count } more cell is in the copy with marked cells.
   *[other] { $count } more cells are in the copy with marked cells.
}
upload-moved = Something has changed since you checked. Nothing has been imported: check again.
upload-unavailable = Utkik does not answer just now. Look among earlier imports whether the file came in before you try again.

## A file that was taken in
upload-what-came = What became of it
upload-nothing-came = Nothing of what the file gave is left, or you may not see it.
upload-and-more = and { $count } more
upload-left-was = Was left
upload-left-would-be = Left if the import is withdrawn
upload-left-which = Which
upload-withdrawn-by = { $who } withdrew the import on { $date }. Reason: { $reason }

## built
## What withdrawing a file leaves
upload-left-would-be-things = { $count ->
    [one] { $count } thing has been changed since the file was imported and is not touched. All else gets its earlier details back or is closed.
   *[other] { $count } things have been changed since the file was imported and are not touched. All else gets its earlier details back or is closed.
}
upload-left-would-be-people = { $count ->
    [one] { $count } person that the file added stays in the register of people.
   *[other] { $count } people that the file added stay in the register of people.
}
upload-left-was-things = { $count ->
    [one] { $count } thing had been changed since the file was imported and was left as it was.
   *[other] { $count } things had been changed since the file was imported and were left as they were.
}
upload-left-was-people = { $count ->
    [one] { $count } person that the file added is still in the register of people.
   *[other] { $count } people that the file added are still in the register of people.
}

## built
## What rows of a list can be
area-units = Organisation
area-persons = People
area-families = Object families
area-objects = Objects
area-suppliers = Suppliers
area-systems = Systems
area-record-types = Record types
area-information-sets = Information sets
area-processings = Processings
area-risks = Risks
area-controls = Controls
area-samples = Samples
area-weaknesses = Weaknesses
area-actions = Actions
area-reported-needs = Reported needs
area-appointments = Appointments
area-dependencies = Dependencies
area-classes = Classes on system level
area-assessments = Answers to requirements

## built
## What a column can be besides a field
list-field-key = The list’s own key
list-field-organisation-path = Path through the organisation
list-field-dependencies-to = Depends on other systems
list-field-dependencies-from = Other systems depend on it
list-field-fact = Keep as further information
list-field-leave-out = Leave out
list-whole-municipality = The whole municipality

## built
## Further acts on the same row
list-act-classification-give = Class on system level
list-act-classification-state = Stated classification
list-act-system-state-analysis = Stated risk analysis
list-act-classification-adopt = Adopted class
list-act-classification-propose = Proposed class
list-act-risk-assess = Assessment
list-act-risk-treat = Treatment
list-act-control-introduce = Introduction
list-act-control-verify = Verification
list-act-action-finish = Done

## built
## The template
template-sheet = Read me
template-as-of = The details hold as of
template-mark = Mark of the template (leave as it is)
template-help-1 = Each sheet is an area and each row a thing. Change, add rows, and import the file again under Import files.
template-help-2 = The key recognises the row next time. Leave it when you change a name. A new row may lack a key.
template-help-3 = Leave a cell empty when something is unknown. Several values in a cell are parted by semicolons.
template-help-4 = Never write anything that concerns Sweden’s security.
template-column-sheet = Sheet
template-column-column = Column
template-column-required = Must be filled in
template-column-holds = Content
shape-text = Text
shape-date = Date, such as 2026-03-12
shape-number = Whole number
shape-consequence = Level on the consequence scale
shape-graded = the level on the consequence scale after a colon, as in Individuals: 2
shape-likelihood = Step on the likelihood scale
shape-reference = The name or key of another row
shape-scope = The whole municipality, or the name of a part of the organisation, an object or a system
shape-facts = Further information, one per line as Label: text
shape-several = Several values, parted by semicolons

## built
## Why a cell was not understood
not-understood-no-such-sheet = The sheet is not in the file.
not-understood-no-such-column = The column is not on the sheet.
not-understood-no-such-field = There is no field called { $field }.
not-understood-missing = { $field } is missing, so the row is not imported.
not-understood-key-twice = The same key stands on row { $row }. Remove one of them or give them different keys.
not-understood-closed = This is closed in Utkik and is not opened by a list.
not-understood-not-a-choice = None of the choices.
not-understood-not-a-choice-likely = None of the choices. Is { $likely } meant?
not-understood-not-yes-or-no = Neither yes nor no.
not-understood-not-a-date = No date. Write for example 2026-03-12.
not-understood-not-a-number = No whole number between { $least } and { $most }.
not-understood-too-long = Longer than { $limit } characters.
not-understood-several-values = Several values where there is room for one.
not-understood-no-such = Nothing has that name.
not-understood-ambiguous = Several have that name. Write the key, or a person’s mail address.
not-understood-not-a-person = Neither a name nor a mail address.
not-understood-not-a-fact = Write as Label: text.
not-understood-not-a-level = No level on the scale.
not-understood-contradiction = The file says something else of the same thing further up.
not-understood-formula-failed = The formula gave an error.
not-understood-branch-unanswered = What the branch is has not been answered.
not-understood-needs = Not imported because { $field } is missing.
not-understood-no-mandate = Whoever is said to have decided has no duty today that gives the right to.
not-understood-refused = It cannot be imported as it stands.
