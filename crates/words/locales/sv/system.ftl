### Systems and what they depend on.

## built
## Kind and list
kind-system = System
kind-system-many = System
kind-system-definite = systemet
system-count = { $count ->
    [one] { $count } system
   *[other] { $count } system
}
system-empty = Läs in kommunens systemlista från en Excelfil. Har ni ingen lista: lägg in de system som verksamheten inte klarar sig utan.
system-intro = Vilka system har vi, vem ansvarar för dem och vad är de beroende av?

## built
## Fields
system-id = System
system-system = System
system-name = Namn
system-purpose = Användning
system-purpose-help = Vad verksamheten gör i systemet, i en eller två meningar.
system-unit = Ansvarig verksamhet
system-objects = Objekt
system-objects-help = Förvaltningsobjekten i pm3 som systemet ingår i.
system-business-contacts = Kontakter i verksamheten
system-it-contacts = Kontakter i it
system-supplier = Leverantör
system-criticality = Betydelse för verksamheten
system-criticality-help = Hur mycket verksamheten stannar om systemet är borta.
system-hosting = Driftform
system-life-cycle = Livscykel
system-users = Aktiva användare
system-sharing = Spridning i kommunen
system-since = Startår
system-ends = Avvecklingsår
system-contract-ends = Avtalets sista dag
system-contract = Avtal
system-contract-help = När avtalet saknar sista dag, till exempel löpande med tre månaders uppsägning.
system-lock-in = Inlåsning
system-lock-in-help = Vad som gör det svårt att byta ut systemet.
system-overlap = Överlapp
system-overlap-help = Hur mycket ett annat system gör detsamma.
system-data-control = Rådighet över data
system-data-control-help = Om kommunen själv kan ta ut, flytta och radera sina uppgifter.
system-ai-risk = Riskkategori enligt AI-förordningen
system-operating-budget = Driftbudget per år, kronor
system-development-budget = Utvecklingsbudget per år, kronor
system-fields = Verksamhetsområden
system-categories = Kategorier
system-categories-help = Kommunens egna ord, till exempel verksamhetssystem eller stödsystem.
system-facts = Övriga uppgifter
system-reason = Skäl
system-on = Upphör den
system-depend-system = System
system-depend-on = Är beroende av
system-depend-criticality = Grad av beroende
system-reserve = Det finns en reserv
system-reserve-help = Då ställs ett steg lägre krav på tillgänglighet.
system-means = Koppling
system-means-help = Till exempel API, filöverföring eller manuell hantering.
system-end-dependency-on = Är inte längre beroende av
system-within-last-year = Riskanalys gjord det senaste året
system-as-of = Uppgiften gäller per
system-import = Fil

## built
## Choices
hosting-internal = Egen drift
hosting-external = Extern drift
hosting-mixed = Blandad drift
life-cycle-planned = Planerat
life-cycle-developing = Under utveckling
life-cycle-in-use = I bruk
life-cycle-phasing-out = Under avveckling
life-cycle-ended = Avvecklat
criticality-full = Helt avgörande
criticality-considerable = Till stor del avgörande
criticality-minor = Till liten del avgörande
criticality-none = Inte avgörande
lock-in-none = Ingen inlåsning
lock-in-operational = Verksamhetsmässig
lock-in-technical = Teknisk
lock-in-contractual = Avtalsmässig eller ekonomisk
lock-in-competence = Kompetensrelaterad
lock-in-statutory = Lagstadgad
overlap-none = Inget överlapp
overlap-small = Litet överlapp
overlap-large = Stort överlapp
overlap-full = Helt överlapp
partly-yes = Ja
partly-partly = Delvis
partly-no = Nej
sharing-one = En verksamhet
sharing-several = Flera verksamheter
sharing-common = Hela kommunkoncernen
ai-risk-not-applicable = Inte tillämplig
ai-risk-minimal = Minimal risk
ai-risk-limited = Begränsad risk
ai-risk-high = Hög risk
ai-risk-unacceptable = Oacceptabel risk

## built
## Verbs
verb-system-register = Lägg in systemet
verb-system-register-title = Lägg in ett system
verb-system-register-done = Systemet är inlagt. Ange vilka informationsmängder det innehåller.
verb-system-describe = Spara ändringarna
verb-system-describe-title = Ändra uppgifter om systemet
verb-system-describe-done = Uppgifterna är ändrade.
verb-system-close = Avsluta systemet
verb-system-close-title = Avsluta systemet
verb-system-close-done = Systemet är avslutat och finns kvar i historiken. Se till att informationen har flyttats eller gallrats.
verb-system-depend = Spara beroendet
verb-system-depend-title = Ange vad systemet är beroende av
verb-system-depend-done = Beroendet är sparat och syns på båda systemen.
verb-system-end-dependency = Ta bort beroendet
verb-system-end-dependency-title = Ta bort ett beroende
verb-system-end-dependency-done = Beroendet är borttaget.
verb-system-state-analysis = Spara uppgiften om riskanalys
verb-system-state-analysis-title = Uppgift om riskanalys från en lista
verb-system-state-analysis-done = Uppgiften är sparad. Den ersätter inte en riskanalys.

## Story
story-system-depends = { $who } angav att { $system } är beroende av { $on }.
story-system-depends-how = { $who } angav att { $system } är beroende av { $on } ({ $how }).
story-system-dependency-ended = { $who } angav att { $system } inte längre är beroende av { $on }.
story-system-analysed = { $who } läste in uppgiften att riskerna har analyserats det senaste året, enligt { $file } per den { $date }.
story-system-not-analysed = { $who } läste in uppgiften att riskerna inte har analyserats det senaste året, enligt { $file } per den { $date }.
story-system-analysis-restored = { $who } tog tillbaka vad en inläst fil hade angett om riskanalys. Det som var angett före filen gäller igen.
