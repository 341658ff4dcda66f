button-month-picture = The month, drawn
button-month-text = The month in words
button-month = { $month }
button-this-week = This week
button-next-week = The week after
button-previous-week = The week before
button-week-rest = Rest of the week
button-sheet = Sheet to print

month-picture-comes = The picture is on its way.
month-title = { $month }
month-circle = Circle { $codeName }
month-weekday = { $day }
month-empty = Nothing in this month
month-summary = { $open ->
    [0] Nothing without anybody
    [one] One is not covered yet
   *[other] { $open } are not covered yet
  }
legend-covered = Covered
legend-done = Done
legend-open = Not covered
legend-past = Past
legend-today = Today

month-caption = Circle { $codeName }, { $month }. { $summary }.
month-caption-open =
    Circle { $codeName }, { $month }. { $summary }:
    { $lines }
month-in-words =
    Circle { $codeName }, { $month }, week by week:
    { $weeks }
month-week-none = • { $first } to { $last }: nothing
month-week-covered = • { $first } to { $last }: { $turns ->
    [one] one turn, covered
   *[other] { $turns } turns, all covered
  }
month-week-past = • { $first } to { $last }: { $turns ->
    [one] one turn
   *[other] { $turns } turns
  }
month-week-open = • { $first } to { $last }: { $turns ->
    [one] one turn
   *[other] { $turns } turns
  }, { $open ->
    [0] all covered
    [one] one not covered
   *[other] { $open } not covered
  }
coverage-week =
    Circle { $codeName }, between { $from } and { $to }:
    { $lines }
coverage-week-none = Circle { $codeName }, between { $from } and { $to }: nothing.
coverage-past = • { $what }, { $when }: past

sheet-comes = The sheet is on its way.
sheet-empty = Nothing is left in this month.
sheet-caption = Circle { $codeName }, { $month }: a sheet to print on A4 in black and white. Nobody is named on it.
sheet-title = { $month }
sheet-heading-day = Day
sheet-heading-what = What?
sheet-heading-when = When?
sheet-heading-who = Who?
sheet-day = { $day } { $number }
sheet-until = until { $day } { $number }
sheet-hours = { $from } to { $to }
sheet-covered = covered
sheet-how = An empty box waits for somebody: writing a name in it is enough.
sheet-as-of = As it was on { $on }.
