### Refusals: why something was not done, and what to do instead.

## Summaries
refusal-invalid = Inget har sparats ännu. Rätta det som är markerat och försök igen.
refusal-no-such = Det du söker finns inte, eller så får du inte se det. Kontrollera adressen eller sök.
refusal-closed = Det går inte att ändra { $item }, eftersom det har avslutats. Lägg in det på nytt om det används igen.
refusal-no-mandate = Endast { $who } får { $act }.
refusal-no-mandate-more = Endast den som har ett av { $count } uppdrag får { $act }, till exempel { $who }.
refusal-no-mandate-nobody = Ingen har just nu ett uppdrag som ger rätt att { $act }. Be den som utser att utse { $roles }.
refusal-no-mandate-none = Inget uppdrag ger rätt att { $act }.
refusal-changed = { $item } har ändrats sedan du öppnade sidan. Inget har skrivits över: jämför och välj vad som ska gälla.
refusal-own-work = Du har infört eller ansvarar för säkerhetsåtgärden, och det den skyddar har skyddsvärde 3 eller högre. Då räcker inte egenkontroll. Någon av de här kan kontrollera effekten:
refusal-own-work-nobody = Du har infört eller ansvarar för säkerhetsåtgärden, och det den skyddar har skyddsvärde 3 eller högre. Då räcker inte egenkontroll, och ingen annan har ett uppdrag som ger rätt att kontrollera effekten. Be den som utser att utse någon.
refusal-holder = { $role } ({ $people })

## What is wrong with a field
wrong-missing = Fyll i något här.
wrong-missing-field = Fyll i { $field }.
wrong-too-long = Korta ner till högst { $limit } tecken.
wrong-not-a-date = Ange ett datum, till exempel 2026-03-12.
wrong-not-a-number = Ange ett heltal mellan { $least } och { $most }.
wrong-not-a-choice = Välj ett av alternativen.
wrong-no-such = Välj något annat: det som angavs finns inte, eller så får du inte se det.
wrong-not-a-text = Ange uppgiften som text.
wrong-unknown = Ta bort uppgiften, den hör inte hit.

