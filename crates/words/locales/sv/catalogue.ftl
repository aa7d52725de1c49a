### Own catalogues: the list and template they are read from, looking one through, and what a new version changes.

## built
## Columns of a catalogue's list
catalogue-column-id = Id
catalogue-column-id-help = Måste finnas och vara unikt. Börja med regelverkets kortnamn, till exempel rikt.1.2. Samma krav ska ha samma id i nästa version.
catalogue-column-reference = Hänvisning
catalogue-column-reference-help = Var kravet står, till exempel 3 kap. 2 §. Samma som id, om inget anges.
catalogue-column-title = Krav
catalogue-column-title-help = Kort namn, högst 200 tecken.
catalogue-column-text = Text
catalogue-column-text-help = Kravets text, högst 8 000 tecken.
catalogue-column-scopes = Svarar för kravet
catalogue-column-scopes-help = En eller flera, åtskilda med semikolon: kommun, juridisk person, nämnd, förvaltning, objekt, system. Avsnitt i styrande dokument besvaras ofta av förvaltningen.
catalogue-column-parent = Del av
catalogue-column-parent-help = Id för det överordnade kravet.
catalogue-column-side = Sida
catalogue-column-side-help = Formell, informell eller teknisk.
catalogue-column-confidentiality = Konfidentialitet från nivå
catalogue-column-confidentiality-help = Kravet gäller system och objekt från den nivån, till exempel 2. Räcker att någon av nivåerna nås. Tomt: kravet gäller alltid.
catalogue-column-integrity = Riktighet från nivå
catalogue-column-integrity-help = Som konfidentialitet.
catalogue-column-availability = Tillgänglighet från nivå
catalogue-column-availability-help = Som konfidentialitet.
catalogue-column-traceability = Spårbarhet från nivå
catalogue-column-traceability-help = Som konfidentialitet.
catalogue-column-personal_data = Personuppgifter
catalogue-column-personal_data-help = Vanliga eller känsliga: kravet gäller bara där sådana finns.
catalogue-column-hosting = Driftform
catalogue-column-hosting-help = Intern, extern eller blandad: kravet gäller bara vid sådan drift.
catalogue-column-platform = Plattform svarar
catalogue-column-platform-help = Ja, om en gemensam plattform kan svara för systemen som står på den.
catalogue-column-evidence = Underlag
catalogue-column-evidence-help = Vad som räknas som underlag för att kravet är uppfyllt. Krav på system som har det kan ställas vid upphandling.
catalogue-column-verification = Kontroll
catalogue-column-verification-help = Hur man kontrollerar att det fungerar.
catalogue-column-maps = Motsvarar
catalogue-column-maps-help = Regelverk och krav med mellanslag emellan, åtskilda med semikolon: csl csl.2.3.4; iso27001:2022 A.5.19.
catalogue-column-replaces = Ersätter
catalogue-column-replaces-help = Id i förra versionen, när kravet har delats, slagits samman eller bytt id. Svaren följer med.
catalogue-column-valid_from = Gäller från
catalogue-column-valid_from-help = Datum. Tomt: från början.
catalogue-column-valid_to = Gäller till och med
catalogue-column-valid_to-help = Datum. Tomt: tills vidare.
catalogue-column-title_en = Krav på engelska
catalogue-column-title_en-help = Behövs inte.
catalogue-column-text_en = Text på engelska
catalogue-column-text_en-help = Behövs inte.

## built
## What is said of a catalogue itself
catalogue-about-id = Kortnamn
catalogue-about-id-help = Små bokstäver, siffror och bindestreck, till exempel rikt. Samma i alla versioner.
catalogue-about-version = Version
catalogue-about-version-help = Till exempel dagen den börjar gälla.
catalogue-about-title = Regelverkets namn
catalogue-about-title-help = Står i filen på bladet Om regelverket, eller skrivs här.
catalogue-about-title_en = Namn på engelska
catalogue-about-title_en-help = Behövs inte.
catalogue-about-instrument = Beslut eller författning
catalogue-about-instrument-help = Till exempel MCFFS 2026:8 eller KF 2026-03-30 § 41. Samma som namnet, om inget anges.
catalogue-about-url = Var texten finns
catalogue-about-url-help = En adress som börjar med https://.
catalogue-about-read_on = Läst den
catalogue-about-read_on-help = Dagen då texten lästes.
catalogue-about-valid_from = Gäller från
catalogue-about-valid_from-help = Före den dagen räknas inget krav i regelverket.

