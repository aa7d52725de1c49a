### Files that are read and sent back.

## Files that cannot be read, told by what to do; exchange::sheet::Unreadable gives the keys
file-not-a-workbook = The file is no list that Utkik can read. Choose an Excel file (.xlsx) or a text file (.csv).
file-password-protected = The file is protected by a password. Open it in Excel, remove the password, save it and choose it again.
file-old-format = The file is saved in an older Excel format. Open it in Excel, save it as .xlsx and choose the new file.
file-other-format = Files of the type .{ $format } are not read. Save it as .xlsx and choose the new file.
file-too-many-rows = The list has more than { $limit } rows. Divide it into several files.
file-too-many-cells = The list has more than { $limit } cells. Remove columns that are not needed or divide it into several files.
file-swollen = The file holds more than { $megabytes } MB when unpacked. Copy the list to a new, empty Excel file and save that.
file-empty = The file is empty. Choose a file with at least one row.
file-broken = The file is damaged and cannot be read. Open it in Excel, save it anew and choose it again.

## The copy that is sent back with marked cells
file-marked-name = To correct
file-marked-sheet = Sheet
file-marked-cell = Cell
file-marked-value = Value
file-marked-reason = Reason
