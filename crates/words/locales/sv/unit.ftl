### Parts of the organisation: boards, departments, units, companies, associations.

## built
## Kind and list
kind-unit = Organisationsdel
kind-unit-many = Organisationsdelar
kind-unit-definite = organisationsdelen
unit-count = { $count ->
    [one] { $count } organisationsdel
   *[other] { $count } organisationsdelar
}
unit-empty = Börja med nämnderna: de är myndigheter och allt annat hör till någon av dem. Lägg sedan in förvaltningarna under varje nämnd.
unit-intro = Vilka nämnder, förvaltningar, enheter, kommunala bolag och kommunalförbund finns, och vad hör till vad?

## built
## Fields
unit-id = Organisationsdel
unit-name = Namn
unit-form = Slag
unit-form-help = En nämnd är egen myndighet och personuppgiftsansvarig. En förvaltning arbetar åt en nämnd.
unit-parent = Överordnad nämnd eller förvaltning
unit-parent-help = För en förvaltning: nämnden den arbetar åt.
unit-mailbox = Funktionsbrevlåda
unit-mailbox-help = Dit går påminnelser även när personer byts ut.
unit-from = Startdatum
unit-reason = Skäl
unit-on = Upphör den
unit-unit = Organisationsdel som upphör
unit-successors = Ersätts av
unit-successors-help = En eller flera. De ser och styr det som hörde till den som upphör.
unit-reference = Beslut
unit-reference-help = Diarienummer eller paragraf.

## built
## Choices
unit-form-board = Nämnd
unit-form-department = Förvaltning
unit-form-unit = Enhet
unit-form-company = Kommunalt bolag
unit-form-association = Kommunalförbund
unit-form-other-municipality = Annan kommun

## built
## Verbs
verb-unit-register = Lägg in organisationsdelen
verb-unit-register-title = Lägg in en del av organisationen
verb-unit-register-done = Organisationsdelen är inlagd. Utse sedan den som ansvarar för den.
verb-unit-describe = Spara ändringarna
verb-unit-describe-title = Ändra uppgifter om organisationsdelen
verb-unit-describe-done = Uppgifterna är ändrade.
verb-unit-close = Avsluta organisationsdelen
verb-unit-close-title = Avsluta organisationsdelen
verb-unit-close-done = Organisationsdelen är avslutad och finns kvar i historiken.
verb-unit-succeed = Registrera omorganisationen
verb-unit-succeed-title = Omorganisation: vem tar över?
verb-unit-succeed-done = Omorganisationen är registrerad. Kontrollera att uppdragen hos dem som tar över stämmer.

## Story
story-unit-succeeded = { $who } registrerade att { $unit } upphörde den { $date } och ersattes av { $successors }.
