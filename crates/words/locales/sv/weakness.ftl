### Weaknesses: what is not as it should be.

## built
## Kind and list
kind-weakness = Brist
kind-weakness-many = Brister
kind-weakness-definite = bristen
weakness-count = { $count ->
    [one] { $count } brist
   *[other] { $count } brister
}
weakness-empty = Lägg in det som inte är som det ska, till exempel något som ett stickprov har visat. En åtgärd rättar sedan till det.
weakness-intro = Vad är inte som det ska, och vem rättar till det?

## built
## Fields
weakness-id = Brist
weakness-title = Rubrik
weakness-content = Vad som brister
weakness-scope = Del av kommunen
weakness-field = Del av säkerheten
weakness-field-help = Formell: regler och rutiner. Informell: vanor och kultur. Teknisk: system och nät.
weakness-source = Hur den blev känd
weakness-sample = Stickprov
weakness-found-on = Upptäckt den
weakness-owner = Ansvarig
weakness-controls = Säkerhetsåtgärder som brister
weakness-systems = System
weakness-reason = Skäl
weakness-close-reason = Varför den stängs
weakness-close-reason-help = Till exempel att den är åtgärdad och hur det har kontrollerats.
weakness-on = Stängs den

## built
## Choices and standings
weakness-source-sample = Stickprov
weakness-source-verification = Kontroll av en säkerhetsåtgärd
weakness-source-audit = Revision eller granskning
weakness-source-incident = Incident
weakness-source-report = Någon påpekade den
weakness-source-other = Annat
weakness-standing-unattended = Öppen, ingen åtgärd
weakness-standing-under-way = Öppen, åtgärd pågår
weakness-standing-acted = Åtgärden är klar, bristen är öppen
weakness-standing-closed = Stängd

## built
## Verbs
verb-weakness-register = Lägg in bristen
verb-weakness-register-title = Lägg in en brist
verb-weakness-register-done = Bristen är inlagd. Lägg in den åtgärd som rättar till den.
verb-weakness-describe = Spara ändringarna
verb-weakness-describe-title = Ändra uppgifter om bristen
verb-weakness-describe-done = Uppgifterna är ändrade.
verb-weakness-close = Stäng bristen
verb-weakness-close-title = Stäng bristen
verb-weakness-close-done = Bristen är stängd och finns kvar i historiken.
