leave-nothing = You have no circle now, so there is nothing to leave.
leave-which = Which circle?
leave-which-circle = Circle { $codeName }
leave-ask = Leave the circle { $codeName }? Others are offered your coming turns, and nobody asks why.
button-leave-yes = Yes, leave
button-leave-no = No, we go on
leave-stayed = Nothing has changed. We go on together.
leave-done = You have left. Thank you for what you gave. You can come back with a new invitation.