## Entering a catalogue
catalogue-sheet-requirements = Krav
catalogue-sheet-about = Om regelverket
catalogue-sheet-value = Värde
catalogue-sheet-explained = Förklaring
catalogue-sheet-column = Kolumn
catalogue-sheet-holds = Vad som står där
catalogue-new-intro = Lägg in kommunens egna krav, en föreskrift eller avsnitt i ett styrande dokument. Först ser du vad som skulle komma in. Inget sparas innan du har godkänt det.
catalogue-file = Fil
catalogue-file-help = Excel, CSV eller ett regelverk som JSON, högst 5 MB.
catalogue-table = Tabell
catalogue-table-help = Första raden är kolumnernas namn, minst Id, Krav, Text och Svarar för kravet. Klistra in från Excel, eller skriv med semikolon mellan kolumnerna.
catalogue-table-fold = Eller skriv kraven här
catalogue-nothing-sent = Välj en fil eller skriv kraven i tabellen.
catalogue-check-button = Granska innan det sparas
catalogue-template-text = Mallen förklarar varje kolumn. En ny version börjar enklast i den som finns.
catalogue-template-from = Hämta den version som finns
catalogue-template-file = regelverk-mall
catalogue-faults = { $count ->
    [one] En sak behöver rättas i filen
   *[other] { $count } saker behöver rättas i filen
}
catalogue-cell = Cell
catalogue-written = Där står
catalogue-wrong = Rätta
catalogue-place-requirement = Krav nummer { $number }
catalogue-place-about = Filen
catalogue-check-title = Granska regelverket
catalogue-check = { $title }, version { $version }: { $count ->
    [one] ett krav
   *[other] { $count } krav
}.
catalogue-check-follows = En sparad version ändras aldrig. Den gäller först när du har satt den i kraft.
catalogue-changes = Vad som ändras
catalogue-change = Ändring
catalogue-before = Före
catalogue-after = Efter
catalogue-answers = Svar
catalogue-newer = Ny version: { $version }
catalogue-latest = Vad version { $version } ändrade
catalogue-about-legend = Om regelverket, där filen inte säger det
catalogue-newer-text = När den sätts i kraft följer svaren med. Där texten är en annan ska svaret ses över. Svar på borttagna krav finns kvar i historiken.
catalogue-in-force = Gäller i version { $version }.
catalogue-not-in-force = Gäller inte här ännu.
catalogue-retired = Gäller inte längre här. { $who } satte version { $version } ur kraft den { $date }.
catalogue-retire-follows = Kraven ställs inte längre. Svaren finns kvar i historiken och räknas igen om regelverket sätts i kraft på nytt.
catalogue-versions = Inlagda versioner
catalogue-enter-text = Lägg in texten
catalogue-enter-version = Lägg in en ny version
catalogue-review-count = { $count ->
    [one] Ett svar att se över
   *[other] { $count } svar att se över
}
catalogue-review-text = Kravets text är en annan än när svaret gavs. Bedöm på nytt, så är det gjort.
catalogue-gone-count = { $count ->
    [one] Ett svar på ett borttaget krav
   *[other] { $count } svar på borttagna krav
}
catalogue-gone-text = Kraven finns inte i den version som gäller. Svaren räknas inte längre men finns kvar att läsa.
demand-review = Att se över
demand-review-why = Kravets text är en annan i den version som gäller än när svaret gavs.
demand-parts-not-met = { $count ->
    [one] En av { $parts } delar är inte uppfylld.
   *[other] { $count } av { $parts } delar är inte uppfyllda.
}
demand-parts-partly = { $count ->
    [one] En av { $parts } delar är bara delvis uppfylld.
   *[other] { $count } av { $parts } delar är bara delvis uppfyllda.
}
demand-parts-unmet-why = Svaret på helheten säger något annat. Bedöm det på nytt.
demand-seen-to = Åtgärder och säkerhetsåtgärder
demand-seen-to-until = Slutdatum, eller när kontrollen gäller till
demand-gone-why = Svaret räknas inte längre. Det står kvar som det gavs.

## built
## What a file can be wrong in
catalogue-no-header = Filen har ingen rad med kolumnnamn. Minst Id och Text ska finnas. Börja från mallen.
catalogue-maps-form = Skriv regelverk och krav med mellanslag emellan, till exempel csl csl.2.3.4.
catalogue-unknown-scope = Skriv kommun, juridisk person, nämnd, förvaltning, objekt eller system.

## What to require of a tenderer
procurement-title = Krav vid upphandling
procurement-link = Krav att ställa vid upphandling
procurement-intro = Krav som en leverantör kan uppfylla, med vad anbudsgivaren ska visa. Skriv ut eller hämta i Excel och bifoga till förfrågan.
procurement-show = Visa kraven
procurement-none = Inga krav att ställa
procurement-count = { $count ->
    [one] Ett krav att ställa
   *[other] { $count } krav att ställa
}
procurement-number = Nr
procurement-why = Ställs därför att
procurement-evidence = Anbudsgivaren visar
procurement-evidence-any = Beskrivning av hur kravet uppfylls.
procurement-answer = Anbudsgivarens svar
procurement-source = Källa

## built
## Who may answer a requirement
demand-kind-municipality = Kommunen
demand-kind-legal_person = Juridiska personer: kommunen, kommunala bolag och kommunalförbund
demand-kind-object = Objekt
demand-kind-system = System
