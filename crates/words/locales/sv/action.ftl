### Actions: what is done.

## built
## Kind and list
kind-action = Åtgärd
kind-action-many = Åtgärder
kind-action-definite = åtgärden
action-count = { $count ->
    [one] { $count } åtgärd
   *[other] { $count } åtgärder
}
action-empty = Utgå från en risk eller ett krav som inte är uppfyllt och lägg in det första som behöver göras.
action-intro = Vad ska göras, av vem och till när?

## built
## Fields
action-id = Åtgärd
action-action = Åtgärd
action-title = Rubrik
action-title-help = Börja med det som ska göras, till exempel Inför flerfaktorsinloggning.
action-content = Vad som ska göras
action-scope = Del av kommunen
action-owner = Ansvarig
action-due = Slutdatum
action-cost = Kostnad, kronor
action-effort = Arbetstid, timmar
action-controls = Säkerhetsåtgärder
action-controls-help = De säkerhetsåtgärder som införs eller förbättras.
action-risks = Risker den minskar
action-weaknesses = Rättar till brister
action-requirements = Krav den bidrar till
action-systems = System
action-finish-on = Klar den
action-result = Resultat
action-reason = Skäl
action-on = Avslutas den

## built
## Standings
action-standing-overdue = Försenad
action-standing-in-time = I tid
action-standing-no-day = Utan slutdatum
action-standing-done = Klar
action-standing-dropped = Avslutad utan att bli klar

## built
## Verbs
verb-action-register = Lägg in åtgärden
verb-action-register-title = Lägg in en åtgärd
verb-action-register-done = Åtgärden är inlagd. Den som ansvarar ser den i Min översikt.
verb-action-describe = Spara ändringarna
verb-action-describe-title = Ändra uppgifter om åtgärden
verb-action-describe-done = Uppgifterna är ändrade.
verb-action-close = Avsluta åtgärden
verb-action-close-title = Avsluta åtgärden utan att den blir klar
verb-action-close-done = Åtgärden är avslutad utan att ha blivit klar.
verb-action-finish = Ange åtgärden som klar
verb-action-finish-title = Ange åtgärden som klar
verb-action-finish-done = Åtgärden är klar. Ange nu var säkerhetsåtgärden är införd.

## Story
story-action-finished = { $who } angav åtgärden som klar den { $date }.
story-action-reopened = { $who } tog tillbaka en inläst fils uppgift att åtgärden är klar. Den är inte klar.
