weekday-and = { $day } et { $list }
weekday-then = { $day }, { $list }
date = { $on }
time = { $at }
number = { $number }
series-hours = { $rhythm }, entre { $from } et { $to }
series-days = { $rhythm }, sur { $days ->
    [one] un jour
   *[other] { $days } jours
  }
rhythm-daily = chaque jour
rhythm-weekly = chaque semaine : { $list }
rhythm-weeks = toutes les { $everyWeeks ->
    [one] semaines
   *[other] { $everyWeeks } semaines
  } : { $list }
rhythm-month-day = le { $monthDay } de chaque mois
rhythm-nth-1 = le premier { $day } de chaque mois
rhythm-nth-2 = le deuxième { $day } de chaque mois
rhythm-nth-3 = le troisième { $day } de chaque mois
rhythm-nth-4 = le quatrième { $day } de chaque mois
rhythm-last-weekday = le dernier { $day } de chaque mois
rhythm-last-day = le dernier jour de chaque mois

how-often-weekly = Chaque semaine
how-often-weeks-2 = Toutes les 2 semaines
how-often-daily = Chaque jour
how-often-month-day = Une date du mois
how-often-nth-weekday = Ex. 1er samedi
how-often-last-weekday = Ex. dernier samedi
how-often-last-day = Dernier jour du mois
how-often-weeks-3 = Toutes les 3 semaines
how-often-weeks-4 = Toutes les 4 semaines

commitment-ask-kind = Quel engagement ?
commitment-ask-rhythm = À quel rythme revient-il ?
commitment-ask-weekdays = Quel jour de la semaine commence-t-il ? Plusieurs jours sont possibles.
commitment-ask-month-day = Quel jour du mois ?
commitment-ask-short-months = Certains mois n’ont pas de { $monthDay }. Prenons-nous plutôt le dernier jour de chaque mois ?
button-month-last-day = Le dernier jour
button-month-pass-over = Sauter ces mois
commitment-ask-nth = Lequel du mois ?
button-nth-1 = Le premier
button-nth-2 = Le deuxième
button-nth-3 = Le troisième
button-nth-4 = Le quatrième
commitment-ask-weekday = Quel jour de la semaine ?
commitment-ask-window = À quel moment ?
commitment-ask-hour = À quelle heure commence-t-il ?
commitment-ask-minute = À quelle heure précise ?
commitment-ask-length = Combien de temps dure-t-il ?
button-length-30 = 30 minutes
button-length-60 = 1 heure
button-length-90 = 1 h 30
button-length-120 = 2 heures
button-length-180 = 3 heures
button-length-240 = 4 heures
commitment-ask-first = Quand, la première fois ?
commitment-ask-term = Jusqu’à quand ? Avant la fin, nous demanderons s’il continue.
term = { $months ->
    [one] 1 mois
   *[other] { $months } mois
  }
commitment-ask-whose = Qui s’en charge ?
button-whose-rota = À tour de rôle
button-whose-promise = Une seule personne
commitment-ask-members = Qui prend part aux tours ? Tous les noms sont choisis ; un appui sur un nom le retire ou le remet.
commitment-ask-promiser = Qui s’en charge chaque fois ? Nous posons d’abord la question à cette personne ; rien ne commence sans son accord.
commitment-ask-extras = Autre chose ? Sinon, « Continuer » suffit.
button-extra-double = Compte pour deux
button-extra-ends = Finit sans question
button-extra-shares = Parts inégales
button-extra-place = Un autre lieu
commitment-ask-less = Qui a dit pouvoir moins ? Sa part sera la moitié.
commitment-ask-more = Qui a dit pouvoir plus ? Sa part sera le double.
commitment-ask-place = Où ? Écrivez le lieu ici ; nous l’effaçons de la conversation. Seule la personne dont c’est le tour le voit, un jour avant.
button-place-home = Chez la famille
commitment-summary =
    { $what }, { $when }, { $members ->
        [0] sans personne encore
        [one] avec une personne
       *[other] à tour de rôle entre { $members } personnes
    }. Première fois le { $on }, jusqu’au { $until }.
    { $notes }
    On l’ajoute ?
commitment-asks-then = Avant la fin, nous demanderons s’il continue.
commitment-ends-then = Il prend fin ce jour-là, sans question.
commitment-counts-double = Chaque tour compte pour deux.
commitment-has-place = Le lieu n’est pas chez la famille ; seule la personne dont c’est le tour le voit.
commitment-needs-members = Pas encore de membre dans le cercle. Commençons par inviter proches et voisins.
commitment-added = Ajouté au cercle { $codeName } : { $what }, { $when }. Les tours de huit semaines sont prévus. L’engagement va jusqu’au { $review }.
commitment-overlaps = Ce rendez-vous recommencerait avant la fin du précédent. Rien n’est ajouté. Vous pouvez choisir moins de jours.
commitment-for-you = Nouvel engagement dans le cercle { $codeName } : { $what }, { $when }. Vous y avez une place, à tour de rôle.
button-add-commitment = Oui, on l’ajoute

window-evening = Soir 18:00–20:00
window-all-day = Entre 09:00 et 19:00
window-five-days = Sur cinq jours
window-seven-days = Sur sept jours
window-own-hours = Une autre heure

