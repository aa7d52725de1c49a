### The picture (lägesbild): its parts, what they say, and two days side by side.

## The page
picture-title = Lägesbild informationssäkerhet, { $scope }
picture-whole = Hela kommunen
picture-choose-part = Visa en del av kommunen
picture-part = Del av kommunen
picture-compare = Jämför
picture-compare-today = Jämför med i dag
picture-print = Skriv ut
picture-state = Så står det till
picture-count = Antal
picture-basis = Underlag:
picture-basis-systems = { $share } av systemen är klassade
picture-basis-sets = { $share } av informationsmängderna är klassade
picture-basis-objects = { $known } av { $all } objekt har riskanalyserats
picture-basis-departments = { $known } av { $all } förvaltningar har bedömt sina krav
picture-seen-part = Här räknas det som du får se. Uppgifter från andra nämnder ingår inte.

## The way in
picture-empty = Lägesbilden växer fram
picture-empty-text = Ta ett steg i taget. Redan med systemlistan på plats visar sidan vad ni vet och vad ni inte vet.
picture-empty-part = Här finns ännu inga system, risker eller åtgärder att visa.
picture-empty-demo = Vill ni se en färdig lägesbild först? Kör utkik demo, så startar en påhittad kommun med innehåll.
picture-steps = Tre nästa steg
picture-steps-text = Så här kommer ni vidare. Varje steg gör lägesbilden säkrare.

## built
## Steps: why, and the verb
picture-step-register-organisation-text = Lägg in nämnder och förvaltningar för hand eller läs in dem från en Excelfil. Mallen finns bland filerna att läsa in.
picture-step-register-organisation-verb = Läs in organisationen
picture-step-take-in-systems-text = Ta den lista ni har. Utkik känner igen kolumnerna och visar vad som blir inläst innan något sparas.
picture-step-take-in-systems-verb = Läs in systemlistan
picture-step-appoint-coordinators-text = Då finns någon i varje förvaltning som kan svara på det som ännu är okänt.
picture-step-appoint-coordinators-verb = Visa vakanta uppdrag
picture-step-classify-critical-text = Börja med det som verksamheten inte klarar sig utan. Finns en klassning i KLASSA kan den föras in direkt på systemet.
picture-step-classify-critical-verb = Visa systemen
picture-step-assess-risks-text = Några få risker räcker för att börja: de som verksamheten redan talar om.
picture-step-assess-risks-verb = Bedöm risker
picture-step-answer-requirements-text = Cybersäkerhetslagen först: vad är på plats, vad är det inte?
picture-step-answer-requirements-verb = Visa kraven

## What requires a position
picture-decide = Kräver ställningstagande
picture-decide-nothing = Inget kräver ställningstagande just nu.
picture-show-risk = Visa risken
picture-show-risks = Visa riskerna
picture-show-system = Visa systemet
picture-show-systems = Visa systemen
picture-show-action = Visa åtgärden
picture-show-actions = Visa åtgärderna
picture-show-control = Visa säkerhetsåtgärden
picture-show-controls = Visa säkerhetsåtgärderna
picture-show-department = Visa förvaltningen
picture-show-vacancies = Visa vakanserna
picture-appoint = Utse

