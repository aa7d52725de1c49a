### Law profiles: which law applies to whom, and why.

## built
## The list
law-count = { $count ->
    [one] { $count } lag
   *[other] { $count } lagar
}
law-empty = Välj en nämnd eller förvaltning och utgå från en mall.
law-intro = Vilka lagar gäller för nämnden eller förvaltningen, och varför?

## built
## Fields
law-unit = Nämnd, förvaltning eller bolag
law-law = Lag
law-applies = Gäller lagen?
law-why = Skäl
law-why-help = Vad i verksamheten gör att lagen gäller eller inte gäller?
law-reviewed-on = Prövat den
law-next-review = Prövas igen senast
law-decided-by = Beslutat av
law-decided-by-help = Fyll i om någon annan än du har fattat beslutet. Lämna tomt om en nämnd eller styrelse har beslutat.
law-reference = Beslut eller diarienummer
law-reference-help = Diarienummer eller paragraf. Ska anges när du registrerar någon annans beslut.

## built
## Choices
law-applies-yes = Gäller
law-applies-partly = Gäller delvis
law-applies-no = Gäller inte
law-review-overdue = Ska prövas igen
law-review-in-time = Prövad
law-review-no-day = Ingen ny prövning bestämd

## built
## Verbs
verb-law-profile = Spara
verb-law-profile-title = Pröva om lagen gäller
verb-law-profile-done = Lagprofilen är sparad. Kraven i listan följer den.

## built
## Rules that do not hold
law-not-for-unit = Lagprofilen gäller en nämnd, förvaltning, ett bolag eller ett förbund.
law-next-review-before = Nästa prövning ska ligga efter dagen för den här.

## Pages
law-title = Lagprofiler
law-lead = Vilka lagar gäller för vem, varför, och när ska det prövas igen?
law-nobody = Ingen lagprofil finns än. Öppna en nämnd eller förvaltning och utgå från en mall.
law-parts = Nämnder, förvaltningar, kommunala bolag och kommunalförbund
law-part-none = Ingen profil
law-part-from = Följer { $unit }
law-profile-title = Lagprofil
law-profile-none = Det är inte angivet vilka lagar som gäller här.
law-profile-open = Visa lagprofilen
law-profile-said = { $count ->
    [one] En lag är prövad
   *[other] { $count } lagar är prövade
}
law-overdue-said = { $count ->
    [one] en ska prövas igen
   *[other] { $count } ska prövas igen
}
law-said-for = Angivet för
law-not-judged = Inte prövade här
law-not-judged-text = Lagar som finns i katalogen men inte är prövade för den här delen.
law-judge = Pröva
law-again = Pröva igen
law-change = Ändra
law-only-whether = Ange bara om lagen kan gälla. Skriv ingenting om vad den gäller.
law-templates = Utgå från en mall
law-templates-text = Mallen föreslår vilka lagar som gäller. Du ändrar det som inte stämmer och sparar allt på en gång.
law-template-title = Bekräfta lagprofilen
law-template-text = Förslag enligt mallen { $template }. Ändra det som är annorlunda här. Det som redan är prövat visas med det svar som gäller.
law-template-skip = Tas inte med
law-template-save = Spara lagprofilen
law-template-nothing = Inget är valt. Välj minst en lag.
law-template-known = Prövad { $date }
law-rules-out = { $count ->
    [one] Ett krav ställs därför inte här.
   *[other] { $count } krav ställs därför inte här.
}
law-why-not = { $law } gäller inte för { $unit }: { $why }
law-ruled-out-title = Krav som inte ställs
law-ruled-out-text = { $count ->
    [one] Ett krav ställs inte här, eftersom lagen inte gäller.
   *[other] { $count } krav ställs inte här, eftersom lagen inte gäller.
}

## Story
story-law-applies = { $who } angav att { $law } gäller för { $unit }.
story-law-applies-partly = { $who } angav att { $law } gäller delvis för { $unit }.
story-law-applies-not = { $who } angav att { $law } inte gäller för { $unit }.
