### Classification as a conversation, and adoption as a list.

## Where it begins and ends
conversation-name = Klassa tillsammans
conversation-start-title = Klassa informationen: { $part }
conversation-lead = Det som hör ihop klassas tillsammans, en grupp i taget. Samordnaren föreslår, informationsägaren fastställer.
conversation-begin = Börja
conversation-go-on = Fortsätt klassa
conversation-show = Visa grupperna
conversation-verb = Klassa
conversation-projector = Visa på projektor
conversation-no-projector = Avsluta projektorläget
conversation-progress = { $all ->
    [one] { $done } av { $all } grupp är klar
   *[other] { $done } av { $all } grupper är klara
}
conversation-waiting = { $count ->
    [0] Alla informationsmängder har ett förslag eller en klassning som gäller.
    [one] En informationsmängd väntar på att klassas.
   *[other] { $count } informationsmängder väntar på att klassas.
}
conversation-groups = Grupper som klassas tillsammans
conversation-column-group = Grupp
conversation-column-common = Gemensamt
conversation-column-go = Gör nu
conversation-group-of = { $more ->
    [one] { $set } och 1 till
   *[other] { $set } och { $more } till
}
conversation-group-done = Klar
conversation-group-waits = { $count ->
    [one] 1 väntar
   *[other] { $count } väntar
}
conversation-empty = Det finns ingen information att klassa här
conversation-empty-text = Lägg in informationsmängder och ange vilken enhet de hör till och vilka system som har dem.

## What follows for personal data
conversation-impact = Personuppgifter: gå vidare medan ni är samlade
conversation-impact-text = Svara på tröskelfrågorna för konsekvensbedömning och samråd med dataskyddsombudet vid behov.
conversation-impact-sets = Använder:
conversation-impact-more = Visa övriga behandlingar
conversation-impact-without = Personuppgifter som inte hör till någon registrerad behandling
conversation-impact-register = Registrera en behandling av dem

## The conversation
conversation-title = Klassa { $group }
conversation-group-number = Grupp { $number } av { $all }
conversation-step-number = steg { $number } av { $all }
conversation-that = ”{ $set }”
conversation-this = den här informationen
conversation-sets = { $count ->
    [one] Gäller den här informationsmängden
   *[other] Gäller de här { $count } informationsmängderna
}
conversation-sets-help = Ta bort bocken för det som ska klassas annorlunda. Det blir kvar och klassas för sig.
conversation-none-ticked = Välj minst en informationsmängd.
conversation-suggested = Förslag: { $level }. { $reasons }
conversation-because-sensitive = Uppgifterna är känsliga personuppgifter.
conversation-because-ordinary = Det finns personuppgifter.
conversation-because-many = Det finns personuppgifter om { $count } personer.
conversation-because-secrecy = En bestämmelse om sekretess brukar gälla.
conversation-because-outage = Verksamheten klarar ett avbrott på högst { $count } { $count ->
    [one] timme.
   *[other] timmar.
}
conversation-because-loss = Verksamheten klarar att förlora högst { $count } { $count ->
    [one] timmes uppgifter.
   *[other] timmars uppgifter.
}
conversation-examples = Så är liknande information klassad
conversation-reason = Skäl
conversation-hits-at = Nivån är { $level }. Välj hur hårt var och en drabbas, och hoppa över dem som inte berörs. Är det värre för någon, gå tillbaka och höj nivån.
conversation-summary = Det här föreslås
conversation-next = Nästa
conversation-back = Föregående
conversation-skip = Hoppa över gruppen

## built
## The questions
conversation-question-confidentiality = Vad händer om { $what } kommer i orätta händer?
conversation-question-integrity = Vad händer om { $what } är fel eller förstörs?
conversation-question-availability = Vad händer om { $what } inte går att nå när den behövs?
conversation-question-traceability = Vad händer om det inte går att se vem som har läst eller ändrat { $what }?

## A class adjusted by units
conversation-adjusted = Enheter med annan klassning
conversation-adjusted-may-raise = Enheter får höja klassningen för egen del, men inte sänka den.
conversation-adjusted-may-lower = Informationsägaren låter enheter både höja och sänka klassningen för egen del.
conversation-adjusted-old-scale = Gjord på en äldre skala, räknas inte

## Adoption as a list
adopt-list-title = Fastställ klassningar
adopt-list-lead = Allt som väntar är förbockat. Ta bort bocken för det du vill titta närmare på.
adopt-list-owners = Informationsägare
adopt-list-more-owners = Fler informationsägare
adopt-list-no-owner = Utan informationsägare
adopt-list-sentence = { $count ->
    [one] En klassning väntar på att fastställas
   *[other] { $count } klassningar väntar på att fastställas
}
adopt-list-sentence-for = { $count ->
    [one] En klassning väntar på { $owner }. Registrera beslutet när det är fattat.
   *[other] { $count } klassningar väntar på { $owner }. Registrera beslutet när det är fattat.
}
adopt-list-before = Tidigare
adopt-list-same = Samma
adopt-list-reasons = Skäl
adopt-list-no-reason = Inget skäl angivet
adopt-list-hits = Drabbar { $hits }.
adopt-list-otherwise = Annorlunda
adopt-list-change = Ändra
adopt-list-verb = Fastställ de förbockade
adopt-list-verb-register = Registrera beslutet
adopt-list-done = { $adopted ->
    [one] En klassning är fastställd.
   *[other] { $adopted } klassningar är fastställda.
} { $left ->
    [0] Systemen ärver skyddsvärdet och kraven följer av det.
    [one] En är kvar att titta närmare på.
   *[other] { $left } är kvar att titta närmare på.
}
adopt-list-gone = En av klassningarna väntar inte längre. Listan är uppdaterad.
adopt-list-conflict = Listan är uppdaterad. Kontrollera och skicka igen.
adopt-list-empty = Inget väntar på att fastställas
adopt-list-empty-text = När någon föreslår en klassning som du får fastställa, eller registrera beslut om, visas den här.

## built
## Help in the list
adopt-list-valid-until-help = Då prövas klassningarna på nytt. Förslaget är ett år när någon nivå är hög, annars två.
adopt-list-reference-help = Diarienummer eller paragraf.
