### Samples: what was looked at, and what was found.

## built
## Kind and list
kind-sample = Stickprov
kind-sample-many = Stickprov
kind-sample-definite = stickprovet
sample-count = { $count } stickprov
sample-empty = Välj något som ska fungera, titta på några av många och skriv in vad du fann. Börja till exempel med behörigheter som inte längre behövs.
sample-intro = Vad har vi tittat på, vad fann vi och vad blev det av det?

## built
## Fields
sample-id = Stickprov
sample-title = Rubrik
sample-title-help = Vad stickprovet gällde, till exempel Behörigheter i elevregistret.
sample-scope = Del av kommunen
sample-taken-on = Dag
sample-taken-by = Utfört av
sample-field = Del av säkerheten
sample-field-help = Formell: regler och rutiner. Informell: vanor och kultur. Teknisk: system och nät.
sample-selection = Urval
sample-selection-help = Vad du tittade på och hur du valde ut det.
sample-examined = Antal granskade
sample-deviations = Antal avvikelser
sample-finding = Iakttagelse
sample-finding-help = Vad som avvek. Skriv inga namn på dem som granskades.
sample-controls = Säkerhetsåtgärder som granskades
sample-systems = System
sample-reason = Skäl
sample-on = Avslutas den

## built
## Standings
sample-standing-unraised = Avvikelser, ingen brist inlagd
sample-standing-raised = Avvikelser, brist inlagd
sample-standing-clean = Inga avvikelser

## built
## Verbs
verb-sample-register = Lägg in stickprovet
verb-sample-register-title = Lägg in ett stickprov
verb-sample-register-done = Stickprovet är inlagt. Lägg in en brist om något avvek.
verb-sample-describe = Spara ändringarna
verb-sample-describe-title = Ändra uppgifter om stickprovet
verb-sample-describe-done = Uppgifterna är ändrade.
verb-sample-close = Avsluta stickprovet
verb-sample-close-title = Avsluta stickprovet utan mer uppföljning
verb-sample-close-done = Stickprovet är avslutat och finns kvar i historiken.
