### Texts of the pages of duties, people, requirements, settings, search and accessibility.

## Duties
duties-by = Visa efter
duties-state = Läge
duties-department = Förvaltning
duties-whole = Hela kommunen
duties-vacant = Vakanta
duties-with-ended = Visa också avslutade
duties-appoint = Utse
duties-appoint-again = Utse på nytt
duties-from = Från och med den { $date }
duties-ended = Avslutat den { $date }
duties-until-further = Tills vidare
duties-holds = Gäller
duties-not-begun = Har inte börjat
duties-over = Avslutat
duties-rights = Vad uppdraget ger rätt till
duties-no-rights = Ger ingen rätt att ändra något i Utkik.
duties-recent = Nya uppdrag de senaste 30 dagarna
duties-recent-one = { $person }, { $role } för { $scope }
duties-recent-more = { $count ->
    [one] Ytterligare { $count } nytt uppdrag finns i listan nedan.
   *[other] Ytterligare { $count } nya uppdrag finns i listan nedan.
}
duties-tell-lead = Meddela informationssäkerhetsansvarig
duties-letter = Ny informationssäkerhetssamordnare: { $sentence }. Uppdraget gäller från och med den { $date }.

## built
duties-by-role = Efter roll
duties-by-department = Efter förvaltning

## People
people-duties = Uppdrag
people-no-duty = Inga uppdrag.
people-duty = { $role }, { $scope }
people-duty-as-deputy = { $role }, { $scope } (ersättare)
people-as-deputy = { $role } (ersättare)
people-earlier-duties = Tidigare uppdrag
people-with-duty = Med uppdrag
people-without-duty = Utan uppdrag
people-registered = Inlagd
people-appoint = Utse till ett uppdrag

## Requirements
demand-question = Vilka krav gäller och hur väl är de uppfyllda?
demand-evidence = Räknas som underlag
demand-exempted = Undantag till och med den { $until }
demand-maps = Motsvarar
demand-verification = Så kontrolleras det
demand-part = Del av kommunen
demand-parts-other = Kommunala bolag, kommunalförbund och andra kommuner
demand-count-for = { $requirements } för { $scope }
demand-excel = Hämta tillämplighetsförklaringen (Excel)
demand-reference = Var det står
demand-given-by = Vem som har svarat
demand-by = { $who }, { $date }
demand-inherited-from = Ärvt från
demand-hidden = Du får inte läsa svaren här.
demand-hidden-why = Kraven är offentliga, men svaren läses av den som har ett uppdrag i samma myndighet.
demand-none-here = Inget krav som gäller besvaras för den här delen, eller så stämmer inget med filtret. Välj en annan del ovan.
demand-not-entered = Texten är inte införd
demand-not-entered-why = Föreskriften gäller, men dess text har inte förts in i Utkik. Läs den hos källan: kraven i den följs inte upp här ännu.
demand-source = { $instrument }, version { $version }, läst den { $date }.
demand-source-link = Läs texten hos källan
demand-source-label = Källa
demand-read-on = Läst
demand-version = Version
demand-instrument = Författning
demand-valid-from = Gäller från och med
demand-valid-to = Gäller till och med
demand-facts = Om kravet
demand-text = Så lyder texten
demand-translation = Så lyder texten, i inofficiell översättning
demand-points = Vad kravet omfattar
demand-answer = Svaret
demand-lower = Svar i delarna under
demand-answered-by-kinds = Besvaras av
demand-kind-board = Nämnder
demand-kind-department = Förvaltningar

## Settings
settings-question = Vad gäller här, och vem får vad?
settings-municipality = Kommunen
settings-county-missing = Ange länet, så visas tillsynsmyndigheten
settings-scale = Konsekvensskala
settings-level = Nivå
settings-decision = Om någon annan har beslutat
settings-meaning = Betyder
settings-version = { $earlier ->
    [0] Version { $version }.
    [one] Version { $version }. En tidigare version finns kvar för det som bedömdes med den.
   *[other] Version { $version }. { $earlier } tidigare versioner finns kvar för det som bedömdes med dem.
}
settings-likelihood-by-consequence = Sannolikhet och konsekvens
settings-matrix-change = Byt riskmatris
settings-matrix-in-force = { $name } (gäller nu)
settings-matrix-is-in-force = Den här riskmatrisen gäller nu. Välj en annan ovan för att se den.
settings-matrix-what-follows = Bedömningar som redan är gjorda behåller sin nivå tills risken bedöms om. Nya bedömningar görs med den här matrisen.
settings-matrix-who = Informationssäkerhetsansvarig eller en administratör kan sätta den i kraft.
settings-scale-write = Ändra skalan
settings-matrix-write = Ändra riskmatrisen
settings-name-sv = Namn på svenska
settings-name-en = Namn på engelska
settings-text-sv = Betyder, på svenska
settings-text-en = Betyder, på engelska
settings-likelihood = Sannolikhet
settings-risk-level = Risknivå
settings-matrix-name = Matrisens namn
settings-matrix-row = Nivå när sannolikheten är { $likelihood } och konsekvensen är
settings-resize = Visa formuläret så stort
settings-resize-first = Bestäm först hur stor matrisen ska vara. Det som redan gäller följer med.
settings-catalogues = Regelverk
settings-requirements = Krav
settings-in-force = Version som gäller
settings-not-in-force = Gäller inte här
settings-take = Sätt i kraft
settings-supervision = Tillsyn
settings-sector = Verksamhet
settings-authority = Tillsynsmyndighet
settings-supervisors-source = Enligt { $instrument }, läst den { $date }.
settings-mandates = Vem får vad?
settings-mandates-how = Var och en får detta inom den del av kommunen som uppdraget gäller. Ingen kan utse sig själv.
settings-mandates-by-role = Roll för roll
settings-mandates-read = Läs vem som får vad
mandates-version = Version { $version } gäller.
settings-appointed-by = Utses av
settings-may = Får
settings-accepts = acceptera risker till och med nivå { $level }
settings-accepts-all = acceptera risker på alla nivåer
settings-appoints = utse { $roles }
settings-by-act = Samma sak, ordnad efter vad som får göras
settings-act = Vad som får göras
settings-who-may = Vem som får

