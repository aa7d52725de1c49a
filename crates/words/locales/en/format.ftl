### Dates, numbers and lists.

## built
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December

## Time
date-and-time = { $date } at { $time }
span-days = { $count ->
    [one] { $number } day
   *[other] { $number } days
}
span-hours = { $count ->
    [one] { $number } hour
   *[other] { $number } hours
}
relative-today = today
relative-tomorrow = tomorrow
relative-yesterday = yesterday
relative-in-days = { $count ->
    [one] in { $count } day
   *[other] in { $count } days
}
relative-days-ago = { $count ->
    [one] { $count } day ago
   *[other] { $count } days ago
}
relative-in-months = { $count ->
    [one] in { $count } month
   *[other] in { $count } months
}
relative-months-ago = { $count ->
    [one] { $count } month ago
   *[other] { $count } months ago
}
relative-in-years = { $count ->
    [one] in { $count } year
   *[other] in { $count } years
}
relative-years-ago = { $count ->
    [one] { $count } year ago
   *[other] { $count } years ago
}
lasting-days = { $count ->
    [one] for { $count } day
   *[other] for { $count } days
}
lasting-months = { $count ->
    [one] for { $count } month
   *[other] for { $count } months
}
lasting-years = { $count ->
    [one] for { $count } year
   *[other] for { $count } years
}

## Lists
list-and = and
list-or = or
