### Texts that pages share: frame, forms, lists, items, signing in, failures.

## Frame
frame-skip = Hoppa till innehållet
frame-search = Sök risk, system, objekt …
frame-menu = Meny
frame-crumbs = Här är du
frame-today = I dag
frame-date-label = Visa läget som det var registrerat
frame-date-help = Du ser det som var registrerat när dagen var slut. Varje sådant läge kan begäras ut som allmän handling.
frame-date-show = Visa
frame-date-back = Tillbaka till dagens läge
frame-earlier = Registrerat läge den
frame-earlier-help = Det här är vad som var registrerat då. Inget kan ändras här.
frame-account = Mitt konto
frame-scheme = Utseende
frame-scheme-auto = Som datorn
frame-scheme-light = Ljust
frame-scheme-dark = Mörkt
frame-sign-out = Logga ut
frame-accessibility = Tillgänglighet

## built
nav-group-work = Arbetet
nav-group-protected = Det vi skyddar
nav-group-whose = Vem som ansvarar
nav-group-house = Underlag
form-no-protected-information = Säkerhetsskydd

## Forms
form-errors = Rätta detta först
form-person = Skriv ett namn
form-back = Tillbaka
form-stop = Skriv inget som rör Sveriges säkerhet.
form-stop-help = Sådana uppgifter får inte finnas i Utkik. Kontakta säkerhetsskyddschefen.
form-stop-answer = Inget av det jag skriver är säkerhetsskyddsklassificerat
form-stop-unanswered = Bekräfta att inget du skriver är säkerhetsskyddsklassificerat.
form-one-per-line = Ett namn på varje rad.
form-graded-no-step = Drabbas, hur hårt är inte bedömt
form-same-name = { $name }, { $part }, { $date }
form-sent-otherwise = Formuläret har redan skickats med annat innehåll. Kontrollera vad som sparades och skicka igen om det behövs.
conflict-title = Någon hann före.
conflict-text = Uppgiften ändrades medan du skrev. Inget har skrivits över, och det du skrev står kvar nedan.
conflict-what-now = Läs ändringen, rätta det du skrev om det behövs och skicka igen.

## Lists
list-name = Namn
list-remove-filter = (valt, klicka för att ta bort)
list-excel = Hämta i Excel
list-pick-all = Välj alla
list-pages = Sidor
list-narrowed = Avgränsat till
list-text = Namn som innehåller ”{ $text }”
story-title = Historik
story-as-then = Visa sidan som den var då
step-done = Klart
picture-table = Visa som tabell

## In a list, under the column Personuppgifter
information-set-personal-none = Nej
information-set-personal-ordinary = Ja
information-set-personal-sensitive = Ja, känsliga

## Items
told-longest-outage = Längsta avbrott
told-longest-loss = Längsta förlust
item-facts = Uppgifter
item-ways = Gå vidare till
item-more-verbs = Mer
item-standing = Läge
item-sources = Källor
item-source = { $source }, nyckel { $key }, uttagen den { $date }
item-closed-since = Används inte längre sedan den { $date }. { $reason }
secrecy-marked-as = Sekretessmarkerad: { $provision }, { $date }
unit-holders = Uppdrag
unit-parts = Delar
unit-duties = Roller och uppdrag
object-manager = Objektledare
object-protected = Skyddat hela vägen, procent
weakness-tell-coordinator = Har du sett en brist? Säg till informationssäkerhetssamordnaren: { $who }.
weakness-tell-lead = Har du sett en brist? Säg till informationssäkerhetsansvarig: { $who }.
duties-of-role = { $role }: { $people }
unit-systems = { $own ->
    [0] Inga egna system, { $all } med enheterna
    [one] Ett eget system, { $all } med enheterna
   *[other] { $own } egna system, { $all } med enheterna
}
unit-succession = Efterföljare
unit-succeeded-by = Uppgifterna har gått över till
appointment-vacant = Vakant
record-type-dispose-after-years = Gallras efter { $years } år

