fading =
    A look at the circle, for you alone:
    { $lines }
fading-silent = We have not heard from { $name } for two weeks (circle { $codeName }). A call may help.
fading-overloaded = Much was asked of { $name } in the circle { $codeName }, because others were away. One more person would ease it.
fading-thin = In the circle { $codeName } some turns found nobody. One more person may be enough.
button-pause-offer = Offer a rest: { $name }
button-fading-invite = Invite: { $codeName }
pause-offer = Greetings from the circle { $codeName }. If time is short these days, a rest is there for you: no reason is asked and your place is kept.
pause-offered = The rest was offered kindly. A call may help too.
button-rest-month = Rest for a month
button-stay-on = Yes, I go on
button-stay-leave = I leave
stay-ask = A year has passed in the circle { $codeName }, and your being there has mattered. Do we go on together? Every answer is a good one.
stay-thanks = Thank you from the heart. We go on together.
