### What the picture says: what requires a position, what is not known, what to do next, and what a list is narrowed to.

## What requires a position
attention-acceptances-outgrown = { $count ->
    [one] { $first } har bedömts högre sedan risken accepterades
   *[other] { $count } risker har bedömts högre sedan de accepterades
}
attention-supplier = Leverantören { $supplier } ligger bakom { $risks } av { $of } höga risker, i { $departments } förvaltningar
attention-acceptances-ended = { $count ->
    [one] Tiden har gått ut för beslutet att acceptera { $first }
   *[other] Tiden har gått ut för { $count } beslut att acceptera risker
}
attention-critical-not-classified = { $count ->
    [one] { $first } är avgörande för verksamheten men inte klassat
   *[other] { $count } system är avgörande för verksamheten men inte klassade
}
attention-overdue-on-high-risks = { $count ->
    [one] Åtgärden { $first } är försenad och ska minska en hög risk
   *[other] { $count } försenade åtgärder ska minska höga risker
}
attention-coordinators-missing = { $departments } saknar informationssäkerhetssamordnare
attention-coordinators-missing-many = { $count } förvaltningar saknar informationssäkerhetssamordnare
attention-verifications-lapsed = { $count ->
    [one] Effekten av { $first } behöver kontrolleras på nytt
   *[other] Effekten av { $count } säkerhetsåtgärder behöver kontrolleras på nytt
}

## built
## What is not known
unknown-systems-not-classified = { $count ->
    [one] För ett system är klassningens nivå okänd
   *[other] För { $count } system är klassningens nivå okänd
}
unknown-systems-stated-only = { $count ->
    [one] Ett av dem är enligt uppgift klassat
   *[other] { $count } av dem är enligt uppgift klassade
}
unknown-systems-without-unit = { $count } system saknar ansvarig verksamhet
unknown-systems-without-criticality = För { $count } system är betydelsen för verksamheten okänd
unknown-sets-never-classified = { $count ->
    [one] { $count } informationsmängd är inte klassad
   *[other] { $count } informationsmängder är inte klassade
}
unknown-sets-without-owner = { $count ->
    [one] { $count } informationsmängd saknar informationsägare
   *[other] { $count } informationsmängder saknar informationsägare
}
unknown-objects-never-analysed = { $count } objekt har inga egna risker
unknown-departments-without-assessments = { $count ->
    [one] { $count } förvaltning har inte bedömt något krav
   *[other] { $count } förvaltningar har inte bedömt något krav
}
unknown-risks-not-assessed = { $count ->
    [one] { $count } risk är inte bedömd
   *[other] { $count } risker är inte bedömda
}

## built
## Steps on the way in
step-register-organisation = Lägg in nämnder och förvaltningar
step-take-in-systems = Läs in systemlistan
step-appoint-coordinators = Utse en samordnare i varje förvaltning
step-classify-critical = Klassa de system som är avgörande för verksamheten
step-assess-risks = Bedöm de första riskerna
step-answer-requirements = Bedöm de första kraven

## How far a step has come
step-progress-of = { $have } av { $of }
step-progress = { $have } hittills

## built
## Choices
answer-standing-met = Uppfyllt
answer-standing-partly = Delvis uppfyllt
answer-standing-not-met = Inte uppfyllt
answer-standing-not-applicable = Gäller inte här
answer-standing-lapsed = Svaret har gått ut
answer-standing-unknown = Okänt
analysed-yes = Riskanalys gjord det senaste året enligt uppgift
analysed-no = Ingen riskanalys det senaste året enligt uppgift
analysed-unknown = Okänt om riskanalys är gjord
missing-unit = Saknar ansvarig verksamhet
missing-criticality = Betydelsen för verksamheten okänd
missing-owner = Saknar ansvarig
missing-risks = Saknar egna risker
missing-assessments = Har inte bedömt något krav

## What a list is narrowed to
condition-in = Inom { $scope }
condition-at = Svar för { $scope }
condition-likelihood = Sannolikhet: { $step }
condition-consequence = Konsekvens: { $step }
condition-level = Risknivå: { $level }
condition-on-matrix-yes = Finns i riskmatrisen som gäller
condition-on-matrix-no = Finns inte i riskmatrisen som gäller
condition-assessed-yes = Bedömda
condition-assessed-no = Inte bedömda
condition-high-yes = Höga risker
condition-high-no = Inte höga risker
condition-behind = Leverantör: { $supplier }
condition-classified-yes = Klassade
condition-classified-no = Inte klassade
condition-critical-yes = Avgörande för verksamheten
condition-critical-no = Inte avgörande för verksamheten
condition-fresh-yes = Ändrade det senaste året
condition-fresh-no = Inte ändrade på ett år
acceptance-none = Inte accepterad
acceptance-holds = Accepterad
acceptance-ended = Tiden för acceptansen har gått ut
acceptance-outgrown = Bedömd högre sedan den accepterades
