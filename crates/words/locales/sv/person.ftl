### People in the person register.

## built
## Kind and list
kind-person = Person
kind-person-many = Personer
kind-person-definite = personen
person-count = { $count ->
    [one] { $count } person
   *[other] { $count } personer
}
person-empty = Lägg in dem som har uppdrag i informationssäkerhetsarbetet. Andra medarbetare behövs inte här.
person-intro = Vilka personer har eller har haft uppdrag här?

## built
## Fields
person-person = Person
person-name = Namn
person-mail = E-postadress
person-mail-help = Arbetsadressen. Dit går inbjudan och påminnelser.
person-phone = Telefon
person-reason = Skäl

## built
## Verbs
verb-person-register = Lägg in personen
verb-person-register-title = Lägg in en person
verb-person-register-done = Personen är inlagd. Ge personen ett uppdrag.
verb-person-rename = Spara ändringarna
verb-person-rename-title = Ändra personens uppgifter
verb-person-rename-done = Uppgifterna är ändrade. Äldre beslut visar namnet som gällde då.
verb-person-forget = Ta bort personuppgifterna
verb-person-forget-title = Ta bort personens uppgifter
verb-person-forget-done = Namn och kontaktuppgifter är borttagna ur personregistret. Det går inte att ångra.

## Story
story-person-registered = { $who } lade in personen i personregistret.
story-person-renamed = { $who } ändrade personens uppgifter i personregistret.
story-person-forgotten = { $who } tog bort personens namn och kontaktuppgifter ur personregistret.
