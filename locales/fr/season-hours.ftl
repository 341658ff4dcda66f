season-hours =
    Au ramadan, les horaires du cercle { $codeName } :
    { $lines }
    Pour un tour déjà accepté, on demande d’abord.
season-hours-line = • { $what } : de { $from } à { $to }
season-days-line = • { $what } : jusqu’à { $to }
season-left-out =
    Aux jours de fête ({ $season }), pas de tours au cercle { $codeName } :
    { $lines }
season-kind-line = • { $what }
button-season-usual = Comme d’habitude
button-season-hours = Suivre la saison
season-usual-kept = Le cercle { $codeName } reste comme d’habitude : { $season }.
season-usual-dropped = Le cercle { $codeName } suit la saison : { $season }.
season-turn-ask = Votre tour pendant le ramadan est resté à son heure : { $what }, { $when }. Le déplacer entre { $from } et { $to } ?
button-season-turn-move = Oui, déplacer
button-season-turn-stay = Laisser ainsi
season-suggest-ramadan = Le ramadan approche. Un petit engagement irait-il au cercle { $codeName } ? Une place à table rapproche plus qu’un panier.
season-suggest-eid-al-fitr = L’Aïd al-Fitr approche. Le cercle { $codeName } prévoit-il des visites, pour que personne ne soit seul le premier jour ?
season-suggest-eid-al-adha = L’Aïd al-Adha approche. Le cercle { $codeName } prévoit-il des visites, pour que personne ne soit seul le premier jour ?
season-suggest-school-return = La rentrée approche. Un petit engagement irait-il au cercle { $codeName } avant la première leçon ?
season-suggest-winter = Le froid approche. Un petit engagement irait-il au cercle { $codeName } ? Il arrive à la maison, en silence.
season-offer-ramadan-meal = Un iftar ensemble
season-offer-ramadan-visit = Une soirée ensemble
season-offer-eid-al-fitr-visit = Visite de l’Aïd
season-offer-eid-al-adha-visit = Visite de l’Aïd
season-offer-eid-al-adha-meal = Repas de l’Aïd
season-offer-school-return-errand = Livres, inscription
season-offer-school-return-lessons = Revoir les leçons
season-offer-winter-errand = Couvertures, chaleur
season-offer-winter-repairs = Toit et fenêtres
season-no-thanks = Merci, le cercle reste comme il est.
season-not-wanted = Ce n’est pas possible dans ce cercle pour le moment.
