family-itself = Family { $codeName }
family-by-proxy = Family { $codeName } (through its representative)
on-behalf =
    On behalf of family { $codeName }
    { $card }
tap-card = Everything about family { $codeName } is in your hands and changes whenever you like, no questions.
button-tap = My family
button-family-week = The week
button-consents = What we agree to
button-pauses = Pause
button-restrictions = The members
week-card =
    The coming days, circle { $codeName }:
    { $lines }
week-covered = • { $what }, { $when }: covered { $by }
week-done = • { $what }, { $when }: done
week-arrived = • { $what }, { $when }: arrived
week-missing = • { $what }, { $when }: being looked into
by-relative = by a relative
by-neighbour = by a neighbour
by-friend = by a friend
by-volunteer = by a volunteer
button-wishes = Being asked
button-proxy = Representative
wishes-card = When shall we ask you? All is off until the family turns it on, and no answer is owed.
wish-arrival = Ask about arrival
wish-check = A weekly question
wish-check-on = Every week: { $day }
wish-day-ask = On which day of the week?
arrival-ask = Whoever had the turn says it is done: { $what }, { $when }, circle { $codeName }.
button-arrived = It arrived
button-not-arrived = Not yet
arrival-arrived = It is noted.
arrival-missing = The coordination team alone is told, quietly.
arrival-said = An answer is noted already. Nothing has changed.
arrival-missing-note = { $family }: not yet arrived: { $what }, { $when }, circle { $codeName }. A quiet call may help.
check-ask = How are things this week?
button-all-well = All is well
button-need-help = I need help
check-well = Good to hear. Until next week.
check-help = The coordination team knows and will reach you as soon as possible by day. You may add a few words, or leave it at that.
button-help-words = Add words
help-words-ask = What would help? A few words are enough; only the coordination team reads them.
help-words-sent = Your words have reached the coordination team.
help-words-note = { $family } writes:
{ $words }
check-help-note = { $family } answered: I need help. A call soon would be good.
check-silent-note = Family { $codeName } has not answered for two weeks. A quiet call may help.
