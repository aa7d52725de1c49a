### Secrecy markings and who reads.

## built
## List
secrecy-count = { $count ->
    [one] { $count } sekretessmarkering
   *[other] { $count } sekretessmarkeringar
}
secrecy-empty = Inget är sekretessmarkerat. Markera det som kan skada kommunen eller någon enskild om det lämnas ut.
secrecy-intro = Vad är sekretessmarkerat, enligt vilken bestämmelse och sedan när? En markering är en varning, inte ett beslut.

## built
## Fields
secrecy-item = Gäller
secrecy-provision = Bestämmelse
secrecy-provision-help = Till exempel OSL 18 kap. 8 §.
secrecy-on = Markerad den
secrecy-authority = Markerad av
secrecy-authority-help = Nämnden som gör markeringen. Lämna tomt för kommunstyrelsen.
secrecy-reason = Skäl
secrecy-reading = Vem som får läsa

## built
## Choices
reading-municipality = Alla med uppdrag i kommunen
reading-own-board = Den egna nämnden, berörda objekt och de som leder arbetet
reading-narrow = Bara de som har uppdraget där och de två ansvariga

## built
## Verbs
verb-secrecy-mark = Sekretessmarkera
verb-secrecy-mark-title = Sekretessmarkera
verb-secrecy-mark-done = Markeringen är gjord. Den prövas när någon begär att få ta del av handlingen.
verb-secrecy-unmark = Ta bort markeringen
verb-secrecy-unmark-title = Ta bort sekretessmarkeringen
verb-secrecy-unmark-done = Markeringen är borttagen.
verb-secrecy-set-reading = Ändra vem som får läsa
verb-secrecy-set-reading-title = Bestäm vem som får läsa
verb-secrecy-set-reading-done = Ändringen gäller från och med nu.

## Story
story-secrecy-marked = { $who } sekretessmarkerade med stöd av { $provision }, den { $date }, för { $authority }.
story-secrecy-executive-board = kommunstyrelsen
story-secrecy-unmarked = { $who } tog bort sekretessmarkeringen.
story-secrecy-reading = { $who } ändrade vem som får läsa: { $reading }.
