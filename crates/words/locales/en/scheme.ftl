### The classification scheme of the municipality's processes.

## built
## Lists
scheme-count = { $count ->
    [one] { $count } version of the classification scheme
   *[other] { $count } versions of the classification scheme
}
scheme-empty = Before a scheme is put in force, the three usual top classes hold.
scheme-intro = Which processes does the municipality have, and which codes?

## built
## Fields and verb
scheme-codes = Codes and names
scheme-codes-help = A code and a name on each line, such as 3.7.2 Student health. You can paste them from a spreadsheet.
scheme-decided-by = Decided by
scheme-decided-by-help = Fill in if somebody other than you took the decision. Leave empty if a board did.
scheme-reference = Decision
scheme-reference-help = Registry number or paragraph. To be given when you register somebody else’s decision.
verb-scheme-set = Put in force
verb-scheme-set-title = Put a classification scheme in force
verb-scheme-set-done = The classification scheme is now in force.

## built
## Rules
scheme-not-a-code = The line does not begin with a code, such as 3.7.2.
scheme-name-missing = Write what the code stands for.
scheme-name-too-long = The name is too long.
scheme-code-twice = The code already stands on another line.
scheme-too-many = The scheme has too many lines.
scheme-empty-text = Write at least one code with its name.

## Story
story-scheme-set = { $count ->
    [one] { $who } put version { $version } of the classification scheme in force, with one code.
   *[other] { $who } put version { $version } of the classification scheme in force, with { $count } codes.
}

## On the page
scheme-title = Classification scheme
scheme-read = Read the classification scheme
scheme-code = Code
scheme-name = Name
scheme-in-force = { $count ->
    [one] Version { $version }, with one code.
   *[other] Version { $version }, with { $count } codes.
}
scheme-unknown = Processes that the scheme does not have
scheme-unknown-why = Record types name these processes, but the scheme does not have them. Correct the record type or add the code.
scheme-line-wrong = Line { $line }: { $wrong }

## From a spreadsheet
scheme-file-read = Import from a spreadsheet
scheme-file-intro = A row for each process, with the code in one column and the name in another. You see the scheme before it comes in force.
scheme-file = File
scheme-file-help = Excel or CSV, at most 5 MB.
scheme-file-button = Read the file
scheme-file-none = Choose a file.
scheme-no-codes = No column has codes, such as 3.7.2. Head the columns Code and Name.

## built
## The sheet
settings-scheme-write = Paste a new scheme
settings-scheme-what-follows = The scheme replaces the one in force. Record types keep their codes.
scheme-lines-wrong = Some lines cannot be read. They are listed above the box.