## built
criticality-unknown = Inte känt

## Risks
risk-level = Nivå
risk-acceptance = Acceptans
risk-assessed-on = Bedömd
risk-department = Förvaltning
risk-statement = Risken
risk-sentence = På grund av { $cause } inträffar { $event }, vilket leder till { $outcome }.
risk-assessment = Bedömning
risk-assessed-by-matrix = Bedömd den { $date } med riskmatrisens version { $version }.
risk-not-assessed-text = Risken är inte bedömd ännu.
risk-not-assessed-short = Inte bedömd
risk-decision = Beslut
risk-no-decision = Inget är beslutat om risken ännu.
about-title = Det beslutet gäller
about-accepted-before = Tidigare acceptans
about-accepted-before-value = På nivå { $level } t.o.m. den { $until }
about-asked-on = Frågan ställd
about-holds = Innehåller
risk-count-high = { $risks }, varav { $high } med hög nivå
risk-accepted-at = Accepterad på nivå { $level } av { $person } t.o.m. den { $until }.
decided-by-with-reference = Beslutat av { $person }: { $reference }
risk-was-accepted-at = Var accepterad på nivå { $level } av { $person } t.o.m. den { $until }. Det gäller inte längre.
risk-acceptance-outgrown = Bedömd högre sedan den accepterades. Acceptansen gällde nivån { $level } t.o.m. { $until }.
risk-acceptance-ended = Acceptansen har gått ut. Den gällde nivån { $level } t.o.m. { $until }.
risk-actions = Åtgärder och säkerhetsåtgärder
risk-no-actions = Ingen åtgärd är kopplad till risken ännu.

## Systems
system-dependencies = Beroenden
system-dependencies-text = Till höger det som systemet behöver, till vänster det som behöver systemet.
system-no-dependencies = Inga beroenden är registrerade.
system-direction = Riktning
system-needs = Behöver
system-needed-by = Behövs av
system-no-information = Ingen information är kopplad till systemet ännu.
system-analysis-stated = Riskanalys enligt uppgift
classification-title = Klassning
classification-standing = Klassning
classification-class = Klass
classification-proposal = Förslag som väntar på informationsägaren
classification-stated = Klassad enligt uppgift
class-short = K{ $confidentiality } R{ $integrity } T{ $availability }

## built
stated-yes = Ja, under året före den { $date } enligt listan. Nivån är inte känd.
stated-no = Nej, inte under året före den { $date } enligt listan.
standing-adopted-text = Informationsägaren har fastställt klassningen.
standing-lapsed-text = Klassningen har gått ut och behöver fastställas på nytt.
standing-reopened-text = Uppgifterna har ändrats sedan klassningen fastställdes: { $facts }. Klassningen gäller tills en ny är fastställd.
standing-on-system-level-text = Klassen är satt direkt på systemet. Den säger inget om vilken information som kräver den.
standing-proposed-text = Ett förslag väntar på informationsägaren.
standing-stated-text = En lista uppger att systemet är klassat. Nivån är inte känd, och ingen informationsägare har fastställt något här.
standing-stated-not-text = En lista uppger att systemet inte har klassats det senaste året.
standing-unknown-text = Ingen klassning är föreslagen.

## Controls and actions
control-introduction = Införd
control-not-introduced-text = Säkerhetsåtgärden är beslutad men inte införd i verksamheten.
control-verification = Kontroll av effekt
control-not-verified-text = Ingen har kontrollerat att säkerhetsåtgärden fungerar.
control-verification-by = Kontrollerad av { $person }.
control-verification-self = Egenkontroll av { $person }: svagare än en kontroll av någon annan.
action-result-title = Resultat

