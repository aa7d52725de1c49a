### Needs that departments report to an object.

## built
## Kind and list
kind-reported-need = Anmält behov
kind-reported-need-many = Anmälda behov
kind-reported-need-definite = det anmälda behovet
reported-need-count = { $count ->
    [one] { $count } anmält behov
   *[other] { $count } anmälda behov
}
reported-need-empty = Anmäl det som förvaltningen behöver av ett objekt. Objektledaren svarar.
reported-need-intro = Vad behöver förvaltningarna av objekten, och vad blev svaret?

## Page
reported-need-planned = Planerat
reported-need-answer-title = Objektets svar
reported-need-no-answer = Objektet har inte svarat än.
reported-need-settlement-title = Styrgruppens beslut
reported-need-none = Inga anmälda behov väntar eller är planerade.
reported-need-all = Alla anmälda behov

## built
## Fields
reported-need-id = Anmält behov
reported-need-need = Anmält behov
reported-need-title = Rubrik
reported-need-title-help = Det som behövs, på en rad.
reported-need-object = Objekt
reported-need-unit = Behövs av
reported-need-content = Vad som behövs och varför
reported-need-content-help = Beskriv vad verksamheten inte klarar i dag. Lösningen bestämmer objektet.
reported-need-wanted-by = Behövs senast
reported-need-contact = Kontaktperson
reported-need-contact-help = Den som kan berätta mer.
reported-need-information-sets = Informationsmängder det gäller
reported-need-risks = Risker det gäller
reported-need-requirements = Krav det gäller
reported-need-reason = Skäl
reported-need-on = Avslutas den
reported-need-outcome = Svar
reported-need-settle-outcome = Beslut
reported-need-plan-year = Objektplan för år
reported-need-plan-year-help = Anges när behovet tas in i planen.
reported-need-when = När under året
reported-need-when-help = Till exempel andra kvartalet.
reported-need-actions = Åtgärder som genomför det
reported-need-answer-on = Besvarat den
reported-need-settle-on = Beslutat den
reported-need-decided-by = Beslutat av
reported-need-decided-by-help = Den som beslutade i styrgruppen, oftast objektägaren.
reported-need-reference = Protokoll eller diarienummer

## built
## Choices
need-answer-in-plan = Tas in i objektplanen
need-answer-declined = Avslås
need-answer-steering-group = Lyfts till styrgruppen
need-settlement-in-plan = Tas in i objektplanen
need-settlement-declined = Avslås

## built
## Standings
reported-need-standing-waiting = Väntar på svar
reported-need-standing-steering-group = Hos styrgruppen
reported-need-standing-in-plan = I objektplanen
reported-need-standing-declined = Avslaget
reported-need-standing-closed = Avslutat

## built
## Verbs
verb-reported-need-register = Anmäl behovet
verb-reported-need-register-title = Anmäl ett behov till objektet
verb-reported-need-register-done = Behovet är anmält. Objektledaren ser det i Min översikt och svarar.
verb-reported-need-describe = Spara ändringarna
verb-reported-need-describe-title = Ändra uppgifter om behovet
verb-reported-need-describe-done = Uppgifterna är ändrade.
verb-reported-need-close = Avsluta behovet
verb-reported-need-close-title = Avsluta behovet
verb-reported-need-close-done = Behovet är avslutat och finns kvar i historiken.
verb-reported-need-answer = Svara
verb-reported-need-answer-title = Svara på behovet
verb-reported-need-answer-done = Svaret är sparat. Förvaltningen ser det på behovets sida.
verb-reported-need-settle = Registrera beslutet
verb-reported-need-settle-title = Registrera styrgruppens beslut
verb-reported-need-settle-done = Styrgruppens beslut är registrerat.

## built
## Rules that do not hold
reported-need-object-closed = Objektet är avslutat. Välj det objekt som har tagit över.
reported-need-unit-closed = Organisationsdelen har upphört. Välj den som har tagit över.
reported-need-settled-already = Styrgruppen har redan beslutat. Lyft behovet till styrgruppen igen om beslutet ska ändras.
reported-need-plan-needs-year = Ange vilket års objektplan behovet tas in i.
reported-need-declined-needs-reason = Ange varför behovet avslås.
reported-need-not-with-steering-group = Behovet ligger inte hos styrgruppen. Lyft det dit först.

## Story
story-need-answered-in-plan = { $who } svarade att behovet tas in i objektplanen för { $when }.
story-need-answered-declined = { $who } svarade att behovet avslås.
story-need-answered-steering-group = { $who } lyfte behovet till styrgruppen.
story-need-settled-in-plan = { $who } beslutade i styrgruppen att behovet tas in i objektplanen för { $when }.
story-need-settled-declined = { $who } beslutade i styrgruppen att behovet avslås.
