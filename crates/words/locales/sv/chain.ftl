### The chain: from information to verified protection, with the missing link named.

## Page
chain-title = Kedjan för { $scope }
chain-title-set = Kedjan för { $set }
chain-lead = Från inventerad information till kontrollerat skydd. Varje informationsmängd stannar vid den första länk som saknas.
chain-sentence = { $total ->
    [one] { $passed } av { $total } informationsmängd är skyddad hela vägen
   *[other] { $passed } av { $total } informationsmängder är skyddade hela vägen
}
chain-adopt = { $count ->
    [one] Fastställ en klassning
   *[other] Fastställ { $count } klassningar
}
chain-adopt-register = Registrera beslut om klassningar
chain-empty-title = Ingen information är inventerad
chain-empty-text = Börja med den information som flest är beroende av.
chain-empty-verb = Lägg in en informationsmängd
chain-whole-title = Hela vägen
chain-whole-text = Ingenting stannar på vägen. Kontrollerna går ut av sig själva och visar sig här igen.
chain-figure = Så långt har informationen kommit
chain-figure-table = Länkar och hur mycket som passerar dem
chain-column-link = Saknad länk
chain-column-passed = Passerar
chain-column-broken = Stannar här
chain-column-set = Informationsmängd
chain-column-why = Vad som saknas
chain-column-turn = Vems tur
chain-column-since = Har väntat
chain-broken-title = Länkar som saknas
chain-broken-sentence = { $count ->
    [0] Ingenting stannar här
    [one] En informationsmängd stannar, den som har väntat längst först
   *[other] { $count } informationsmängder stannar, de som har väntat längst först
}
chain-name = Kedjan
chain-open = Visa kedjan
chain-links = De sex länkarna
chain-passed = Passerad
chain-passed-self-checked = Passerad genom egenkontroll
chain-self-checked-why = Egenkontroll väger lättare än om någon annan kontrollerar. Det gäller säkerhetsåtgärden
chain-of-which-self-checked = varav { $count } genom egenkontroll
chain-stops = Stannar här
chain-not-reached = Inte nått hit
chain-stops-at = Saknar länken { $link }. { $missing }.
chain-broken-one = Länken som saknas
chain-turn = { $who } ({ $role })
chain-turn-today = Vems tur det är visas som i dag.
chain-waited-today = sedan i dag
chain-name-owner = Ange informationsägare
chain-complete = Komplettera uppgifterna
chain-answer = Besvara kraven
chain-by = Visa efter
chain-by-obstacle = Det som saknas
chain-by-set = Varje informationsmängd
chain-held = { $count ->
    [one] { $count } mängd
   *[other] { $count } mängder
}
chain-obstacles-sentence = { $count ->
    [0] Ingenting stannar här
    [one] En sak som saknas håller upp { $sets ->
        [one] en informationsmängd
       *[other] { $sets } informationsmängder
    }
   *[other] { $count } saker som saknas håller upp { $sets ->
        [one] en informationsmängd
       *[other] { $sets } informationsmängder
    }, det som håller upp flest först
}
chain-held-sentence = { $missing }: { $count ->
    [one] en informationsmängd väntar på det
   *[other] { $count } informationsmängder väntar på det
}
chain-column-held = Håller upp
chain-adopt-these = Fastställ klassningarna
chain-column-from = Har väntat sedan
chain-column-mend = Nästa steg
chain-waited-unknown = okänt hur länge
chain-nobody = ingen, uppdraget är vakant
chain-somebody-else = någon annan
chain-missing = { $count ->
    [one] En stannar här
   *[other] { $count } stannar här
}
chain-passes = Skyddad hela vägen
chain-passes-self-checked = Skyddad hela vägen, i sista länken genom egenkontroll

## built
## Links
link-inventoried = Inventerad
link-classified = Klassad
link-demanded = Krav ställda
link-planned = Åtgärd beslutad
link-introduced = Införd
link-verified = Kontrollerad

## built
## Why a link is broken
broken-no-unit = Ingen enhet svarar för den
broken-no-owner = Ingen informationsägare är utsedd
broken-no-place = Det är inte sagt var den finns
broken-not-proposed = Ingen klassning är föreslagen
broken-waits-for-owner = Den föreslagna klassningen väntar på informationsägaren
broken-facts-changed = Uppgifterna har ändrats sedan klassningen: { $facts }
broken-lapsed = Klassningen har gått ut
broken-not-received = { $about } har inte tagit emot kraven
broken-unanswered = { $count ->
    [one] Ett krav är inte bedömt för { $about }
   *[other] { $count } krav är inte bedömda för { $about }
}
broken-gaps = { $count ->
    [one] En brist hos { $about } saknar åtgärd
   *[other] { $count } brister hos { $about } saknar åtgärd
}
broken-unmet = { $count ->
    [one] Ett krav är ännu inte uppfyllt för { $about }
   *[other] { $count } krav är ännu inte uppfyllda för { $about }
}
broken-not-introduced = { $about } är beslutad men inte införd
broken-no-control = Ingen säkerhetsåtgärd finns för { $about }
broken-not-verified = { $about } är införd men inte kontrollerad
broken-verification-lapsed = Kontrollen av { $about } har gått ut
broken-wanting = { $about } fungerar inte fullt ut
broken-hidden = Något som du inte har behörighet att läsa
