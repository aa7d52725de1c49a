### pm3 object families.

## built
## Kind and list
kind-family = Objektfamilj
kind-family-many = Objektfamiljer
kind-family-definite = objektfamiljen
family-count = { $count ->
    [one] { $count } objektfamilj
   *[other] { $count } objektfamiljer
}
family-empty = Lägg in objektfamiljerna om ni använder dem i pm3. De går också att hoppa över.
family-intro = Vilka familjer delas förvaltningsobjekten in i?

## built
## Fields
family-id = Objektfamilj
family-name = Namn
family-purpose = Vad familjen samlar
family-reason = Skäl
family-on = Upphör den

## built
## Verbs
verb-family-register = Lägg in objektfamiljen
verb-family-register-title = Lägg in en objektfamilj
verb-family-register-done = Objektfamiljen är inlagd. Lägg sedan in objekten i den.
verb-family-describe = Spara ändringarna
verb-family-describe-title = Ändra uppgifter om objektfamiljen
verb-family-describe-done = Uppgifterna är ändrade.
verb-family-close = Avsluta objektfamiljen
verb-family-close-title = Avsluta objektfamiljen
verb-family-close-done = Objektfamiljen är avslutad och finns kvar i historiken.
