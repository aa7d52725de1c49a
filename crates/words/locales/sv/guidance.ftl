### "Får jag …?": svar för den som undrar vad man får göra med information. Svaren själva står i katalogen.

## Choosing
guidance-title = Får jag …?
guidance-lead = Får jag mejla det, ta hem det eller slänga det? Välj vad det handlar om, så ser du svaren.
guidance-what = Vad handlar det om?
guidance-what-text = Stämmer flera, välj den som står längst ned.
guidance-level = Nivå { $number }, { $name }
guidance-as-level = Se svaren för nivå { $number }, { $name }
guidance-municipality = Vilken kommun arbetar du i?

## Answers
guidance-of-level = Får jag …? Nivå { $number }, { $name }
guidance-examples = Till exempel
guidance-answers = Svar
guidance-question = Får jag …
guidance-answer = Svar
guidance-how = Så gör du
guidance-yes = Ja
guidance-yes-if = Ja, men
guidance-no = Nej
guidance-instead = Gör så här i stället:
guidance-print = Skriv ut
guidance-other = Handlar det om något annat?
guidance-ask = Vem kan jag fråga?

## Ways here
guidance-link = Får jag …? Det här gäller för kommunens information
