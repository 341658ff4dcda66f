button-close-excused = Excused
button-close-missed = Not done
button-close-reopen = Open it again
turn-closed-excused = Closed, excused: { $what }, { $when }, circle { $codeName }, { $name }. This stays between you.
turn-closed-missed = Closed, not done: { $what }, { $when }, circle { $codeName }, { $name }. This stays between you.
close-own = This is your own turn. Somebody else closes it.
close-nothing = There is nothing left to close here: { $what }, { $when }. Thank you.
button-was-done = It was done
button-was-not-done = It was not done
dispute-was-done = Noted as done: { $what }, { $when }. Nobody is told.
dispute-was-not-done = Noted as not done: { $what }, { $when }. Nobody is told.
button-skip-dates = Skip a date
skip-which = Which date is passed over in circle { $codeName }, for a feast or a journey? The others stay as they are.
skip-none = Nothing is coming in circle { $codeName }.
skip-ask = Pass over this one date: { $what }, { $when }, circle { $codeName }? Whoever has the turn hears it once.
button-skip-yes = Yes, skip it
skip-done = This date is passed over: { $what }, { $when }. Turns go on as they are.
skip-undone = This takes place: { $what }, { $when }.
turn-skipped = Not this time: { $what }, { $when }, circle { $codeName }. There is nothing you need to do, thank you.
resting-kindly = The last turns did not work out, and that is all right. Your turns in circle { $codeName } rest now, and nobody asks why. Whenever it suits you, one tap is enough.
button-i-am-back = I am back
member-resting = { $name }, circle { $codeName }: two turns running did not work out, so their turns rest until they are back. A friendly call may help. This is for you alone.
data-outcome-covered = covered
data-outcome-swapped = swapped
data-outcome-undone = question withdrawn
data-outcome-not-done = not done
data-outcome-excused = excused
tell-now-offer =
    { $said }

    Whoever had it is in their quiet hours now. Can it not wait? Your name goes with the message.
button-tell-now = Tell them now
tell-now-done = They were told, in your name.
turn-skipped-now = Not this time: { $what }, { $when }, circle { $codeName }. Nothing for you to do. { $name } ({ $role }) decided to tell you now despite quiet hours, because it is near.
