season-hours =
    In Ramadan the hours of circle { $codeName } become:
    { $lines }
    Turns with a yes are asked about first.
season-hours-line = • { $what }: from { $from } to { $to }
season-days-line = • { $what }: until { $to }
season-left-out =
    On the days of { $season } circle { $codeName } has no turns of:
    { $lines }
season-kind-line = • { $what }
button-season-usual = Keep as usual
button-season-hours = Follow the season
season-usual-kept = Circle { $codeName } stays as usual: { $season }.
season-usual-dropped = Circle { $codeName } follows the season: { $season }.
season-turn-ask = Your turn in Ramadan has kept its time: { $what }, { $when }. Shall it move to between { $from } and { $to }?
button-season-turn-move = Yes, move it
button-season-turn-stay = Leave it as it is
season-suggest-ramadan = Ramadan is near. Would a small commitment suit circle { $codeName }? A seat at the table is closer than a basket.
season-suggest-eid-al-fitr = Eid al-Fitr is near. Would circle { $codeName } arrange visits, so that nobody is alone on the first day?
season-suggest-eid-al-adha = Eid al-Adha is near. Would circle { $codeName } arrange visits, so that nobody is alone on the first day?
season-suggest-school-return = School begins again soon. Would a small commitment suit circle { $codeName } before the first lesson?
season-suggest-winter = The cold is near. Would a small commitment suit circle { $codeName }? It reaches the home quietly.
season-offer-ramadan-meal = An iftar together
season-offer-ramadan-visit = An evening together
season-offer-eid-al-fitr-visit = A visit on the feast
season-offer-eid-al-adha-visit = A visit on the feast
season-offer-eid-al-adha-meal = A meal on the feast
season-offer-school-return-errand = Books and papers
season-offer-school-return-lessons = Going over lessons
season-offer-winter-errand = Blankets, heating
season-offer-winter-repairs = Roof and windows
season-no-thanks = Thank you, the circle stays as it is.
season-not-wanted = This is not possible in this circle now.
