### The frame of a page: menu, header, date control, buttons, errors and general words.

## built
## Navigation: the areas, in the order of the menu
nav-mine = Min översikt
nav-picture = Lägesbild
nav-requirement = Krav och efterlevnad
nav-settings = Inställningar
nav-import = Läs in filer

## Frame of every page
search-label = Sök
search-none = Inget hittades för ”{ $query }”.

## Buttons and links that many pages share
button-save = Spara
button-edit = Ändra
button-more-filters = Fler filter
button-continue = Fortsätt

## Lists
list-empty-filtered = Inget stämmer med filtret.
list-clear = Rensa filtren
list-show-all = Visa alla { $counted }
list-not-read = Inget här som du får läsa
list-not-read-text = Ditt uppdrag ger inte rätt att läsa nämndernas uppgifter av det här slaget. Därför visas inte om det finns några.

## Forms
form-optional = frivilligt
form-choose = Välj …

## Words used everywhere
word-yes = Ja
word-no = Nej
word-unknown = Okänt

## built
language-sv = Svenska
language-en = English
