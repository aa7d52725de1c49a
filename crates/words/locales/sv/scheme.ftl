### The classification scheme of the municipality's processes.

## built
## Lists
scheme-count = { $count ->
    [one] { $count } version av klassificeringsstrukturen
   *[other] { $count } versioner av klassificeringsstrukturen
}
scheme-empty = Innan en struktur är satt i kraft gäller de tre vanliga toppklasserna.
scheme-intro = Vilka processer har kommunen, och vilka beteckningar har de?

## built
## Fields and verb
scheme-codes = Beteckningar och namn
scheme-codes-help = En beteckning och ett namn på varje rad, till exempel 3.7.2 Elevhälsa. Klistra gärna in från ett kalkylblad.
scheme-decided-by = Beslutat av
scheme-decided-by-help = Fyll i om någon annan än du har fattat beslutet. Lämna tomt om en nämnd eller styrelse har beslutat.
scheme-reference = Beslut
scheme-reference-help = Diarienummer eller paragraf. Ska anges när du registrerar någon annans beslut.
verb-scheme-set = Sätt i kraft
verb-scheme-set-title = Sätt en klassificeringsstruktur i kraft
verb-scheme-set-done = Klassificeringsstrukturen gäller nu.

## built
## Rules
scheme-not-a-code = Raden börjar inte med en beteckning, till exempel 3.7.2.
scheme-name-missing = Skriv vad beteckningen står för.
scheme-name-too-long = Namnet är för långt.
scheme-code-twice = Beteckningen finns redan på en annan rad.
scheme-too-many = Strukturen har för många rader.
scheme-empty-text = Skriv minst en beteckning med sitt namn.

## Story
story-scheme-set = { $count ->
    [one] { $who } satte klassificeringsstrukturen version { $version } i kraft, med en beteckning.
   *[other] { $who } satte klassificeringsstrukturen version { $version } i kraft, med { $count } beteckningar.
}

## On the page
scheme-title = Klassificeringsstruktur
scheme-read = Läs klassificeringsstrukturen
scheme-code = Beteckning
scheme-name = Namn
scheme-in-force = { $count ->
    [one] Version { $version }, med en beteckning.
   *[other] Version { $version }, med { $count } beteckningar.
}
scheme-unknown = Processer som saknas i strukturen
scheme-unknown-why = Handlingstyperna anger de här processerna, men strukturen har dem inte. Rätta handlingstypen eller lägg till beteckningen.
scheme-line-wrong = Rad { $line }: { $wrong }

## From a spreadsheet
scheme-file-read = Läs in från ett kalkylblad
scheme-file-intro = En rad för varje process, med beteckningen i en kolumn och namnet i en annan. Du ser strukturen innan den sätts i kraft.
scheme-file = Fil
scheme-file-help = Excel eller CSV, högst 5 MB.
scheme-file-button = Läs filen
scheme-file-none = Välj en fil.
scheme-no-codes = Ingen kolumn har beteckningar, till exempel 3.7.2. Ge kolumnerna rubrikerna Beteckning och Namn.

## built
## The sheet
settings-scheme-write = Klistra in en ny struktur
settings-scheme-what-follows = Strukturen ersätter den som gäller. Handlingstyperna behåller sina beteckningar.
scheme-lines-wrong = Några rader kan inte läsas. De räknas upp ovanför rutan.
