### Record types: rows of the records-management plan.

## built
## Kind and list
kind-record-type = Handlingstyp
kind-record-type-many = Handlingstyper
kind-record-type-definite = handlingstypen
record-type-count = { $count ->
    [one] { $count } handlingstyp
   *[other] { $count } handlingstyper
}
record-type-empty = Läs in nämndens informationshanteringsplan från en fil, så slipper ni skriva in raderna en och en.
record-type-intro = Vilka handlingstyper finns i nämndernas informationshanteringsplaner, och vad ska hända med dem?

## built
## Fields
record-type-id = Handlingstyp
record-type-name = Namn
record-type-board = Nämnd
record-type-board-help = Nämnden som har antagit planen.
record-type-process = Process
record-type-process-help = Beteckningen i klassificeringsstrukturen, till exempel 3.7.2.
record-type-keeping = Bevaras eller gallras
record-type-dispose-after = Gallringsfrist i år
record-type-registration = Registrering
record-type-registration-help = Diarieförs, hålls ordnad eller registreras i ett system.
record-type-format = Format och medium
record-type-kept-where = Förvaring
record-type-delivery = Leverans till arkiv
record-type-secrecy = Sekretess
record-type-secrecy-help = Bestämmelsen, till exempel OSL 26 kap. 1 §.
record-type-systems = System
record-type-adopted = Antagandebeslut
record-type-adopted-help = Paragrafen i nämndens protokoll. En ändrad frist är ett förslag tills nämnden har antagit den.
record-type-adopted-on = Datum för antagande
record-type-remark = Anmärkning
record-type-reason = Skäl
record-type-on = Upphör den

## built
## Choices
keeping-preserve = Bevaras
keeping-dispose = Gallras
keeping-dispose-when-obsolete = Gallras vid inaktualitet

## built
## Verbs
verb-record-type-register = Lägg in handlingstypen
verb-record-type-register-title = Lägg in en handlingstyp
verb-record-type-register-done = Handlingstypen är inlagd. Koppla den till en informationsmängd.
verb-record-type-describe = Spara ändringarna
verb-record-type-describe-title = Ändra uppgifter om handlingstypen
verb-record-type-describe-done = Uppgifterna är ändrade.
verb-record-type-close = Avsluta handlingstypen
verb-record-type-close-title = Avsluta handlingstypen
verb-record-type-close-done = Handlingstypen är avslutad och finns kvar i historiken.
