kind-with-icon = { $what } { $icon }
button-help-kinds = Kinds of help
help-kinds-card = The kinds of help of every circle. Which one shall change?
help-kind-card =
    { $what }
    { $notes }
sensitivity-open = Everybody in the circle can be asked.
sensitivity-inner = Only those close to the family are asked.
sensitivity-coordinator-only = Only the coordination team chooses who takes it; others do not see it.
ladder-preparation = People are reminded a week before and on the evening before.
ladder-appointment = People are reminded on the evening before and two hours before.
help-kind-effort = A turn counts for: { $effort ->
    [one] one turn
   *[other] { $effort } turns
  }
help-kind-window = Offered first: { $window }
effort = { $effort ->
    [one] One turn
   *[other] { $effort } turns
  }
button-kind-sensitivity = Who is asked
button-kind-effort = What it counts for
button-kind-window = The first time
button-kind-icon = Icon
button-kind-ladder = When we remind
button-for-open = The whole circle
button-for-inner = Close ones only
button-for-coordinator-only = The team only
button-ladder-preparation = Week and evening
button-ladder-appointment = Evening and 2 hours
help-kind-ask-sensitivity = Who can be asked for: { $what }? Turns that are planned stay as they are.
help-kind-ask-effort = What does one turn count for: { $what }? This is for new commitments.
help-kind-ask-window = Which time shall be offered first: { $what }?
help-kind-ask-icon = Which icon: { $what }?
help-kind-ask-ladder = When shall we remind of: { $what }? This is for turns planned from now on.
