### Risks and matrices.

## built
## Kind and list
kind-risk = Risk
kind-risk-many = Risker
kind-risk-definite = risken
risk-count = { $count ->
    [one] { $count } risk
   *[other] { $count } risker
}
risk-empty = Gör en första riskanalys av ett objekt, eller läs in den risklista ni redan har.
risk-intro = Vad kan hända, hur illa blir det och vad gör vi åt det?
matrix-count = { $count ->
    [one] { $count } riskmatris
   *[other] { $count } riskmatriser
}
matrix-empty = Sätt en riskmatris i kraft först. Flera följer med som förslag.
matrix-intro = Vilken risknivå ger varje sannolikhet och konsekvens?

## built
## Fields
risk-id = Risk
risk-risk = Risk
risk-title = Rubrik
risk-title-help = Det som kan hända, i några ord.
risk-cause = Orsak
risk-cause-help = På grund av …
risk-event = Det som kan hända
risk-event-help = … inträffar …
risk-outcome = Följd
risk-outcome-help = … vilket leder till …
risk-scope = Del av kommunen
risk-scope-help = Den del av kommunen som risken hör till. Där avgörs vem som får besluta.
risk-field = Del av säkerheten
risk-field-help = Formell: regler och rutiner. Informell: vanor och kultur. Teknisk: system och nät.
risk-owner = Riskägare
risk-systems = System
risk-sets = Informationsmängder
risk-supplier = Leverantör
risk-likelihood = Sannolikhet
risk-likelihood-help = Som det är nu, med de säkerhetsåtgärder som fungerar.
risk-consequence = Konsekvens
risk-consequence-help = Som det är nu, med de säkerhetsåtgärder som fungerar.
risk-inherent-likelihood = Sannolikhet utan säkerhetsåtgärder
risk-inherent-consequence = Konsekvens utan säkerhetsåtgärder
risk-target-likelihood = Sannolikhet när åtgärderna är klara
risk-target-consequence = Konsekvens när åtgärderna är klara
risk-kind = Hantering
risk-until = Accepterad till och med
risk-until-help = Sedan prövas risken på nytt.
risk-ground = Grund för beslutet
risk-ground-help = Varför risken kan behållas så länge.
risk-decided-by = Beslutat av
risk-decided-by-help = Fyll i om beslutet är fattat utanför Utkik av någon annan än du. Ange då också beslutet.
risk-reference = Beslut
risk-reference-help = Delegationspunkt, diarienummer eller paragraf.
risk-reason = Skäl
risk-on = Avslutas den
matrix-matrix = Riskmatris
matrix-matrix-help = Varje ruta har en nivå. Tidigare bedömningar behåller matrisen de gjordes med.
matrix-decided-by = Beslutat av
matrix-decided-by-help = Fyll i om någon annan än du har fattat beslutet. Lämna tomt om en nämnd eller styrelse har beslutat.
matrix-reference = Beslut
matrix-reference-help = Diarienummer eller paragraf. Ska anges när du registrerar någon annans beslut.

## built
## Choices
field-formal = Formell
field-informal = Informell
field-technical = Teknisk
treatment-reduce = Minska risken
treatment-avoid = Undvika risken
treatment-transfer = Dela eller överföra risken
treatment-accept = Behålla risken

## built
## Verbs
verb-risk-register = Lägg in risken
verb-risk-register-title = Lägg in en risk
verb-risk-register-done = Risken är inlagd. Bedöm sannolikhet och konsekvens.
verb-risk-describe = Spara ändringarna
verb-risk-describe-title = Ändra beskrivningen av risken
verb-risk-describe-done = Beskrivningen är ändrad. Kontrollera att bedömningen fortfarande stämmer.
verb-risk-close = Avsluta risken
verb-risk-close-title = Avsluta risken
verb-risk-close-done = Risken är avslutad och finns kvar i historiken.
verb-risk-assess = Spara bedömningen
verb-risk-assess-title = Bedöm risken
verb-risk-assess-done = Risken är bedömd. Bestäm hur den ska hanteras.
verb-risk-treat = Bestäm hanteringen
verb-risk-treat-title = Bestäm hur risken ska hanteras
verb-risk-treat-done = Hanteringen är bestämd. Lägg in åtgärder, eller låt rätt chef acceptera risken.
verb-risk-accept = Acceptera risken
verb-risk-accept-title = Acceptera risken för en tid
verb-risk-accept-done = Risken är accepterad till och med det valda datumet. Bedöms den högre innan dess faller beslutet.
verb-matrix-set = Sätt riskmatrisen i kraft
verb-matrix-set-title = Sätt en riskmatris i kraft
verb-matrix-set-done = Riskmatrisen gäller. Tidigare bedömningar behåller sin nivå tills risken bedöms om.

## Story: an assessment; what rose, fell or stayed is put together with the whole
story-risk-assessed = { $who } bedömde risken: sannolikheten { $likelihood }, konsekvensen { $consequence }, nivå { $level }.
story-risk-assessed-same = { $who } bedömde risken på nytt: sannolikheten oförändrat { $likelihood }, konsekvensen oförändrat { $consequence }.
story-risk-assessed-matrix = { $who } bedömde risken med riskmatrisens version { $version }: sannolikheten { $likelihood }, konsekvensen { $consequence }, nivå { $level }.
story-risk-one-changed = { $who } { $changed }; { $same }.
story-risk-both-changed = { $who } { $likelihood } och { $consequence }.
story-risk-likelihood-raised = höjde sannolikheten från { $before } till { $now }
story-risk-likelihood-lowered = sänkte sannolikheten från { $before } till { $now }
story-risk-likelihood-same = sannolikheten oförändrat { $now }
story-risk-consequence-raised = höjde konsekvensen från { $before } till { $now }
story-risk-consequence-lowered = sänkte konsekvensen från { $before } till { $now }
story-risk-consequence-same = konsekvensen oförändrat { $now }
story-risk-level-changed = Risknivån gick från { $before } till { $now }.
story-risk-inherent-changed = Även bedömningen utan säkerhetsåtgärder ändrades.
story-risk-target-changed = Även målet för risken ändrades.

## Story: the rest
story-risk-reduce = { $who } bestämde att risken ska minskas.
story-risk-avoid = { $who } bestämde att risken ska undvikas.
story-risk-transfer = { $who } bestämde att risken ska delas eller överföras.
story-risk-keep = { $who } bestämde att risken ska behållas.
story-risk-accepted = { $who } accepterade risken på nivå { $level } till och med den { $until }.
story-risk-restored = { $who } tog tillbaka vad en inläst fil hade angett om hur risken bedöms och hanteras. Det som gällde före filen gäller igen.
story-risk-restored-none = { $who } tog tillbaka vad en inläst fil hade angett om hur risken bedöms och hanteras. Risken är inte bedömd.
story-matrix-set = { $who } satte riskmatrisen { $matrix } i kraft som version { $version }.
