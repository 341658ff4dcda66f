overlooked-put-right = { $repaired ->
    [one] One turn had
   *[other] { $repaired } turns had
  } no reminder ahead. This was put right and the reminder will come. Nothing needs doing; please just tell whoever looks after the program.
overlooked-open = In Sanad, { $open ->
    [one] one thing is
   *[other] { $open } things are
  } late and could not be put right by the program. Please tell whoever looks after it today: the numbers are in its log.
