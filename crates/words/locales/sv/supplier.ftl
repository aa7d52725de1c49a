### Suppliers.

## built
## Kind and list
kind-supplier = Leverantör
kind-supplier-many = Leverantörer
kind-supplier-definite = leverantören
supplier-count = { $count ->
    [one] { $count } leverantör
   *[other] { $count } leverantörer
}
supplier-empty = Leverantörerna kommer med när systemlistan läses in. De kan också läggas in här.
supplier-intro = Vilka leverantörer är vi beroende av, och vad hänger på var och en?

## built
## Fields
supplier-id = Leverantör
supplier-name = Namn
supplier-organisation-number = Organisationsnummer
supplier-incident-contact = Kontakt vid incident
supplier-incident-contact-help = Vart en incident anmäls, dygnet runt om det finns.
supplier-remark = Anmärkning
supplier-reason = Skäl
supplier-on = Upphör den

## built
## Verbs
verb-supplier-register = Lägg in leverantören
verb-supplier-register-title = Lägg in en leverantör
verb-supplier-register-done = Leverantören är inlagd. Ange den på de system den levererar.
verb-supplier-describe = Spara ändringarna
verb-supplier-describe-title = Ändra uppgifter om leverantören
verb-supplier-describe-done = Uppgifterna är ändrade.
verb-supplier-close = Avsluta leverantören
verb-supplier-close-title = Avsluta leverantören
verb-supplier-close-done = Leverantören är avslutad och finns kvar i historiken.
