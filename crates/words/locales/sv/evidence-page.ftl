### Evidence, samples and weaknesses as their pages tell them.

## Evidence
evidence-title = Underlag
evidence-what = Underlag
evidence-shows = Visar
evidence-added = Tillagt
evidence-added-by = { $date }, { $who }
evidence-kind-size = { $kind }, { $size }
evidence-remove = Ta bort
evidence-remove-which = Ta bort { $name }
evidence-file-help = Högst { $megabytes } MB. Filtyper som går bra: { $kinds }.
evidence-stop-answer = Varken filen eller det jag skriver är säkerhetsskyddsklassificerat
evidence-form-intro = Välj en fil eller ange en länk.
evidence-too-large = Filen är större än { $megabytes } MB. Välj en mindre fil, eller lägg den där den får ligga och ange en länk.
evidence-empty-file = Filen är tom. Välj en fil med innehåll.
evidence-other-ending = Filer av den typen tas inte emot. Spara som något av { $kinds } och välj den nya filen.
evidence-not-its-type = Filens innehåll är inte { $kind }, fast namnet säger det. Öppna filen, spara den på nytt som { $kind } och välj den igen.
evidence-macros = Filen innehåller makron. Spara den utan makron och välj den nya filen.
evidence-no-place = Den här installationen har ingen plats för filer. Ange en länk, eller be den som driver Utkik att ordna en plats.
evidence-not-kept = Filen kunde inte sparas. Försök igen om en stund.
evidence-broken-off = Filen kom inte fram hel. Välj den och skicka igen.
evidence-file-gone = Filen hann tas bort innan den lades till. Välj den och skicka igen.

## Samples
sample-outcome = { $deviations ->
    [0] Ingen av { $examined } avvek.
    [one] { $deviations } av { $examined } avvek.
   *[other] { $deviations } av { $examined } avvek.
}
sample-no-weakness = Ingen brist är inlagd ännu. Lägg in den, så att den blir åtgärdad.

## Weaknesses
weakness-no-content = Ingen beskrivning är inlagd.
weakness-no-actions = Ingen åtgärd rättar till bristen ännu.

## built
## The field of the file
evidence-file = Fil