## Drawings
picture-risks = { $assessed ->
    [0] Ingen risk är bedömd ännu.
   *[other] { $high } av { $assessed } bedömda risker är höga.
}
picture-risks-not-assessed = { $count ->
    [one] { $count } risk är inte bedömd.
   *[other] { $count } risker är inte bedömda.
}
picture-risks-off-matrix = { $count ->
    [one] { $count } risk är bedömd med en äldre matris och syns inte här.
   *[other] { $count } risker är bedömda med en äldre matris och syns inte här.
}
picture-risks-cell = { $count ->
    [0] Ingen risk: { $likelihood }, { $consequence }, nivå { $level }
    [one] { $count } risk: { $likelihood }, { $consequence }, nivå { $level }
   *[other] { $count } risker: { $likelihood }, { $consequence }, nivå { $level }
}
picture-coverage = Klassning
picture-coverage-systems = { $known } av { $all } system är klassade.
picture-coverage-sets = { $known } av { $all } informationsmängder är klassade.
picture-coverage-known = Klassade
picture-coverage-under-way = Nivån inte fastställd
picture-coverage-not = Har gått ut eller ändrats
picture-coverage-unknown = Inte klassade
picture-coverage-chain = En mängd räknas som klassad i kedjan först när den också är inventerad.
picture-requirements = Krav per förvaltning
picture-requirements-text = De som har längst kvar står först.
picture-requirements-more = { $count ->
    [one] { $count } förvaltning till finns i tabellen.
   *[other] { $count } förvaltningar till finns i tabellen.
}
picture-requirements-not-begun = { $count ->
    [one] { $count } förvaltning har inte börjat.
   *[other] { $count } förvaltningar har inte börjat.
}
picture-actions = { $overdue ->
    [0] Ingen av { $open } pågående åtgärder är försenad.
    [one] { $overdue } av { $open } pågående åtgärder är försenad.
   *[other] { $overdue } av { $open } pågående åtgärder är försenade.
}
picture-controls = Effekten är kontrollerad för { $verified } av { $all }.
picture-weaknesses = { $open ->
    [0] Ingen brist är öppen.
    [one] { $open } brist är öppen, { $unattended } utan åtgärd.
   *[other] { $open } brister är öppna, { $unattended } utan åtgärd.
}

## Lists
picture-unknown = Det vi inte vet
picture-critical = Avgörande system vars klassning inte är känd
picture-critical-text = { $count } av { $of } system som verksamheten inte klarar sig utan.
picture-critical-said = { $said }.
picture-critical-unknown = { $count ->
    [one] Om ett är ingenting sagt
   *[other] Om { $count } är ingenting sagt
}
picture-critical-stated-not = { $count ->
    [one] ett är enligt uppgift inte klassat
   *[other] { $count } är enligt uppgift inte klassade
}
picture-critical-stated = { $count ->
    [one] ett är enligt uppgift klassat, nivån okänd
   *[other] { $count } är enligt uppgift klassade, nivån okänd
}
picture-critical-rest = Och { $count } till. Alla finns i Utkik: öppna Lägesbild och välj Visa alla under Avgörande system vars klassning inte är känd.
picture-vacancies = Vakanta uppdrag
picture-vacancies-text = { $count ->
    [one] { $count } uppdrag saknar någon.
   *[other] { $count } uppdrag saknar någon.
}
picture-vacancy = { $role }, { $scope }
picture-show-all = Visa alla { $count }
picture-answers = svar på krav
picture-not-begun = Ännu finns inga uppgifter om { $what }.
picture-freshness = Hur färskt underlaget är
picture-freshness-text = Så mycket har ändrats det senaste året.
picture-fresh = { $kind }: { $fresh } av { $all }
picture-fresh-oldest = { $kind }: { $fresh } av { $all }, den äldsta uppgiften från { $month }

## Two days side by side
picture-compare-title = Jämförelse, { $scope }
picture-compare-text = Huvudtalen som de var registrerade den dagen, bredvid dagens. Dagens uppdrag och sekretessmarkeringar avgör vad som räknas.
picture-compare-back = Till lägesbilden
picture-compare-date = Jämför i dag med
picture-compare-nothing = Det fanns inget att räkna den dagen, och det finns inget i dag.
picture-compare-measure = Mått
picture-compare-change = Förändring
picture-compare-direction = Åt rätt håll?
picture-compare-better = Bättre
picture-compare-worse = Sämre
picture-compare-same = Oförändrat

## built
## Main figures
measure-systems = System
measure-sets = Informationsmängder
measure-systems-classified = Klassade system
measure-critical-not-classified = Avgörande system som inte är klassade
measure-sets-classified = Klassade informationsmängder
measure-risks-assessed = Bedömda risker
measure-risks-high = Höga risker
measure-risks-not-assessed = Risker som inte är bedömda
measure-requirements-met = Uppfyllda krav
measure-requirements-not-met = Krav som inte är uppfyllda
measure-requirements-unknown = Krav med okänt läge
measure-actions-done = Klara åtgärder
measure-actions-overdue = Försenade åtgärder
measure-controls-verified = Säkerhetsåtgärder med kontrollerad effekt
measure-controls-lapsed = Säkerhetsåtgärder där kontrollen har gått ut
measure-weaknesses-open = Öppna brister
measure-vacancies = Vakanta uppdrag
