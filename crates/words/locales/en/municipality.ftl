### The municipality itself.

## built
## Fields
municipality-name = Name
municipality-name-help = As it is written in decisions, such as Åvik Municipality.
municipality-county = County
municipality-county-help = The supervisory authority follows from the county.
municipality-organisation-number = Organisation number

## built
## Verbs
verb-municipality-found = Save the municipality’s facts
verb-municipality-found-title = The municipality’s facts
verb-municipality-found-done = The municipality’s facts are saved. Next, add boards and departments.

## Story
story-municipality-founded = { $who } entered the municipality’s facts.
