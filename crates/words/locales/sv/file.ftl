### Files that are read and sent back.

## Files that cannot be read, told by what to do; exchange::sheet::Unreadable gives the keys
file-not-a-workbook = Filen är ingen lista som Utkik kan läsa. Välj en Excelfil (.xlsx) eller en textfil (.csv).
file-password-protected = Filen är skyddad med lösenord. Öppna den i Excel, ta bort lösenordet, spara och välj den igen.
file-old-format = Filen är sparad i ett äldre Excelformat. Öppna den i Excel, spara den som .xlsx och välj den nya filen.
file-other-format = Filer av typen .{ $format } läses inte. Spara den som .xlsx och välj den nya filen.
file-too-many-rows = Listan har fler än { $limit } rader. Dela upp den i flera filer.
file-too-many-cells = Listan har fler än { $limit } celler. Ta bort kolumner som inte behövs eller dela upp den i flera filer.
file-swollen = Filen innehåller mer än { $megabytes } MB när den packas upp. Kopiera listan till en ny, tom Excelfil och spara den.
file-empty = Filen är tom. Välj en fil med minst en rad.
file-broken = Filen är skadad och kan inte läsas. Öppna den i Excel, spara den på nytt och välj den igen.

## The copy that is sent back with marked cells
file-marked-name = Att rätta
file-marked-sheet = Blad
file-marked-cell = Cell
file-marked-value = Värde
file-marked-reason = Skäl
