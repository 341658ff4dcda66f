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
button-wishes = Nouvelles
button-proxy = La procuration
wishes-card = Quand vous poser une question ? Tout est fermé tant que la famille ne l’ouvre pas, et aucune réponse n’est due.
wish-arrival = Demander l’arrivée
wish-check = Question chaque semaine
wish-check-on = Chaque semaine : { $day }
wish-day-ask = Quel jour, chaque semaine ?
arrival-ask = La personne de tour dit que c’est fait : { $what }, { $when }, cercle { $codeName }.
button-arrived = C’est arrivé
button-not-arrived = Pas encore arrivé
arrival-arrived = C’est noté.
arrival-missing = La coordination seule en est informée, discrètement.
arrival-said = Une réponse est déjà notée. Rien n’a changé.
arrival-missing-note = { $family } : pas encore arrivé : { $what }, { $when }, cercle { $codeName }. Un appel discret peut aider.
check-ask = Comment ça va cette semaine ?
button-all-well = Tout va bien
button-need-help = J’ai besoin d’aide
check-well = Tant mieux. À la semaine prochaine.
check-help = La coordination le sait et vous joindra dès que possible, de jour. Vous pouvez ajouter quelques mots, ou en rester là.
button-help-words = Ajouter des mots
help-words-ask = Qu’est-ce qui aiderait ? Quelques mots suffisent ; seule la coordination les lit.
help-words-sent = Vos mots sont arrivés à la coordination.
help-words-note = { $family } écrit :
{ $words }
check-help-note = { $family } a répondu : j’ai besoin d’aide. Un appel prochain serait utile.
check-silent-note = La famille { $codeName } n’a pas répondu depuis deux semaines. Un appel discret peut aider.
