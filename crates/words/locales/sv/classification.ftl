### Classification and consequence scales.

## built
## List
classification-count = { $count ->
    [one] { $count } klassning
   *[other] { $count } klassningar
}
classification-empty = Börja med de informationsmängder som flest är beroende av. Samordnaren föreslår, informationsägaren fastställer.
classification-intro = Hur stor skada gör det om informationen röjs, blir fel eller inte går att nå?
scale-count = { $count ->
    [one] { $count } konsekvensskala
   *[other] { $count } konsekvensskalor
}
scale-empty = Sätt en konsekvensskala i kraft först. Den följer med som förslag och används för både klassning och risk.
scale-intro = Vilka konsekvensnivåer använder kommunen, och vad betyder de?

## built
## Fields
classification-set = Informationsmängd
classification-confidentiality = Konfidentialitet
classification-confidentiality-help = Hur stor blir skadan om någon obehörig får del av informationen?
classification-integrity = Riktighet
classification-integrity-help = Hur stor blir skadan om informationen är fel eller har förstörts?
classification-availability = Tillgänglighet
classification-availability-help = Hur stor blir skadan om informationen inte går att nå när den behövs?
classification-traceability = Spårbarhet
classification-traceability-help = Hur stor blir skadan om det inte går att se vem som har gjort vad?
classification-confidentiality-reason = Skäl för konfidentialitet
classification-integrity-reason = Skäl för riktighet
classification-availability-reason = Skäl för tillgänglighet
classification-traceability-reason = Skäl för spårbarhet
classification-confidentiality-hits = Vem drabbas om informationen röjs?
classification-confidentiality-hits-help = Fyll i när skadan kräver särskilda insatser. Ingen kan drabbas hårdare än nivån.
classification-integrity-hits = Vem drabbas om informationen är fel?
classification-integrity-hits-help = Fyll i när skadan kräver särskilda insatser. Ingen kan drabbas hårdare än nivån.
classification-availability-hits = Vem drabbas om informationen inte går att nå?
classification-availability-hits-help = Fyll i när skadan kräver särskilda insatser. Ingen kan drabbas hårdare än nivån.
classification-traceability-hits = Vem drabbas om det inte går att se vem som har gjort vad?
classification-traceability-hits-help = Fyll i när skadan kräver särskilda insatser. Ingen kan drabbas hårdare än nivån.
classification-valid-until = Gäller till och med
classification-valid-until-help = Då ska klassningen prövas på nytt. Lämna tomt om den gäller tills vidare.
classification-on = Datum
classification-adopt-on = Fastställd den
classification-give-on = Gjord den
classification-decided-by = Beslutat av
classification-decided-by-help = Fyll i om beslutet är fattat utanför Utkik av någon annan än du. Ange då också beslutet.
classification-reference = Beslut
classification-reference-help = Diarienummer eller paragraf, när beslutet är fattat utanför Utkik.
classification-reason = Skäl
classification-may-lower = Andra enheter får sänka klassningen för egen del
classification-may-lower-help = Höja får de alltid. Utan ditt medgivande kan ingen sänka den.
classification-unit = Enhet
classification-unit-help = Den enhet som klassningen ska höjas eller sänkas för. Andra enheter påverkas inte.
classification-adjust-on = Beslutad den
classification-system = System
classification-source = Källa
classification-source-help = Varifrån klassningen kommer, till exempel KLASSA.
classification-source-version = Källans version
classification-within-last-year = Klassat det senaste året
classification-as-of = Uppgiften gäller per
classification-import = Fil
scale-scale = Konsekvensskala
scale-scale-help = Tre till sex nivåer, lägst först.
scale-decided-by = Beslutat av
scale-decided-by-help = Fyll i om någon annan än du har fattat beslutet. Lämna tomt om en nämnd eller styrelse har beslutat.
scale-reference = Beslut
scale-reference-help = Diarienummer eller paragraf. Ska anges när du registrerar någon annans beslut.

## built
## Choices and standings
hit-individual = Enskilda
hit-operations = Den egna verksamheten
hit-economy = Ekonomin
hit-law-and-trust = Lag, avtal och förtroende
hit-society = Samhället
aspect-confidentiality = Konfidentialitet
aspect-integrity = Riktighet
aspect-availability = Tillgänglighet
aspect-traceability = Spårbarhet
standing-adopted = Fastställd
standing-lapsed = Har gått ut
standing-reopened = Uppgifterna har ändrats, ska klassas om
standing-on-system-level = Klassad på systemnivå
standing-proposed = Föreslagen, väntar på informationsägaren
standing-stated = Klassad enligt uppgift, nivån okänd
standing-stated-not = Inte klassad enligt uppgift
standing-unknown = Inte klassad

## built
## Verbs
verb-classification-propose = Föreslå klassningen
verb-classification-propose-title = Föreslå en klassning
verb-classification-propose-done = Förslaget väntar på informationsägaren, som fastställer eller ändrar.
verb-classification-adopt = Fastställ klassningen
verb-classification-adopt-title = Fastställ klassningen
verb-classification-adopt-done = Klassningen är fastställd. Systemen ärver skyddsvärdet och kraven följer av det.
verb-classification-adjust = Justera för enheten
verb-classification-adjust-title = Justera klassningen för en enhet
verb-classification-adjust-done = Klassningen är justerad för enheten. Höjda nivåer gäller för systemen som har informationen.
verb-classification-give = Spara klassningen på systemnivå
verb-classification-give-title = Klassa systemet direkt
verb-classification-give-done = Systemet är klassat på systemnivå. Klassa informationsmängderna när det går.
verb-classification-state = Spara uppgiften om klassning
verb-classification-state-title = Uppgift om klassning från en lista
verb-classification-state-done = Uppgiften är sparad. Nivån är fortfarande okänd.
verb-scale-set = Sätt skalan i kraft
verb-scale-set-title = Sätt en konsekvensskala i kraft
verb-scale-set-done = Skalan gäller. Tidigare klassningar behåller skalan de gjordes på.

## Levels as they are written in a class
class-confidentiality = K{ $step } { $level }
class-integrity = R{ $step } { $level }
class-availability = T{ $step } { $level }
class-traceability = S{ $step } { $level }

## Story
story-classification-proposed = { $who } föreslog klassningen { $class }.
story-classification-adopted = { $who } fastställde klassningen { $class }.
story-classification-adopted-until = { $who } fastställde klassningen { $class }, att gälla till och med den { $until }.
story-classification-registered = { $who } registrerade att klassningen har fastställts: { $class }.
story-classification-registered-until = { $who } registrerade att klassningen har fastställts: { $class }, att gälla till och med den { $until }.
story-classification-hits = Drabbar { $hits }.
story-classification-adjusted = { $who } justerade klassningen till { $class } för { $unit }.
story-classification-given = { $who } gav systemet klassningen { $class } enligt { $source }.
story-classification-given-on = { $who } gav systemet klassningen { $class } enligt { $source }, gjord den { $date }.
story-classification-stated = { $who } läste in uppgiften att systemet har klassats det senaste året, enligt { $file } per den { $date }. Nivån är okänd.
story-classification-stated-not = { $who } läste in uppgiften att systemet inte har klassats det senaste året, enligt { $file } per den { $date }.
story-classification-restored = { $who } tog tillbaka vad en inläst fil hade angett om klassningen. Det som gällde före filen gäller igen.
story-classification-restored-none = { $who } tog tillbaka vad en inläst fil hade angett om klassningen. Ingen klassning är fastställd eller föreslagen.
story-scale-set = { $who } satte konsekvensskalan i kraft som version { $version }: { $levels }.
