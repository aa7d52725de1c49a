### Catalogues, requirements and answers to them.

## built
## Kind and list
kind-assessment = Bedömning av krav
kind-assessment-many = Bedömningar av krav
kind-assessment-definite = bedömningen
requirement-count = { $count ->
    [one] { $count } krav
   *[other] { $count } krav
}
requirement-empty = Sätt ett regelverk i kraft, till exempel cybersäkerhetslagen. Då visas kraven här.
requirement-intro = Vilka krav gäller, vem ska svara på dem och hur väl är de uppfyllda?
catalogue-count = { $count ->
    [one] { $count } regelverk
   *[other] { $count } regelverk
}
catalogue-empty = Inget regelverk gäller ännu. Börja med cybersäkerhetslagen.
catalogue-intro = Vilka lagar, föreskrifter och egna krav följer kommunen upp här?

## built
## Fields
catalogue-catalogue = Regelverk
requirement-scope = Svarar för
requirement-requirement = Krav
requirement-status = Uppfyllt
requirement-how = Hur kravet är uppfyllt
requirement-how-help = Eller varför det inte gäller här.
requirement-evidence = Underlag
requirement-evidence-help = Länkar eller diarienummer som visar det.
requirement-valid-until = Gäller till och med

## built
## Choices
requirement-status-met = Uppfyllt
requirement-status-partly = Delvis uppfyllt
requirement-status-not-met = Inte uppfyllt
requirement-status-not-applicable = Gäller inte här

## built
## Verbs
verb-catalogue-take = Sätt regelverket i kraft
verb-catalogue-take-title = Sätt ett regelverk i kraft
verb-catalogue-take-done = Regelverket gäller. Kraven väntar nu på svar.
verb-requirement-assess = Spara bedömningen
verb-requirement-assess-title = Bedöm hur kravet är uppfyllt
verb-requirement-assess-done = Bedömningen är sparad. Den gäller också för det som ligger under, om inget annat sägs där.

## Story
story-catalogue-taken = { $who } satte { $catalogue } (version { $version }) i kraft.
story-requirement-assessed = { $who } bedömde kravet { $requirement } för { $scope }: { $status }.
story-requirement-reassessed = { $who } ändrade bedömningen av kravet { $requirement } för { $scope } från { $before } till { $status }.
story-requirement-unchanged = { $who } bedömde kravet { $requirement } för { $scope } på nytt: oförändrat { $status }.
