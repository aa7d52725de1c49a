### The municipality itself.

## built
## Fields
municipality-name = Namn
municipality-name-help = Som det skrivs i beslut, till exempel Åviks kommun.
municipality-county = Län
municipality-county-help = Av länet följer vilken myndighet som utövar tillsyn.
municipality-organisation-number = Organisationsnummer

## built
## Verbs
verb-municipality-found = Spara kommunens uppgifter
verb-municipality-found-title = Kommunens uppgifter
verb-municipality-found-done = Kommunens uppgifter är sparade. Lägg sedan in nämnder och förvaltningar.

## Story
story-municipality-founded = { $who } lade in kommunens uppgifter.
