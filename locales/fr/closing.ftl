button-close-excused = C’est excusé
button-close-missed = Pas fait
button-close-reopen = Rouvrir
turn-closed-excused = Fermé, excusé : { $what }, { $when }, cercle { $codeName }, { $name }. Cela reste entre vous.
turn-closed-missed = Fermé, pas fait : { $what }, { $when }, cercle { $codeName }, { $name }. Cela reste entre vous.
close-own = C’est votre tour. Une autre personne le fermera.
close-nothing = Il n’y a plus rien à fermer : { $what }, { $when }. Merci.
button-was-done = C’était bien fait
button-was-not-done = Ce n’était pas fait
dispute-was-done = Noté comme fait : { $what }, { $when }. Personne n’en est averti.
dispute-was-not-done = Noté comme non fait : { $what }, { $when }. Personne n’en est averti.
button-skip-dates = Sauter une date
skip-which = Quelle date sauter dans le cercle { $codeName }, pour une fête ou un voyage ? Les autres ne changent pas.
skip-none = Pas de rendez-vous à venir dans le cercle { $codeName }.
skip-ask = Sauter cette seule date : { $what }, { $when }, cercle { $codeName } ? La personne dont c’est le tour l’apprend une fois.
button-skip-yes = Oui, on la saute
skip-done = Cette date est sautée : { $what }, { $when }. Les tours continuent comme avant.
skip-undone = Ce rendez-vous a lieu : { $what }, { $when }.
turn-skipped = Pas de rendez-vous cette fois : { $what }, { $when }, cercle { $codeName }. Vous n’avez rien à faire, merci.
resting-kindly = Les derniers tours n’ont pas pu se faire, et c’est bien ainsi. Vos tours du cercle { $codeName } sont en pause, sans question. Quand vous voulez, un appui suffit.
button-i-am-back = Reprendre mes tours
member-resting = { $name }, cercle { $codeName } : deux tours de suite n’ont pas pu se faire, et ses tours sont en pause jusqu’à son retour. Un appel amical peut aider. Ceci est pour vous seul.
data-outcome-covered = couvert
data-outcome-swapped = échangé
data-outcome-undone = demande retirée
data-outcome-not-done = pas fait
data-outcome-excused = excusé
tell-now-offer =
    { $said }

    La personne est dans ses heures calmes. Est-ce que cela ne peut pas attendre ? Votre nom sera donné.
button-tell-now = Prévenir maintenant
tell-now-done = Prévenu en votre nom.
turn-skipped-now = Pas de rendez-vous cette fois : { $what }, { $when }, cercle { $codeName }. Rien à faire. Décision de { $name } ({ $role }) : vous prévenir malgré les heures calmes, car c’est proche.
