### Dates, numbers and lists.

## built
month-1 = januari
month-2 = februari
month-3 = mars
month-4 = april
month-5 = maj
month-6 = juni
month-7 = juli
month-8 = augusti
month-9 = september
month-10 = oktober
month-11 = november
month-12 = december

## Time
date-and-time = { $date } kl. { $time }
span-days = { $count ->
    [one] { $number } dygn
   *[other] { $number } dygn
}
span-hours = { $count ->
    [one] { $number } timme
   *[other] { $number } timmar
}
relative-today = i dag
relative-tomorrow = i morgon
relative-yesterday = i går
relative-in-days = { $count ->
    [one] om { $count } dag
   *[other] om { $count } dagar
}
relative-days-ago = { $count ->
    [one] för { $count } dag sedan
   *[other] för { $count } dagar sedan
}
relative-in-months = { $count ->
    [one] om { $count } månad
   *[other] om { $count } månader
}
relative-months-ago = { $count ->
    [one] för { $count } månad sedan
   *[other] för { $count } månader sedan
}
relative-in-years = om { $count } år
relative-years-ago = för { $count } år sedan
lasting-days = { $count ->
    [one] i { $count } dag
   *[other] i { $count } dagar
}
lasting-months = { $count ->
    [one] i { $count } månad
   *[other] i { $count } månader
}
lasting-years = i { $count } år

## Lists
list-and = och
list-or = eller
