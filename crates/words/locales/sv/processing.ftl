### Processings of personal data.

## built
## Kind and list
kind-processing = Personuppgiftsbehandling
kind-processing-many = Personuppgiftsbehandlingar
kind-processing-definite = personuppgiftsbehandlingen
processing-count = { $count ->
    [one] { $count } personuppgiftsbehandling
   *[other] { $count } personuppgiftsbehandlingar
}
processing-empty = Läs in nämndens register över behandlingar från en fil, eller lägg in den första behandlingen för hand.
processing-intro = Vilka personuppgifter behandlar nämnderna, varför och med vilket stöd (artikel 30 i dataskyddsförordningen)?

## built
## Fields
processing-id = Personuppgiftsbehandling
processing-name = Namn
processing-controller = Nämnd
processing-controller-help = Nämnden som är personuppgiftsansvarig, eller biträde åt någon annan.
processing-role = Ansvar
processing-purpose = Ändamål
processing-legal-ground = Rättslig grund
processing-subjects = Kategorier av registrerade
processing-subjects-help = Till exempel elever, vårdnadshavare och medarbetare.
processing-categories = Kategorier av personuppgifter
processing-recipients = Mottagare
processing-recipients-help = Kategorier av dem som får del av uppgifterna.
processing-processors = Personuppgiftsbiträden
processing-third-country = Överföring till tredjeland
processing-third-country-help = Land och skyddsåtgärd. Lämna tomt om ingen överföring sker.
processing-time-limits = Tid för radering
processing-security = Säkerhetsåtgärder i allmänna drag
processing-security-help = Utan detaljer som kan hjälpa en angripare.
processing-sets = Informationsmängder
processing-systems = System
processing-reason = Skäl
processing-on = Upphör den

## built
## Choices
legal-ground-consent = Samtycke
legal-ground-contract = Avtal
legal-ground-legal-obligation = Rättslig förpliktelse
legal-ground-vital-interests = Grundläggande intressen
legal-ground-public-task = Allmänt intresse eller myndighetsutövning
legal-ground-legitimate-interests = Berättigat intresse
processing-role-controller = Personuppgiftsansvarig
processing-role-processor = Personuppgiftsbiträde

## built
## Verbs
verb-processing-register = Lägg in behandlingen
verb-processing-register-title = Lägg in en personuppgiftsbehandling
verb-processing-register-done = Behandlingen är inlagd. Koppla den till informationsmängder och system.
verb-processing-describe = Spara ändringarna
verb-processing-describe-title = Ändra uppgifter om behandlingen
verb-processing-describe-done = Uppgifterna är ändrade.
verb-processing-close = Avsluta behandlingen
verb-processing-close-title = Avsluta en personuppgiftsbehandling
verb-processing-close-done = Behandlingen är avslutad och finns kvar i historiken.
