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
