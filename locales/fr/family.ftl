family-itself = La famille { $codeName }
family-by-proxy = La famille { $codeName } (par procuration)
on-behalf =
    Au nom de la famille { $codeName }
    { $card }
tap-card = Tout ce qui concerne la famille { $codeName } est entre vos mains et change quand vous voulez, sans question.
button-tap = Ma famille
button-family-week = La semaine
button-consents = Nos accords
button-pauses = Faire une pause
button-restrictions = Les membres
week-card =
    Les jours à venir, cercle { $codeName } :
    { $lines }
week-covered = • { $what }, { $when } : couvert { $by }
week-done = • { $what }, { $when } : c’est fait
week-arrived = • { $what }, { $when } : c’est arrivé
week-missing = • { $what }, { $when } : nous nous en occupons
by-relative = par un proche
by-neighbour = par le voisinage
by-friend = par un cercle ami
by-volunteer = par une personne bénévole
