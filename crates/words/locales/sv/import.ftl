### Files taken in.

## built
## Kind and list
kind-import = Inläst fil
kind-import-many = Inlästa filer
kind-import-definite = filen
import-count = { $count ->
    [one] { $count } inläst fil
   *[other] { $count } inlästa filer
}
import-empty = Läs in den lista ni redan har, till exempel systemlistan. Du får se vad som blir av den innan något sparas.
import-intro = Vilka filer har lästs in, när, och vad blev det av dem?

## built
## Fields
import-source = Lista
import-source-help = Samma namn nästa gång, så känns listan igen.
import-file = Filnamn
import-digest = Filens kontrollsumma
import-as-of = Listan uttagen den
import-import = Inläst fil
import-item = Gäller
import-key = Nyckel i listan
import-created = Kom till genom filen
import-values = Uppgifter i filen
import-mapping = Hur kolumnerna läses
import-reason = Skäl

## built
## Verbs
verb-import-receive = Läs in filen
verb-import-receive-title = Läs in en fil
verb-import-receive-done = Filen är inläst. Hela inläsningen går att dra tillbaka.
verb-import-state = Spara vad filen anger
verb-import-state-title = Vad filen anger
verb-import-state-done = Uppgifterna är sparade.
verb-import-keep-mapping = Spara hur kolumnerna läses
verb-import-keep-mapping-title = Hur kolumnerna läses
verb-import-keep-mapping-done = Det är sparat och används nästa gång listan läses in.
verb-import-withdraw = Dra tillbaka inläsningen
verb-import-withdraw-title = Dra tillbaka inläsningen
verb-import-withdraw-done = Inläsningen är tillbakadragen. Det som någon har ändrat sedan dess är kvar.

## Story
story-import-received = { $who } läste in filen { $file } (listan { $source }, uttagen den { $date }).
story-import-made = { $who } lade in { $what } ur filen { $file }.
story-import-stated = { $who } läste in ur filen { $file }: { $fields }.
story-import-stated-nothing = { $who } läste in filen { $file }, som stämde med det som redan stod här.
story-import-mapping-kept = { $who } sparade hur kolumnerna i listan { $source } läses.
story-import-withdrawn = { $who } drog tillbaka inläsningen.
story-import-no-file = en uppgift utan fil
