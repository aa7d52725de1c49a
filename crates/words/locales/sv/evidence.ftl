### Evidence: links and files that show that something holds.

## built
## List
evidence-count = { $count } underlag
evidence-empty = Inget underlag är tillagt ännu.
evidence-intro = Vad visar att det stämmer?

## built
## Fields
evidence-of = Hör till
evidence-regards = Vad underlaget visar
evidence-link = Länk
evidence-link-help = Adressen till en sida eller ett ärende, till exempel https://…
evidence-note = Anteckning
evidence-note-help = Vad det är och var i det man ska titta.
evidence-number = Nummer
evidence-reason = Skäl

## built
## Choices
evidence-regards-answer = Hur kravet är uppfyllt
evidence-regards-exemption = Beslutet om undantag
evidence-regards-introduction = Att säkerhetsåtgärden är införd
evidence-regards-verification = Kontrollen av effekten
evidence-regards-finding = Vad som iakttogs

## built
## Verbs
verb-evidence-attach = Lägg till underlaget
verb-evidence-attach-title = Lägg till underlag
verb-evidence-attach-done = Underlaget är tillagt.
verb-evidence-detach = Ta bort underlaget
verb-evidence-detach-title = Ta bort underlaget
verb-evidence-detach-done = Underlaget är borttaget härifrån. Det finns kvar i historiken tills det gallras.

## built
## Rules
evidence-nothing = Välj en fil eller ange en länk.
evidence-not-a-link = Ange en adress som börjar med https:// eller http://.
evidence-attached-already = Samma fil finns redan bland underlagen här.

## Story
story-evidence-file = { $who } lade till filen ”{ $name }” som underlag.
story-evidence-link = { $who } lade till länken { $link } som underlag.
story-evidence-detached = { $who } tog bort underlaget ”{ $name }”.
story-evidence-carried = Underlaget ”{ $name }” följde med från { $from }.
