### Protection need: what systems and objects carry, and the demands of information owners.

## On the pages of systems, objects and information sets
need-title = Skyddsvärde
need-counts = Gäller
need-computed = Beräknat
need-decided = Beslutat
need-from = Kommer från
need-from-set = { $set } ({ $board })
need-from-hidden = en informationsmängd som du inte har behörighet att läsa
need-from-given = klassningen på systemnivå för { $system }
need-from-decided = det beslutade skyddsvärdet för { $system }
need-way = { $from } via { $through }
need-gathered-title = Mycket information tillsammans
need-gathered = { $level } föreslås
need-gathered-of = { $level } föreslås: { $sets ->
    [one] { $sets } informationsmängd
   *[other] { $sets } informationsmängder
} från { $owners ->
    [one] { $owners } informationsägare
   *[other] { $owners } informationsägare
} på nivån under
need-moves = Om förslaget fastställs
need-moves-text = De här skyddsvärdena ändras.
need-moves-nothing = Inget skyddsvärde ändras.
need-moves-from = I dag
need-moves-to = Blir
demands-title = Krav från informationsägare
demands-received-by = Kraven tas emot av { $objects }.
demands-said = { $count ->
    [one] Ett krav som du får läsa, { $waiting } väntar på att tas emot.
   *[other] { $count } krav som du får läsa, { $waiting } väntar på att tas emot.
}
demands-more = { $count } till finns på informationsmängdernas sidor.
demands-received = Mottagna krav
demands-elsewhere = Krav
demand-received = Mottaget
demand-waits = Väntar
demand-changed-since = Ändrat sedan det togs emot
demand-completion = Komplettering begärd: { $comment }
demands-receive-ticked = Ta emot de förbockade kraven
demand-none-chosen = Välj minst ett krav att ta emot.
demands-waiting-help = Kraven som väntar är förbockade. Ta bort bocken för det som inte ska tas emot nu.
demands-waiting-new = { $owner }, { $class }. Nytt krav.
demands-waiting-changed = { $owner }, { $class }. Var { $before } när det togs emot den { $date }.

## built
## Lists
need-count = { $count ->
    [one] { $count } beslutat skyddsvärde
   *[other] { $count } beslutade skyddsvärden
}
need-empty = Skyddsvärdet följer av informationen. Besluta ett där det ska vara ett annat.
need-intro = Hur väl behöver systemet eller objektet skyddas, och varifrån kommer det?
demands-count = { $count ->
    [one] { $count } krav
   *[other] { $count } krav
}
demands-empty = Kraven kommer när informationsägarna fastställer sina klassningar.
demands-intro = Vad kräver informationsägarna, och är det mottaget?
demand-count = { $count ->
    [one] { $count } kommentar till krav
   *[other] { $count } kommentarer till krav
}
demand-empty = Kommentera ett krav från informationsmängdens sida.
demand-intro = Vad behöver sägas om kravet?
cumulation-count = { $count ->
    [one] { $count } version av reglerna
   *[other] { $count } versioner av reglerna
}
cumulation-empty = Utan regler ges inga förslag.
cumulation-intro = När ger mycket information tillsammans förslag om nivån över?

