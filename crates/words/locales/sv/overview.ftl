### Min översikt: who I am today, what waits for me, what I answer for.

## The page
overview-holds = { $role }, { $scope }
overview-holds-until = { $role }, { $scope }, t.o.m. { $until }
overview-deputy = { $role }, { $scope }, som ersättare
overview-deputy-until = { $role }, { $scope }, som ersättare t.o.m. { $until }
overview-no-duty = Du har inget uppdrag just nu
overview-no-duty-text = När du utses till ett uppdrag visas det här, med det som väntar på dig. Lägesbilden kan du läsa redan nu.
overview-steps = Kom i gång
overview-now = Att göra nu
overview-soon = Snart
overview-nothing = Inget väntar på dig.
overview-nothing-soon = Det som närmar sig visas här en månad i förväg.
overview-nothing-but-soon = Det som närmar sig står under Snart.
overview-earlier = Det som väntar på dig visas bara för i dag.
overview-state = Det du ansvarar för
overview-state-nothing = Inget är inlagt ännu.
overview-which = Visa vilka
overview-more = och { $count } till
overview-begin = Börja med den första
overview-adopt-list = Gå igenom listan
overview-show = Visa
overview-vacancy = { $role } för { $scope }
overview-why-holds = Du är { $role } för { $scope }.

## built
## Why it is mine, by what it is
overview-why-owner-many = Du ansvarar för dem.
overview-why-owner-risk = Du är riskägare.
overview-why-owner-action = Du ansvarar för åtgärden.
overview-why-owner-sample = Du gjorde stickprovet.
overview-why-owner-weakness = Du ansvarar för bristen.
overview-why-owner-control = Du ansvarar för säkerhetsåtgärden.
overview-why-owner-information-set = Du är informationsägare.

## built
## What waits
duty-decide-outgrown = ”{ $name }” har bedömts högre sedan risken accepterades
duty-decide-outgrown-many = { $count } risker har bedömts högre sedan de accepterades
duty-decide-outgrown-verb = Besluta
duty-decide-ended = { $urgency ->
    [late] Beslutet att acceptera ”{ $name }” gällde t.o.m. { $date }
   *[other] Beslutet att acceptera ”{ $name }” gäller t.o.m. { $date }
}
duty-decide-ended-many = { $urgency ->
    [late] Tiden har gått ut för { $count } beslut att acceptera risker
   *[other] { $count } beslut att acceptera risker upphör inom en månad
}
duty-decide-ended-verb = Besluta
duty-finish-action = { $urgency ->
    [late] ”{ $name }” skulle ha varit klar { $date }
   *[other] ”{ $name }” ska vara klar { $date }
}
duty-finish-action-many = { $urgency ->
    [late] { $count } åtgärder är försenade
    [now] { $count } åtgärder ska vara klara inom en vecka
   *[other] { $count } åtgärder ska vara klara inom en månad
}
duty-finish-action-verb = Ange åtgärden som klar
duty-adopt-class = Klassningen av { $name } väntar på beslut, föreslagen { $when }
duty-adopt-class-many = { $count } klassningar väntar på beslut
duty-adopt-class-verb = Fastställ
duty-give-opinion = { $name } väntar på ditt yttrande, tillfrågad { $when }
duty-give-opinion-many = { $count } personuppgiftsbehandlingar väntar på ditt yttrande
duty-give-opinion-verb = Yttra dig
duty-verify-control = { $urgency ->
    [late] { $name }: kontrollen av effekten gällde t.o.m. { $date }
   *[other] { $name }: kontrollen av effekten gäller t.o.m. { $date }
}
duty-verify-control-many = { $urgency ->
    [late] Effekten av { $count } säkerhetsåtgärder behöver kontrolleras på nytt
   *[other] Effekten av { $count } säkerhetsåtgärder behöver kontrolleras på nytt inom en månad
}
duty-verify-control-verb = Kontrollera
duty-raise-weakness = Stickprovet ”{ $name }” fann avvikelser, men ingen brist är inlagd
duty-raise-weakness-many = { $count } stickprov fann avvikelser, men ingen brist är inlagd
duty-raise-weakness-verb = Lägg in bristen
duty-mend-weakness = Ingen åtgärd rättar till bristen ”{ $name }”
duty-mend-weakness-many = { $count } brister saknar åtgärd
duty-mend-weakness-verb = Lägg in en åtgärd
duty-close-weakness = Åtgärden är klar. Kontrollera om bristen ”{ $name }” kan stängas
duty-close-weakness-many = { $count } brister har klara åtgärder och kan kanske stängas
duty-close-weakness-verb = Stäng bristen
duty-assess-risk = ”{ $name }” är inte bedömd
duty-assess-risk-many = { $count } risker är inte bedömda
duty-assess-risk-verb = Bedöm
duty-answer-need = { $urgency ->
    [late] ”{ $name }” behövdes senast { $date } och har inte fått svar
   *[other] ”{ $name }” är anmält och väntar på svar
}
duty-answer-need-many = { $count } anmälda behov väntar på svar
duty-answer-need-verb = Svara
duty-settle-need = ”{ $name }” väntar på styrgruppens beslut
duty-settle-need-many = { $count } anmälda behov väntar på styrgruppens beslut
duty-settle-need-verb = Registrera beslutet
duty-review-law = { $urgency ->
    [late] Lagprofilen för { $name } skulle ha prövats igen { $date }
   *[other] Lagprofilen för { $name } ska prövas igen { $date }
}
duty-review-law-many = { $urgency ->
    [late] { $count } lagprofiler skulle ha prövats igen
   *[other] { $count } lagprofiler ska snart prövas igen
}
duty-review-law-verb = Pröva igen
duty-fill-vacancy = Uppdraget som { $name } är vakant
duty-fill-vacancy-many = { $count } uppdrag är vakanta
duty-fill-vacancy-verb = Utse
duty-classify-system = { $name } är avgörande för verksamheten men inte klassat
duty-classify-system-many = { $count } system är avgörande för verksamheten men inte klassade
duty-classify-system-verb = Klassa

## built
## One of many, with its day
duty-decide-outgrown-one = { $name }, accepterad t.o.m. { $date }
duty-decide-ended-one = { $name }, accepterad t.o.m. { $date }
duty-finish-action-one = { $name }, klar senast { $date }
duty-give-opinion-one = { $name }, tillfrågad { $date }
duty-verify-control-one = { $name }, kontrollen gäller t.o.m. { $date }
duty-raise-weakness-one = { $name }, { $date }
duty-mend-weakness-one = { $name }, { $date }
duty-close-weakness-one = { $name }, { $date }
duty-assess-risk-one = { $name }, { $date }
duty-answer-need-one = { $name }, behövs senast { $date }
duty-settle-need-one = { $name }, behövs senast { $date }
duty-review-law-one = { $name }, prövas igen { $date }
duty-fill-vacancy-one = { $name }, { $date }
duty-classify-system-one = { $name }, { $date }

## The state of a part
state-protected = { $share } av informationen skyddad hela vägen
state-systems-classified = { $share } av systemen är klassade
state-critical-not-classified = { $count ->
    [one] { $count } avgörande system är inte klassat
   *[other] { $count } avgörande system är inte klassade
}
state-risks-high = { $count ->
    [one] { $count } hög risk
   *[other] { $count } höga risker
}
state-actions-overdue = { $count ->
    [one] { $count } försenad åtgärd
   *[other] { $count } försenade åtgärder
}
state-controls-lapsed = { $count ->
    [one] { $count } säkerhetsåtgärd att kontrollera på nytt
   *[other] { $count } säkerhetsåtgärder att kontrollera på nytt
}
