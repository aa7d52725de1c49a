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
catalogue-version = Version
catalogue-version-help = Den nyaste, om inget anges.
catalogue-decided-by = Beslutat av
catalogue-decided-by-help = Fyll i om någon annan än du har fattat beslutet. Lämna tomt om en nämnd eller styrelse har beslutat.
catalogue-reference = Beslut
catalogue-reference-help = Diarienummer eller paragraf. Ska anges när du registrerar någon annans beslut.
catalogue-content = Regelverkets innehåll
catalogue-reason = Skäl
requirement-scope = Svarar för
requirement-requirement = Krav
requirement-status = Uppfyllt
requirement-assess-status = Är kravet uppfyllt?
requirement-how = Hur kravet är uppfyllt
requirement-how-help = Eller varför det inte gäller här.
requirement-evidence = Hänvisningar
requirement-evidence-help = Länkar eller diarienummer som visar det.
requirement-valid-until = Gäller till och med
requirement-assessment = Bedömning
requirement-reason = Skäl
requirement-reason-help = Varför kravet inte kan uppfyllas nu.
requirement-instead = Vad som görs i stället
requirement-on = Beslutat den
requirement-until = Gäller till och med
requirement-decided-by = Beslutat av
requirement-decided-by-help = Fyll i om beslutet är fattat utanför Utkik av någon annan än du. Ange då också beslutet.
requirement-reference = Beslut
requirement-reference-help = Diarienummer eller paragraf, när beslutet är fattat utanför Utkik.

## built
## Choices
requirement-status-met = Uppfyllt
requirement-status-partly = Delvis uppfyllt
requirement-status-not-met = Inte uppfyllt
requirement-status-not-applicable = Gäller inte här
catalogue-change-same = Oförändrat
catalogue-change-changed = Ändrat
catalogue-change-split = Delat
catalogue-change-merged = Sammanslaget
catalogue-change-new = Nytt
catalogue-change-gone = Borttaget

## built
## Verbs
verb-catalogue-enter = Spara versionen
verb-catalogue-enter-title = Lägg in ett eget regelverk
verb-catalogue-enter-done = Versionen är sparad. Den gäller först när den har satts i kraft.
verb-catalogue-take = Sätt regelverket i kraft
verb-catalogue-take-title = Sätt ett regelverk i kraft
verb-catalogue-take-done = Regelverket gäller. Kraven väntar nu på svar.
verb-catalogue-retire = Sätt regelverket ur kraft
verb-catalogue-retire-title = Sätt ett regelverk ur kraft
verb-catalogue-retire-done = Regelverket gäller inte längre här. Svaren finns kvar och räknas igen om det sätts i kraft på nytt.
verb-requirement-assess = Spara bedömningen
verb-requirement-assess-title = Bedöm hur kravet är uppfyllt
verb-requirement-assess-done = Bedömningen är sparad. Den gäller också för det som ligger under, om inget annat sägs där.
verb-requirement-exempt = Godkänn undantaget
verb-requirement-exempt-title = Godkänn ett undantag från kravet
verb-requirement-exempt-done = Undantaget gäller. När det går ut är bristen öppen igen.

## Story
story-catalogue-entered = { $who } lade in { $catalogue } (version { $version }).
story-requirement-carried = { $who } förde över svaret på { $from } till { $requirement } för { $scope }: { $status }.
story-catalogue-taken = { $who } satte { $catalogue } (version { $version }) i kraft.
story-catalogue-retired = { $who } satte { $catalogue } (version { $version }) ur kraft.
story-requirement-exempted = { $who } godkände ett undantag från { $requirement } för { $scope } till och med den { $until }.
story-requirement-assessed = { $who } bedömde kravet { $requirement } för { $scope }: { $status }.
story-requirement-reassessed = { $who } ändrade bedömningen av kravet { $requirement } för { $scope } från { $before } till { $status }.
story-requirement-unchanged = { $who } bedömde kravet { $requirement } för { $scope } på nytt: oförändrat { $status }.
story-requirement-restored = { $who } tog tillbaka en inläst fils bedömning av kravet { $requirement } för { $scope }. Bedömningen från före filen gäller igen: { $status }.
story-requirement-restored-none = { $who } tog tillbaka en inläst fils bedömning av kravet { $requirement } för { $scope }. Kravet är inte bedömt.
