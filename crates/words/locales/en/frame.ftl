### The frame of a page: menu, header, date control, buttons, errors and general words.

## built
## Navigation: the areas, in the order of the menu
nav-mine = My overview
nav-picture = Situation picture
nav-requirement = Requirements and compliance
nav-settings = Settings
nav-import = Import files

## Frame of every page
search-label = Search
search-none = Nothing was found for “{ $query }”.

## Buttons and links that many pages share
button-save = Save
button-edit = Edit
button-more-filters = More filters
button-continue = Continue

## Lists
list-empty-filtered = Nothing matches the filter.
list-clear = Clear the filters
list-show-all = Show all { $counted }
list-not-read = Nothing here that you may read
list-not-read-text = Your duty does not give you the right to read the boards' records of this kind. So it is not shown whether there are any.

## Forms
form-optional = optional
form-choose = Choose …

## Words used everywhere
word-yes = Yes
word-no = No
word-unknown = Unknown

## built
language-sv = Svenska
language-en = English
