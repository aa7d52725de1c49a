### Information sets: what is classified.

## built
## Kind and list
kind-information-set = Informationsmängd
kind-information-set-many = Informationsmängder
kind-information-set-definite = informationsmängden
information-set-count = { $count ->
    [one] { $count } informationsmängd
   *[other] { $count } informationsmängder
}
information-set-empty = Börja med den information som verksamheten inte klarar sig utan. Tio informationsmängder räcker för att komma i gång.
information-set-intro = Vilken information har vi, vem äger den och hur känslig är den?

## built
## Fields
information-set-id = Informationsmängd
information-set-name = Namn
information-set-name-help = Så som verksamheten kallar den, till exempel Elevhälsans journaler.
information-set-content = Innehåll
information-set-content-help = Vilka uppgifter som ingår. Skriv inga sådana uppgifter här.
information-set-unit = Verksamhet
information-set-unit-help = Den förvaltning eller enhet vars verksamhet informationen hör till.
information-set-owner = Informationsägare
information-set-owner-help = Den som fastställer klassningen.
information-set-personal-data = Personuppgifter
information-set-persons = Antal personer
information-set-persons-help = Ungefär hur många personer informationen handlar om.
information-set-secrecy = Sekretess
information-set-secrecy-help = Bestämmelsen som brukar gälla, till exempel OSL 25 kap. 1 §.
information-set-systems = System
information-set-systems-help = Systemen som informationen finns i. De ärver skyddsvärdet.
information-set-record-types = Handlingstyper
information-set-kept-where = Annan förvaring
information-set-kept-where-help = På annat håll än i system, till exempel i pärmar eller på en delad yta.
information-set-dependents = Vilka är beroende av informationen
information-set-dependents-help = Vilka verksamheter, och när: dagligen, vid terminsstart, vid larm.
information-set-access = Åtkomstbehov
information-set-access-help = Vilka roller behöver läsa eller ändra vad.
information-set-longest-outage = Längsta avbrott i timmar
information-set-longest-outage-help = Hur länge verksamheten klarar sig utan informationen.
information-set-longest-loss = Längsta förlust i timmar
information-set-longest-loss-help = Hur många timmars inmatade uppgifter som kan gå förlorade utan allvarlig skada.
information-set-reason = Skäl
information-set-on = Upphör den

## built
## Choices
personal-data-none = Inga personuppgifter
personal-data-ordinary = Personuppgifter
personal-data-sensitive = Känsliga eller extra skyddsvärda personuppgifter

## built
## Verbs
verb-information-set-register = Lägg in informationsmängden
verb-information-set-register-title = Lägg in en informationsmängd
verb-information-set-register-done = Informationsmängden är inlagd. Föreslå en klassning.
verb-information-set-describe = Spara ändringarna
verb-information-set-describe-title = Ändra uppgifter om informationsmängden
verb-information-set-describe-done = Uppgifterna är ändrade. Kontrollera att klassningen fortfarande stämmer.
verb-information-set-close = Avsluta informationsmängden
verb-information-set-close-title = Avsluta informationsmängden
verb-information-set-close-done = Informationsmängden är avslutad och finns kvar i historiken.