## built
settings-matrix-likelihoods = Antal sannolikheter
settings-matrix-consequences = Antal konsekvenser
settings-matrix-levels = Antal risknivåer
settings-scale-what-follows = Klassningar som redan är gjorda behåller skalan de gjordes på. Lämna de sista nivåerna tomma om skalan ska ha färre. Stämmer riskmatrisen inte längre med skalan behöver den också ändras.

## Search
search-title = Sök
search-what = Vad letar du efter?
search-how = Sökningen omfattar allt du får se: namn, beskrivningar och personer samt texten i de regelverk som gäller. Alla ord ska finnas med. Delar av ord räcker: säkerhet hittar informationssäkerhet.
search-found = { $count ->
    [one] { $count } träff på ”{ $query }”
   *[other] { $count } träffar på ”{ $query }”
}
search-kinds = Slag
search-name = Namn
search-place = Hör till
search-requirements = Krav
search-ended = Avslutat
search-all = Visa alla { $count }
search-only-best = De bästa av { $count } visas. Lägg till ett ord för att hitta rätt.

## Accessibility
about-accessibility = Tillgänglighet i Utkik
about-lead = Alla ska kunna använda Utkik, oavsett funktionsförmåga. Här står hur långt det räcker, vad som brister och vem du kan säga till.
about-how-far = Hur tillgängligt är Utkik?
about-how-far-text = Utkik är byggt för att följa lagen om tillgänglighet till digital offentlig service (2018:1937) och WCAG 2.2 på nivå AA. Det bedöms i dag som delvis förenligt med lagens krav, eftersom ingen oberoende granskning har gjorts. Sidorna fungerar utan skript, med enbart tangentbord och med förstorad text.
about-shortcomings = Det vi vet brister
about-shortcoming-tables = Breda tabeller, till exempel riskmatrisen, behöver rullas i sidled på små skärmar.
about-shortcoming-pictures = Diagrammens former beskrivs kort. Alla siffror finns i tabellen under varje diagram.
about-shortcoming-law = Lagtexter återges ordagrant och är inte skrivna på lätt svenska.
about-shortcoming-files = Filer som hämtas, till exempel i Excel, är inte granskade för tillgänglighet. Samma uppgifter finns på sidorna.
about-shortcoming-readers = Sidorna är inte prövade tillsammans med personer som använder skärmläsare.
about-tell = Säg till om något inte fungerar
about-tell-text = Tala om vad du försökte göra och vad som hindrade dig, så får du hjälp och bristen kan rättas. Behöver du uppgifterna i ett annat format kan du begära det på samma sätt.
about-tell-otherwise = Vänd dig till kommunens växel och be om informationssäkerhetsansvarig.
about-supervision = Myndigheten för digital förvaltning har tillsyn över lagen. Är du inte nöjd med svaret kan du anmäla det dit:
about-tested = Hur det är prövat
about-tested-text = Programmets sidor prövas automatiskt mot WCAG 2.2 AA i en webbläsare, i ljust och mörkt utseende och på bred och smal skärm. Automatiska prov hittar bara en del av bristerna.
about-written = Redogörelsen skrevs den

## Which requirements apply
applies-by-need = Gäller eftersom { $aspect }en når nivån { $level }
applies-by-personal-data = Gäller eftersom det finns { $kind }
applies-by-hosting = Gäller vid { $hosting }
applies-nothing-known = Gäller tills informationen är klassad
applies-always = Gäller alltid
applies-not = Skyddsvärdet, personuppgifterna eller driften kräver det inte
applies-column = Gäller
applies-why = Varför
applies-yes = Ja
applies-no = Nej
applies-catalogue = Regelverk
applies-name = Tillämplighet
