weekday-and = { $day } and { $list }
weekday-then = { $day }, { $list }
date = { $on }
time = { $at }
number = { $number }
series-hours = { $rhythm }, between { $from } and { $to }
series-days = { $rhythm }, over { $days ->
    [one] one day
   *[other] { $days } days
  }
rhythm-daily = every day
rhythm-weekly = each week: { $list }
rhythm-weeks = every { $everyWeeks ->
    [one] week
   *[other] { $everyWeeks } weeks
  }: { $list }
rhythm-month-day = day { $monthDay } of each month
rhythm-nth-1 = the first { $day } of each month
rhythm-nth-2 = the second { $day } of each month
rhythm-nth-3 = the third { $day } of each month
rhythm-nth-4 = the fourth { $day } of each month
rhythm-last-weekday = the last { $day } of each month
rhythm-last-day = the last day of each month

how-often-weekly = Every week
how-often-weeks-2 = Every 2 weeks
how-often-daily = Every day
how-often-month-day = A day of the month
how-often-nth-weekday = Like 1st Saturday
how-often-last-weekday = Like last Saturday
how-often-last-day = Last day of month
how-often-weeks-3 = Every 3 weeks
how-often-weeks-4 = Every 4 weeks

commitment-ask-kind = Which commitment?
commitment-ask-rhythm = How often does it return?
commitment-ask-weekdays = On which day of the week does it begin? More than one is possible.
commitment-ask-month-day = On which day of the month?
commitment-ask-short-months = Some months have no day { $monthDay }. Shall it be the last day of each month instead?
button-month-last-day = The last day
button-month-pass-over = Skip those months
commitment-ask-nth = Which one in the month?
button-nth-1 = The first
button-nth-2 = The second
button-nth-3 = The third
button-nth-4 = The fourth
commitment-ask-weekday = Which day of the week?
commitment-ask-window = When exactly?
commitment-ask-hour = At what hour does it begin?
commitment-ask-minute = At what time exactly?
commitment-ask-length = How long does it last?
button-length-30 = 30 minutes
button-length-60 = 1 hour
button-length-90 = 1.5 hours
button-length-120 = 2 hours
button-length-180 = 3 hours
button-length-240 = 4 hours
commitment-ask-first = When is the first time?
commitment-ask-term = Until when? Before the end we ask whether it goes on.
term = { $months ->
    [one] 1 month
   *[other] { $months } months
  }
commitment-ask-whose = Who takes it on?
button-whose-rota = Members in turns
button-whose-promise = One person always
commitment-ask-members = Who takes turns? All names are chosen; a tap on a name takes it out or puts it back.
commitment-ask-promiser = Who takes it on each time? We ask that person first; nothing begins before they say yes.
commitment-ask-extras = Anything else? If not, “Continue” is enough.
button-extra-double = Counts double
button-extra-ends = Ends without asking
button-extra-shares = Unequal shares
button-extra-place = Another place
commitment-ask-less = Who said they can do less? Their share is half.
commitment-ask-more = Who said they can do more? Their share is double.
commitment-ask-place = Where? Just write the place here; we take it out of this chat. Only whoever has the turn sees it, a day before.
button-place-home = The family’s home
commitment-summary =
    { $what }, { $when }, { $members ->
        [0] with nobody yet
        [one] with one person
       *[other] in turns between { $members } people
    }. First time { $on }, until { $until }.
    { $notes }
    Shall we add it?
commitment-asks-then = Before its end we ask whether it goes on.
commitment-ends-then = It ends on that day, without a question.
commitment-counts-double = Each of its turns counts double.
commitment-has-place = It is not at the family’s home; only whoever has the turn sees where.
commitment-needs-members = The circle has no members yet. Let us invite relatives and neighbours first.
commitment-added = Added to the circle { $codeName }: { $what }, { $when }. The turns of eight weeks are planned. It lasts until { $review }.
commitment-overlaps = This would begin again before the one before it has ended. Nothing was added. Fewer days can be chosen.
commitment-for-you = A new commitment in the circle { $codeName }: { $what }, { $when }. You have a place in it, in turns with others.
button-add-commitment = Yes, add it

window-evening = Evening 18:00–20:00
window-all-day = From 09:00 to 19:00
window-five-days = Over five days
window-seven-days = Over seven days
window-own-hours = Another time

