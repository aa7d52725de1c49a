### Adopted versions of the boards' records-management plans.

## built
## Lists
plan-count = { $count ->
    [one] { $count } antagen plan
   *[other] { $count } antagna planer
}
plan-empty = För in nämndens paragraf när planen är antagen.
plan-intro = Vad har nämnden antagit, och vad är ännu ett förslag?

## built
## Fields
plan-board = Nämnd
plan-paragraph = Paragraf
plan-paragraph-help = I nämndens protokoll, till exempel BUN 2026-03-12 § 45.
plan-on = Beslutad den
plan-in-force-from = Gäller från och med
plan-decided-by = Beslutad på delegation av
plan-decided-by-help = Lämna tomt om nämnden själv har beslutat.
plan-note = Anteckning

## built
## Verbs
verb-plan-adopt = För in beslutet
verb-plan-adopt-title = För in att planen är antagen
verb-plan-adopt-intro = Alla nämndens handlingstyper antas så som de nu är beskrivna. Det som ändras senare är förslag till nästa beslut.
verb-plan-adopt-done = Beslutet är infört. Det som ändras härefter är förslag tills nämnden har beslutat på nytt.

## built
## Standing and rules
plan-row-in-force = Antagen
plan-row-coming = Antagen, gäller senare
plan-row-proposed = Ändring föreslås
plan-row-new = Ny, föreslås
plan-row-stated = Antagen enligt inläst lista
plan-row-not-adopted = Inte antagen
plan-in-force-before-decided = Planen kan inte gälla innan den är beslutad.
plan-decided-before-last = En senare version är redan införd. Ange ett datum som inte ligger före den.
plan-without-rows = Nämnden har inga handlingstyper att anta. Läs in planen först.

## On the page of a record type
plan-title = Nämndens antagna plan
plan-version-in-force = Version { $version }, { $paragraph }, gäller från och med den { $from }.
plan-none = Planen är inte införd för nämnden.
plan-row-missing = Handlingstypen finns inte i den plan som gäller.
plan-proposal = Förslag: { $terms }. Gäller först när nämnden har beslutat.
plan-proposal-new = Förslag: ny handlingstyp. Gäller först när nämnden har beslutat.
plan-nothing = tomt
plan-coming = Beskrivningen är antagen men gäller först från och med den { $from }.

## Story
story-plan-adopted = { $count ->
    [one] { $who } förde in att { $board } antog version { $version } av sin informationshanteringsplan den { $date }, med en handlingstyp. Den gäller från och med den { $from }.
   *[other] { $who } förde in att { $board } antog version { $version } av sin informationshanteringsplan den { $date }, med { $count } handlingstyper. Den gäller från och med den { $from }.
}
story-plan-adopted-delegated = { $count ->
    [one] { $who } antog på delegation version { $version } av informationshanteringsplanen för { $board } den { $date }, med en handlingstyp. Den gäller från och med den { $from }.
   *[other] { $who } antog på delegation version { $version } av informationshanteringsplanen för { $board } den { $date }, med { $count } handlingstyper. Den gäller från och med den { $from }.
}

## In the list of record types
plan-proposed-keeping = Förslag: { $keeping }