## built
## Rules
action-done-already = Åtgärden är redan klar. Lägg in en ny åtgärd om mer behöver göras.
appointment-ends-sooner = Uppdraget upphör redan tidigare. Utse personen på nytt om det ska gälla längre.
appointment-last-administrator = Någon måste kunna sköta Utkik. Utse en annan administratör tills vidare först.
appointment-of-oneself = Ingen kan utse sig själv. Låt någon annan registrera uppdraget, eller ange vem som har beslutat och beslutets diarienummer eller paragraf.
appointment-own-deputy = Ersättaren måste vara någon annan än den som utses.
appointment-scope-does-not-fit = Rollen kan inte gälla för den delen av kommunen. Välj en del som passar rollen.
control-not-introduced = Säkerhetsåtgärden är inte införd ännu. Ange först var den är införd.
control-self-check-needs-reason = Du har infört eller ansvarar för säkerhetsåtgärden. Låt någon annan kontrollera effekten, eller skriv varför det blir egenkontroll.
day-not-yet = Dagen har inte varit ännu. Ange i dag eller en tidigare dag.
decider-gains = Den som har beslutat kan inte besluta om sig själv. Ange någon annan som har beslutat.
decider-may-not = Personen får inte fatta det här beslutet. Ange någon som får det.
import-withdrawn-already = Inläsningen är redan tillbakadragen.
mandates-administrator-keeps = En administratör måste alltid kunna sköta inställningar och konton, registrera vem som är utsedd och utse en annan administratör. Låt det stå kvar.
mandates-nobody-decides = Någon måste få besluta om mandaten. Ge rätten till en annan roll först.
mandates-nothing-changed = Inget är ändrat. Ändra något, eller gå tillbaka.
mandates-of-oneself = Ingen kan utöka sitt eget mandat. Låt någon annan besluta, eller registrera beslutet med vem som har fattat det och diarienummer eller paragraf.
moved-since-foreseen = Någon har ändrat något sedan filen kontrollerades. Kontrollera den igen, så att allt hamnar rätt.
matrix-every-cell-a-level = Matrisen ska ha tre till sex sannolikheter, tre till sex konsekvenser ur skalan och en nivå i varje ruta.
matrix-none-set = Ingen riskmatris gäller ännu. Sätt en i kraft under Inställningar.
person-has-duties = Personen har uppdrag. Avsluta dem först.
requirement-gone = Kravet finns inte i den version som gäller.
catalogue-id-form = Kortnamnet får ha små bokstäver a–z, siffror, punkt och bindestreck, högst 60 tecken.
catalogue-requirement-id-form = Kravets id får ha bokstäver, siffror, punkt, bindestreck, understreck och kolon, högst 80 tecken och inga mellanslag.
catalogue-comes-with-program = Det regelverket följer med Utkik. Välj ett annat kortnamn.
catalogue-version-known = Den versionen finns redan. Ge den nya versionen ett annat namn, till exempel dagens datum.
catalogue-url-form = Adressen ska börja med https:// och får inte ha mellanslag.
catalogue-no-requirements = Regelverket har inga krav.
catalogue-too-large = Regelverket är för stort: högst 2 000 krav och 2 MB text. Dela upp det.
catalogue-not-readable = Filen går inte att läsa som ett regelverk. Börja från mallen.
catalogue-duplicate-id = Samma id finns på fler rader. Varje krav ska ha ett eget.
catalogue-id-elsewhere = Kravets id finns redan i ett annat regelverk. Börja id:t med regelverkets kortnamn.
catalogue-no-scope = Ange vem som svarar för kravet.
catalogue-unknown-parent = Det överordnade kravet finns inte i regelverket.
catalogue-parent-ring = Kraven är delar av varandra i en ring.
catalogue-unknown-mapping = Det kravet finns inte i det andra regelverket.
catalogue-unknown-replaced = Det ersatta kravet finns inte i någon tidigare version.
catalogue-level-not-on-scale = Nivån finns inte i kommunens skala.
requirement-catalogue-not-in-force = Regelverket gäller inte här. Sätt det i kraft först.
requirement-not-applicable-needs-reason = Skriv varför kravet inte gäller här.
requirement-exempt-needs-gap = Undantag ges bara från krav som inte är helt uppfyllda.
requirement-not-for-scope = Kravet besvaras inte på den nivån. Välj en annan del av kommunen.
risk-accept-until-past = Dagen har redan varit. Ange en dag framåt.
risk-not-assessed = Risken är inte bedömd. Bedöm sannolikhet och konsekvens först.
classification-lower-not-allowed = Lägre än informationsägaren har fastställt. Be ägaren tillåta att klassningen sänks.
classification-adjust-own-unit = Informationen hör till den här enheten. Fastställ klassningen i stället för att justera den.
classification-adjust-nothing-adopted = Klassningen är inte fastställd ännu. Det finns inget att justera.
classification-adjust-other-scale = Klassningen gjordes på en äldre konsekvensskala. Den behöver fastställas på nytt innan den kan justeras.
sample-deviation-needs-finding = Skriv vad som avvek.
sample-more-deviate-than-examined = Fler kan inte avvika än som har granskats.
sample-nothing-examined = Ange hur många som granskades, minst 1.
scale-none-set = Ingen konsekvensskala gäller ännu. Sätt en i kraft under Inställningar.
scale-three-to-six-ascending = Skalan ska ha tre till sex nivåer med nummer i följd, lägst först.
secrecy-not-marked = Det finns ingen sekretessmarkering att ta bort.
setting-changed-since = Någon har ändrat inställningen sedan du öppnade sidan. Inget har skrivits över: öppna sidan på nytt och se vad som gäller.
system-depends-on-itself = Ett system kan inte vara beroende av sig självt. Välj ett annat system.
system-no-such-dependency = Det finns inget sådant beroende att ta bort.
unit-department-needs-board = En förvaltning hör till en nämnd, ett bolag, ett kommunalförbund eller en annan kommun. Välj en sådan.
unit-needs-parent = Välj vilken nämnd eller förvaltning den hör till.
unit-succeeds-itself = En organisationsdel kan inte ersättas av sig själv. Välj vem som tar över.
until-before-from = Slutdatumet måste ligga efter startdatumet.