button-promise-new = I take one on
promise-ask-kind = What would you like to take on each time? We offer it to the coordination team; nothing begins before they say yes.
button-promise-offer = Yes, offer it
promise-not-now = There is nothing to take on in this circle now. Thank you for offering.
promise-waits-for-team = Your offer has reached the team: { $what }, { $when }, circle { $codeName }, until { $until }. We write to you when they answer.
promise-waits-for-member = The person was asked: { $what }, { $when }, circle { $codeName }, until { $until }. Nothing begins before they say yes.
promise-question = The coordination team asks: will you take this on each time in the circle { $codeName }? { $what }, { $when }, until { $until }. It is yours to decide.
button-promise-mine = Yes, I take it on
promise-offer = { $name } of the circle { $codeName } offers to take this on each time: { $what }, { $when }, until { $until }. Shall we add it?
promise-agreed-member = It is your promise now: { $what }, { $when }, circle { $codeName }, until { $until }. We remind you before each time, and “Not this time” is always possible.
promise-agreed-team = Agreed in the circle { $codeName }: { $what }, { $when }, one person each time, until { $until }.
promise-dropped-member = That is all right. This was not added: { $what }, { $when }, circle { $codeName }, until { $until }. Thank you for offering.
promise-dropped-team = Not added to the circle { $codeName }: { $what }, { $when }, until { $until }. It can be offered to somebody else, or done in turns.
promise-answered = This was answered before.
turn-reminder-promise = A reminder of your promise: { $what }, { $when }, circle { $codeName }.

commitment-review = A commitment of the circle { $codeName } ends on { $until }: { $what }, { $when }. Does it go on?
promise-review = Your promise in the circle { $codeName } ends on { $until }: { $what }, { $when }. Thank you for all of it. Shall it go on? Every answer is fine.
promise-review-note = One person’s promise in the circle { $codeName } ends on { $until }: { $what }, { $when }. They were asked whether it goes on.
promise-renewed-note = One person’s promise in the circle { $codeName } goes on until { $until }: { $what }, { $when }.
promise-ends-note = One person’s promise in the circle { $codeName } ends on { $until }: { $what }, { $when }. It can be offered to somebody else.
renew-for = Yes, { $months ->
    [one] 1 month
   *[other] { $months } months
  }
commitment-ended = A commitment of the circle { $codeName } has come to its end: { $what }, { $when }. It has no more turns. Thank you to everybody who took part.

button-series-list = Commitments
series-none = The circle { $codeName } has no commitment yet.
series-list =
    Commitments of the circle { $codeName }:
    { $lines }
series-line = • { $at }. { $what }, { $when }
series-button = No. { $at }: { $what }
series-card =
    Circle { $codeName }: { $what }, { $when }.
    { $notes }
series-in-turns = { $members ->
    [0] Nobody is in it now.
    [one] With one person.
   *[other] In turns between { $members } people.
  }
series-promised = One person’s promise.
series-asks = Until { $until }; before that we ask whether it goes on.
series-ends = It ends on { $until }, without a question.
series-is-paused = It is paused.
series-is-proposed = It waits for a yes.
series-is-ended = It has ended.
button-series-when = Days and hours
button-series-who = Change members
button-series-until = Change the end
button-series-shares = Members’ shares
button-series-place = Change the place
button-series-pause = Pause it
button-series-resume = Go on now
button-series-end = End it
series-more = Circle { $codeName }: { $what }, { $when }. What shall change?
series-end-ask = End this commitment of the circle { $codeName }? { $what }, { $when }. All its coming turns are called off, and its members are told.
button-series-end-yes = Yes, end it
series-ask-days = Change the days, or only the time? Turns that somebody has accepted stay as they are.
button-series-same-days = The same days
button-series-other-days = Other days
series-summary = From now on: { $when }. Turns that somebody has accepted stay as they are. Shall we change it?
button-series-change = Yes, change it
series-overlaps = This would begin again before the one before it has ended. Nothing was changed.
series-ask-members = Who takes turns from now on? A tap on a name takes it out or puts it back.
series-ask-until = Until when, counted from today?
series-ask-then = And then?
button-then-review = Ask if it goes on
button-then-end = End without asking
turns-moved =
    { $turns ->
        [one] Your turn has moved
       *[other] Your turns have moved
    } in the circle { $codeName }. From now on:
    { $lines }
moved-line = • { $what }, { $when }
