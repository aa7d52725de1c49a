### Controls: what lasts.

## built
## Kind and list
kind-control = Säkerhetsåtgärd
kind-control-many = Säkerhetsåtgärder
kind-control-definite = säkerhetsåtgärden
control-count = { $count ->
    [one] { $count } säkerhetsåtgärd
   *[other] { $count } säkerhetsåtgärder
}
control-empty = Lägg in de säkerhetsåtgärder som redan finns, till exempel säkerhetskopiering eller behörighetsrutin. Kontrollera sedan effekten.
control-intro = Vad skyddar oss, var finns det infört och vet vi att det fungerar?

## built
## Fields
control-id = Säkerhetsåtgärd
control-control = Säkerhetsåtgärd
control-title = Rubrik
control-content = Vad den gör
control-scope = Del av kommunen
control-field = Del av säkerheten
control-field-help = Formell: regler och rutiner. Informell: vanor och kultur. Teknisk: system och nät.
control-owner = Ansvarig
control-requirements = Krav den uppfyller
control-risks = Risker den minskar
control-systems = System
control-place = Införd i
control-place-help = Processen, rutinen eller systemet där den finns.
control-by = Införd av
control-introduce-on = Införd den
control-outcome = Resultat
control-method = Så kontrollerades effekten
control-method-help = Till exempel stickprov, test eller genomgång.
control-verify-on = Kontrollerad den
control-valid-until = Gäller till och med
control-valid-until-help = Sedan behöver effekten kontrolleras på nytt.
control-self-check-reason = Skäl för egenkontroll
control-self-check-reason-help = Fylls i när den som har infört eller ansvarar för säkerhetsåtgärden också kontrollerar den.
control-verified-by = Kontrollerad av
control-verified-by-help = Fyll i om någon annan än du har gjort kontrollen, till exempel någon som inte använder Utkik.
control-reason = Skäl
control-on = Upphör den

## built
## Choices and standings
outcome-works = Fungerar
outcome-partly = Fungerar delvis
outcome-fails = Fungerar inte
control-standing-decided = Beslutad, inte införd
control-standing-introduced = Införd, inte kontrollerad
control-standing-verified = Kontrollerad
control-standing-self-checked = Egenkontrollerad
control-standing-lapsed = Kontrollen har gått ut
control-standing-wanting = Fungerar inte fullt ut

## built
## Verbs
verb-control-register = Lägg in säkerhetsåtgärden
verb-control-register-title = Lägg in en säkerhetsåtgärd
verb-control-register-done = Säkerhetsåtgärden är inlagd. Ange var den är införd.
verb-control-describe = Spara ändringarna
verb-control-describe-title = Ändra uppgifter om säkerhetsåtgärden
verb-control-describe-done = Uppgifterna är ändrade.
verb-control-close = Avsluta säkerhetsåtgärden
verb-control-close-title = Avsluta säkerhetsåtgärden
verb-control-close-done = Säkerhetsåtgärden är avslutad. Bedöm om de risker den minskade.
verb-control-introduce = Ange som införd
verb-control-introduce-title = Ange var säkerhetsåtgärden är införd
verb-control-introduce-done = Säkerhetsåtgärden är införd. Kontrollera effekten, helst av någon annan.
verb-control-verify = Spara kontrollen
verb-control-verify-title = Kontrollera effekten
verb-control-verify-done = Kontrollen är sparad och gäller till och med det valda datumet.

## Story
story-control-introduced = { $who } införde säkerhetsåtgärden i { $place } den { $date }.
story-control-introduced-by = { $who } registrerade att { $person } införde säkerhetsåtgärden i { $place } den { $date }.
story-control-verified = { $who } kontrollerade effekten den { $date }: { $outcome }. Gäller till och med den { $until }.
story-control-self-check = Egenkontroll.
story-control-restored = { $who } tog tillbaka vad en inläst fil hade angett om säkerhetsåtgärden. Det som gällde före filen gäller igen.
story-control-restored-unverified = { $who } tog tillbaka vad en inläst fil hade angett om säkerhetsåtgärden. Den är införd, men effekten är inte kontrollerad.
story-control-restored-none = { $who } tog tillbaka vad en inläst fil hade angett om säkerhetsåtgärden. Den är inte införd.