button-promise-new = Je m’engage
promise-ask-kind = De quoi voulez-vous vous charger chaque fois ? Nous le proposons à l’équipe de coordination ; rien ne commence sans son accord.
button-promise-offer = Oui, je le propose
promise-not-now = Rien n’est à prendre dans ce cercle en ce moment. Merci de votre offre.
promise-waits-for-team = Votre offre est arrivée à l’équipe : { $what }, { $when }, cercle { $codeName }, jusqu’au { $until }. Nous vous écrirons dès la réponse.
promise-waits-for-member = La question est posée : { $what }, { $when }, cercle { $codeName }, jusqu’au { $until }. Rien ne commence sans l’accord de la personne.
promise-question = L’équipe de coordination demande : vous chargez-vous de ceci chaque fois, dans le cercle { $codeName } ? { $what }, { $when }, jusqu’au { $until }. C’est à vous de décider.
button-promise-mine = Oui, je m’en charge
promise-offer = { $name }, du cercle { $codeName }, propose de s’en charger chaque fois : { $what }, { $when }, jusqu’au { $until }. On l’ajoute ?
promise-agreed-member = C’est votre engagement : { $what }, { $when }, cercle { $codeName }, jusqu’au { $until }. Un rappel viendra avant chaque fois, et « Pas cette fois » reste toujours possible.
promise-agreed-team = C’est convenu dans le cercle { $codeName } : { $what }, { $when }, une seule personne, jusqu’au { $until }.
promise-dropped-member = C’est entendu. Ceci n’est pas ajouté : { $what }, { $when }, cercle { $codeName }, jusqu’au { $until }. Merci de votre offre.
promise-dropped-team = Ceci n’est pas ajouté au cercle { $codeName } : { $what }, { $when }, jusqu’au { $until }. Vous pouvez le proposer à quelqu’un d’autre, ou à tour de rôle.
promise-answered = La réponse est déjà donnée.
turn-reminder-promise = Rappel de votre engagement : { $what }, { $when }, cercle { $codeName }.

commitment-review = Un engagement du cercle { $codeName } prend fin le { $until } : { $what }, { $when }. Continue-t-il ?
promise-review = Votre engagement dans le cercle { $codeName } prend fin le { $until } : { $what }, { $when }. Merci pour le chemin fait. Voulez-vous continuer ? Toute réponse est bonne.
promise-review-note = L’engagement d’une personne du cercle { $codeName } prend fin le { $until } : { $what }, { $when }. La question lui est posée.
promise-renewed-note = L’engagement d’une personne du cercle { $codeName } continue jusqu’au { $until } : { $what }, { $when }.
promise-ends-note = L’engagement d’une personne du cercle { $codeName } prend fin le { $until } : { $what }, { $when }. Vous pouvez le proposer à quelqu’un d’autre.
renew-for = Oui, { $months ->
    [one] 1 mois
   *[other] { $months } mois
  }
commitment-ended = Un engagement du cercle { $codeName } a pris fin : { $what }, { $when }. Il n’y a plus de tour. Merci à chaque personne qui y a pris part.

button-series-list = Engagements
series-none = Pas encore d’engagement dans le cercle { $codeName }.
series-list =
    Engagements du cercle { $codeName } :
    { $lines }
series-line = • { $at }. { $what }, { $when }
series-button = N° { $at } : { $what }
series-card =
    Cercle { $codeName } : { $what }, { $when }.
    { $notes }
series-in-turns = { $members ->
    [0] Personne pour le moment.
    [one] Avec une personne.
   *[other] À tour de rôle entre { $members } personnes.
  }
series-promised = L’engagement d’une seule personne.
series-asks = Jusqu’au { $until } ; avant, nous demanderons s’il continue.
series-ends = Il prend fin le { $until }, sans question.
series-is-paused = En pause.
series-is-proposed = En attente d’un accord.
series-is-ended = Terminé.
button-series-when = Jours et heures
button-series-who = Changer les membres
button-series-until = Changer la fin
button-series-shares = Parts des membres
button-series-place = Changer le lieu
button-series-pause = Mettre en pause
button-series-resume = Reprendre
button-series-end = Mettre fin
series-more = Cercle { $codeName } : { $what }, { $when }. Que changer ?
series-end-ask = Mettre fin à cet engagement du cercle { $codeName } ? { $what }, { $when }. Tous ses tours à venir sont annulés, et ses membres prévenus.
button-series-end-yes = Oui, il prend fin
series-ask-days = Changer les jours, ou seulement l’heure ? Les tours déjà acceptés restent tels quels.
button-series-same-days = Les mêmes jours
button-series-other-days = D’autres jours
series-summary = Désormais : { $when }. Les tours déjà acceptés restent tels quels. On le change ?
button-series-change = Oui, on le change
series-overlaps = Ce rendez-vous recommencerait avant la fin du précédent. Rien n’est changé.
series-ask-members = Qui prend part aux tours désormais ? Un appui sur un nom le retire ou le remet.
series-ask-until = Jusqu’à quand, à compter d’aujourd’hui ?
series-ask-then = Et ensuite ?
button-then-review = Demander la suite
button-then-end = Finir sans question
turns-moved =
    { $turns ->
        [one] Votre tour a changé
       *[other] Vos tours ont changé
    } dans le cercle { $codeName }. Désormais :
    { $lines }
moved-line = • { $what }, { $when }
