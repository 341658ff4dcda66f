# One word is enough for a break: in the chat, or by "Something else" under each turn.
stopping-card = A break from the turns of the circle { $codeName }? No reason is asked. Your turns in that time are offered to others.
stopping-which = In which circle?
stopping-family = Circle { $codeName }: help can stop for a while, all of it or some, or the circle can be closed. No reason is asked.
stopping-not = All right, we go on as before.
button-leave-circle = Leave the circle
button-go-on = No, we go on