## built
## Fields
need-carrier = System eller objekt
need-confidentiality = Konfidentialitet
need-confidentiality-help = Hur stor blir skadan om någon obehörig får del av informationen?
need-integrity = Riktighet
need-integrity-help = Hur stor blir skadan om informationen är fel eller har förstörts?
need-availability = Tillgänglighet
need-availability-help = Hur stor blir skadan om informationen inte går att nå när den behövs?
need-traceability = Spårbarhet
need-traceability-help = Hur stor blir skadan om det inte går att se vem som har gjort vad?
need-reason = Skäl
need-reason-help = Till exempel att mycket information är samlad på ett ställe, eller att det finns en reserv.
need-on = Beslutat den
need-valid-until = Gäller till och med
need-valid-until-help = Därefter gäller det beräknade skyddsvärdet igen. Lämna tomt om beslutet gäller tills vidare.
need-decided-by = Beslutat av
need-decided-by-help = Fyll i om beslutet är fattat utanför Utkik av någon annan än du. Ange då också beslutet.
need-reference = Beslut
need-reference-help = Diarienummer eller paragraf, när beslutet är fattat utanför Utkik.
demands-carrier = System eller objekt
demands-sets = Krav att ta emot
demands-sets-help = Lämna tomt för att ta emot alla krav som väntar.
demands-on = Mottagna den
demands-decided-by = Beslutat av
demands-decided-by-help = Fyll i om beslutet är fattat utanför Utkik av någon annan än du, till exempel i styrgruppen.
demands-reference = Beslut
demands-reference-help = Diarienummer eller protokoll, när beslutet är fattat utanför Utkik.
demands-plan-year = Objektplan för år
demands-plan-year-help = Fyll i när kraven fastställs med årets objektplan. Då fastställs också de krav som är mottagna sedan tidigare.
demands-plan = Objektplan
demands-plan-help = Planens namn eller diarienummer.
demands-remark = Anmärkning
demand-set = Informationsmängd
demand-carrier = System eller objekt
demand-comment = Kommentar
demand-asks-completion = Be informationsägaren komplettera
cumulation-sets = Antal informationsmängder
cumulation-sets-help = Så många informationsmängder på samma nivå ger förslag om nivån över. Lämna tomt för att inte räkna.
cumulation-owners = Antal informationsägare
cumulation-owners-help = Så många ägare till informationen på samma nivå ger förslag om nivån över.
cumulation-persons = Antal personer
cumulation-persons-help = Så många personer som informationen på samma nivå handlar om ger förslag om nivån över.
cumulation-decided-by = Beslutat av
cumulation-decided-by-help = Fyll i om någon annan än du har fattat beslutet. Lämna tomt om en nämnd eller styrelse har beslutat.
cumulation-reference = Beslut
cumulation-reference-help = Diarienummer eller paragraf. Ska anges när du registrerar någon annans beslut.

## built
## How a need stands
need-standing-decided = Beslutat
need-standing-decided-text = Skyddsvärdet är beslutat.
need-standing-computed = Följer av informationen
need-standing-computed-text = Skyddsvärdet följer av informationen.
need-standing-differs = Klassningen på systemnivå skiljer sig från informationens
need-standing-differs-text = Klassningen på systemnivå skiljer sig från vad informationen kräver. Den högre nivån gäller tills någon beslutar.
need-standing-moved = Har ändrats sedan beslutet
need-standing-moved-text = Det som skyddsvärdet beslutades på har ändrats sedan dess. Beslutet behöver prövas på nytt.
need-standing-unknown = Okänt
need-standing-unknown-text = Ingen klassad information är kopplad hit, så skyddsvärdet är okänt.

## built
## Verbs
verb-need-decide = Besluta skyddsvärdet
verb-need-decide-title = Besluta skyddsvärdet
verb-need-decide-done = Skyddsvärdet är beslutat. Det beräknade värdet står kvar bredvid.
verb-demands-receive = Ta emot kraven
verb-demands-receive-title = Ta emot informationsägarnas krav
verb-demands-receive-done = Kraven är mottagna. Nästa steg är att bedöma hur de uppfylls.
verb-demand-comment = Spara kommentaren
verb-demand-comment-title = Kommentera ett krav
verb-demand-comment-done = Kommentaren är sparad och syns hos objektet.
verb-cumulation-set = Sätt reglerna i kraft
verb-cumulation-set-title = När mycket information tillsammans kräver mer
verb-cumulation-set-done = Reglerna gäller. De ger förslag; skyddsvärdet ändras först när någon beslutar.

## built
## Rules that do not hold
demand-not-on-this = Informationsmängden ställer inga krav på det systemet eller objektet.
demand-none-waits = Inga krav väntar på att tas emot.

## Story
story-need-decided = { $who } beslutade skyddsvärdet { $class }.
story-need-decided-computed = { $who } beslutade skyddsvärdet { $class }; beräknat var { $computed }.
story-need-decided-until = { $who } beslutade skyddsvärdet { $class }, att gälla till och med den { $until }.
story-need-decided-computed-until = { $who } beslutade skyddsvärdet { $class }, att gälla till och med den { $until }; beräknat var { $computed }.
story-demands-received = { $count ->
    [one] { $who } tog emot krav från en informationsmängd för { $carrier }.
   *[other] { $who } tog emot krav från { $count } informationsmängder för { $carrier }.
}
story-demands-adopted = { $count ->
    [one] { $who } fastställde kravet från en informationsmängd för { $carrier } med objektplanen för { $year }.
   *[other] { $who } fastställde kraven från { $count } informationsmängder för { $carrier } med objektplanen för { $year }.
}
story-demand-commented = { $who } kommenterade kravet från { $set } på { $carrier }.
story-demand-completion = { $who } bad informationsägaren komplettera kravet från { $set } på { $carrier }.
story-cumulation-set = { $who } satte regler för mycket information i kraft som version { $version }.