## Account
account-language = Språk
account-password-title = Lösenord
account-change-password = Byt lösenord
account-password-too-short = Lösenordet behöver minst tolv tecken.
account-wrong-password = Det nuvarande lösenordet stämmer inte.
account-needs-mail = Din e-postadress är inte registrerad. Be en administratör lägga in den först.
account-code-title = Engångskod
account-code-text = Fotografera bilden med en autentiseringsapp och skriv koden som visas. Sedan krävs en kod varje gång du loggar in.
account-code-image = Bild att fotografera med en autentiseringsapp; samma hemlighet står i text under den
account-has-code = Du använder engångskod när du loggar in.
account-start-code = Börja använda engångskod
account-stop-code = Sluta använda engångskod

## built
account-old-password = Nuvarande lösenord
account-new-password = Nytt lösenord
account-code = Kod

## Sign in
sign-in-title = Logga in
sign-in-button = Logga in

## built
sign-in-municipality = Kommun
sign-in-mail = E-postadress
sign-in-password = Lösenord
sign-in-code = Engångskod
sign-in-wrong = E-postadressen eller lösenordet stämmer inte.
sign-in-wrong-code = Koden stämmer inte, eller har redan använts. Vänta på nästa kod.

## Set up
set-up-title = Välkommen till Utkik
set-up-text = Här finns ingen kommun ännu. Den som har koden som visades när programmet startade lägger upp kommunen och blir dess första administratör.
set-up-button = Lägg upp kommunen
set-up-wrong-code = Koden stämmer inte. Den visades när programmet startade.

## built
set-up-missing = Fyll i { $field }.
set-up-code = Engångskod
set-up-code-help = Den visades i fönstret där programmet startades.
set-up-municipality = Kommunens namn
set-up-municipality-help = Till exempel Åviks kommun.
set-up-county = Län
set-up-county-help = Tillsynsmyndigheten följer av länet.
set-up-administrator = Ditt namn
set-up-mail = Din e-postadress
set-up-password = Lösenord
set-up-password-help = Minst tolv tecken.

## built
failure-back = Till startsidan
failure-back-to = Tillbaka till { $where }
failure-dated-command = Ett tidigare läge kan bara läsas. Gå tillbaka till dagens läge för att göra ändringen.
failure-form-token = Formuläret hör till en annan inloggning. Läs in sidan igen och skicka på nytt.
failure-not-found = Sidan finns inte
failure-not-found-text = Det du söker finns inte, eller så får du inte se det.
failure-forbidden = Du får inte göra detta
failure-forbidden-text = Ditt uppdrag ger inte rätt till detta.
failure-unauthenticated = Logga in för att fortsätta
failure-unauthenticated-text = Sidan visas bara för den som är inloggad.
failure-invalid = Något behöver rättas
failure-invalid-text = Inget har sparats. Rätta det som är fel och försök igen.
failure-conflict = Någon hann före
failure-conflict-text = Uppgiften har ändrats sedan du läste den. Inget har skrivits över.
failure-wrong-method = Så går det inte att göra här
failure-wrong-method-text = Adressen finns, men inte för det som skickades. Gå till sidan och gör det därifrån.
failure-too-large = Det är för mycket på en gång
failure-too-large-text = Det som skickades är större än Utkik tar emot. Korta texten eller dela upp den.
failure-wrong-kind = Innehållet är av fel slag
failure-wrong-kind-text = Adressen tar inte emot innehåll av det slag som skickades.
failure-too-many = För många försök
failure-too-many-text = Vänta en kvart och försök igen.
failure-unavailable = Utkik svarar inte just nu
failure-unavailable-text = Databasen svarar inte. Det du har sparat finns kvar. Försök igen om en stund.
failure-moved-back = Det som sparades sist finns inte kvar i databasen. Tills driften har sett över den visas ingenting, och inget går att spara. Säg till it-driften.
failure-foreign = En nyare version av Utkik har sparat något som den här servern inte kan läsa. Försök igen om en stund. Hjälper det inte, säg till it-driften.
failure-bug = Något gick fel hos oss
failure-bug-text = Felet är noterat. Gå tillbaka och försök igen.
failure-not-a-date = Datumet i adressen är inget datum. Skriv det som 2026-03-12.
