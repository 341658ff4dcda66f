leave-nothing = You have no circle now, so there is nothing to leave.
leave-which = Which circle?
leave-which-circle = Circle { $codeName }
leave-ask = Leave the circle { $codeName }? Others are offered your coming turns, and nobody asks why.
button-leave-yes = Yes, leave
button-leave-no = No, we go on
leave-stayed = Nothing has changed. We go on together.
leave-done = You have left. Thank you for what you gave. You can come back with a new invitation.
button-people = The circle
people-card = { $members ->
    [0] The circle { $codeName } has no member yet.
    [one] The circle { $codeName } has one member:
   *[other] The circle { $codeName } has { $members } members:
  }
people-member = A member of the circle { $codeName }: { $name } ({ $tie }).
button-end-place = End this place
end-place-ask = End the place of { $name } in the circle { $codeName }? We tell them kindly that the circle has changed, never who decided or why. Others are offered their turns.
block-ask = Keep { $name } from coming back? Their place in the circle { $codeName }, if any, ends without a word about who decided. Later requests end like any invitation that is over.
button-end-place-yes = Yes, end it
button-block-circle = From this circle
button-block-district = From the district
button-leave-as-is = No, leave it
nothing-changed = Nothing has changed.
place-ended = The circle { $codeName } has changed, and you have no turns in it any more. Thank you very much for what you gave. To talk to a person of the team, just write here.
place-ended-note = This place has ended: { $name }. Their turns are with others, and nobody is told who decided.
place-ended-before = This person has no place in the circle now. Nothing has changed.
circle-over = The circle { $codeName } has ended and what was planned is called off; nothing is needed from you. Thank you very much for all you gave.
