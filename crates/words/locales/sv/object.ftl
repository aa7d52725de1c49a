### pm3 objects.

## built
## Kind and list
kind-object = Objekt
kind-object-many = Objekt
kind-object-definite = objektet
object-count = { $count ->
    [one] { $count } objekt
   *[other] { $count } objekt
}
object-empty = Lägg in kommunens förvaltningsobjekt i pm3, eller läs in objektkartan från en fil. Utse sedan objektägare och objektledare.
object-intro = Vilka förvaltningsobjekt finns, vem leder dem och hur långt har de kommit?

## built
## Fields
object-id = Objekt
object-name = Namn
object-purpose = Vad objektet stöder
object-purpose-help = Den verksamhet som objektet finns till för.
object-family = Objektfamilj
object-department = Förvaltning som styr
object-serves = Förvaltningar som också använder objektet
object-serves-help = Objektet bär deras information, och de ställer krav på skyddet.
object-reason = Skäl
object-on = Upphör den

## built
## Verbs
verb-object-register = Lägg in objektet
verb-object-register-title = Lägg in ett objekt
verb-object-register-done = Objektet är inlagt. Utse sedan objektägare och objektledare.
verb-object-describe = Spara ändringarna
verb-object-describe-title = Ändra uppgifter om objektet
verb-object-describe-done = Uppgifterna är ändrade.
verb-object-close = Avsluta objektet
verb-object-close-title = Avsluta objektet
verb-object-close-done = Objektet är avslutat och finns kvar i historiken.
