### Basis for the steering group of an object: one page.

## The page
basis-title = Underlag till styrgruppen
basis-title-of = Underlag till styrgruppen: { $object }
basis-decide = Att besluta
basis-decide-nothing = Inget väntar på styrgruppens beslut.
basis-decide-need = Det som skyddsvärdet grundas på har ändrats. Skyddsvärdet behöver beslutas på nytt.
basis-decide-adopt = Kraven ska fastställas med objektplanen för { $year }.
basis-decide-adopt-changed = { $count ->
    [one] Kraven ska fastställas med objektplanen för { $year }. Ett krav är nytt eller ändrat.
   *[other] Kraven ska fastställas med objektplanen för { $year }. { $count } krav är nya eller ändrade.
}
basis-decide-changed = { $count ->
    [one] Ett krav är nytt eller ändrat sedan kraven fastställdes.
   *[other] { $count } krav är nya eller ändrade sedan kraven fastställdes.
}
basis-decide-reported = Anmält behov från { $unit }: ”{ $title }”.
basis-decide-risks = { $count ->
    [one] Risken ”{ $first }” ligger över det som är accepterat.
   *[other] { $count } risker ligger över det som är accepterat, bland dem ”{ $first }”.
}
basis-decide-exemptions = { $count ->
    [one] Ett undantag från krav gäller t.o.m. { $date }.
   *[other] { $count } undantag från krav upphör, det första { $date }.
}
basis-decide-late = { $count ->
    [one] En åtgärd är försenad.
   *[other] { $count } åtgärder är försenade.
}
basis-decide-late-cost = { $count ->
    [one] En åtgärd är försenad. Den kostar { $cost } kronor.
   *[other] { $count } åtgärder är försenade. Tillsammans kostar de { $cost } kronor.
}
basis-verb-need = Besluta
basis-verb-adopt = Fastställ
basis-verb-settle = Registrera beslut
basis-verb-show = Visa
basis-adopted-on = Fastställda den
basis-more = och { $count } till
basis-see-all = Visa alla på objektets sida
basis-why = Varför
basis-when = Behövs eller planeras
basis-since-last = Sedan förra beslutet
basis-never-adopted = Kraven har inte fastställts med någon objektplan.
basis-adopted = Fastställda { $date } med objektplanen för { $year }.
basis-adopted-by = Fastställda { $date } med objektplanen för { $year }, { $reference }.
basis-new = Nytt
basis-changed = Ändrat från { $before }
basis-same = Oförändrat
basis-asks-most = Ställer ensamt högst krav på { $aspects }
basis-risk-above = Över objektägarens beslutsnivå
basis-exemption = Undantag
basis-exemption-ends = Upphör snart
basis-exemption-ended = Har upphört
basis-until = Till och med
basis-gaps-said = { $gaps } av { $of } krav är inte helt uppfyllda och { $unknown } är inte bedömda.
basis-link = Länk
basis-passed = Har nått hit
basis-broken = Stannar här
basis-link-passed = { $passed } av { $of }
basis-adopt = Fastställ kraven med objektplanen
basis-adopt-text = Styrgruppen fastställer varje år informationsägarnas krav tillsammans med objektplanen. Alla krav som visas som nya, ändrade eller oförändrade fastställs.
basis-adopt-verb = Fastställ kraven

## built
## The tables
basis-need = Skyddsvärde
basis-need-none = Skyddsvärdet är okänt: ingen klassad information är kopplad hit.
basis-demands = Krav från informationsägare
basis-demands-none = Inga krav som du får läsa.
basis-needs = Anmälda behov
basis-needs-none = Inga anmälda behov.
basis-risks = Risker över det som är accepterat
basis-risks-none = Inga sådana risker.
basis-late = Försenade åtgärder
basis-late-none = Inga försenade åtgärder.
basis-gaps = Brister mot kraven och undantag
basis-gaps-none = Inga undantag upphör inom 90 dagar.
basis-links = Kedjan
basis-links-none = Ingen information är kopplad hit.
