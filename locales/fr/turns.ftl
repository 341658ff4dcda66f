button-rota-decline = Pas pour moi
rota-joined = Votre place est gardée : { $what }, { $when }, cercle { $codeName }. Un rappel viendra avant chaque tour.
rota-later = C’est entendu. Pour prendre part aux tours, quand vous voulez, écrivez simplement ici.
rota-declined = C’est entendu. Pas de tours pour vous dans : { $what }.

window-morning = Matin 09:00–12:00
window-afternoon = Après-midi 15–18 h
window-two-days = Sur deux jours
window-three-days = Sur trois jours
window-to-school = Aller 07:30–08:30
window-from-school = Retour 17:30–18:30

turn-reminder = Rappel de votre tour : { $what }, { $when }, cercle { $codeName }.
turn-coming = Votre prochain tour : { $what }, { $when }, cercle { $codeName }. Un rappel viendra la veille au soir.
turn-in-a-week = Dans une semaine, ce sera votre tour : { $what }, { $when }, cercle { $codeName }. Toute réponse est bonne ; un rappel viendra la veille au soir.
turn-soon = C’est bientôt l’heure : { $what }, { $when }, cercle { $codeName }.
turn-ask-cover = Qui peut prendre le relais cette fois ? { $what }, { $when }, cercle { $codeName }. Est-ce possible pour vous ? Toute réponse est bonne.
turn-taken = Merci, ce tour est à vous : { $what }, { $when }, cercle { $codeName }.
turn-follow-up = Ce tour a-t-il eu lieu ? { $what }, { $when }. Toute réponse est bonne.
turn-done = { $you ->
    [m] Merci beaucoup, mon frère
    [f] Merci beaucoup, ma sœur
   *[n] Merci beaucoup
  } : { $what }, { $when }, c’est fait.
turn-passed-on = Pas de souci, merci de nous l’avoir dit. Nous cherchons un relais : { $what }, { $when }.
turn-not-done = Merci de nous l’avoir dit. Pas de souci, la coordination s’en occupe.
turn-with-another = Ce tour est maintenant avec { $name } : { $what }, { $when }.
turn-over = Ce rendez-vous est passé ou annulé. Vous n’avez rien à faire.
turn-changed = Ce rendez-vous a changé. Voici l’actuel.
turn-already-done = C’était déjà noté. Merci.
button-turn-done = C’est fait
button-turn-cannot = Pas cette fois
button-turn-take = Je m’en charge
button-turn-not-done = Pas fait cette fois

turn-nobody-free = Pas encore couvert dans le cercle { $codeName } : { $what }, { $when }. Personne du tour de rôle n’est libre ; un appel peut aider.
turn-unanswered = Pas de réponse pour un tour du cercle { $codeName } : { $what }, { $when }. Un appel à { $name } peut aider.
turn-unmet = Un tour du cercle { $codeName } n’a pas eu lieu : { $what }, { $when }. Un appel à { $name } peut aider.
turn-reminder-late = Le programme s’est arrêté un temps, et un rappel du cercle { $codeName } n’est pas parti : { $what }, { $when }.
turns-reminder-late = Le programme s’est arrêté un temps. Dans { $district }, { $turns ->
    [one] un rappel n’est pas parti
   *[other] { $turns } rappels ne sont pas partis
  } à temps. La carte de chaque cercle dit où en est chaque tour.

my-none = Vous n’avez pas de tour à venir.
my-turns = { $turns ->
    [0] Vous n’avez pas de tour à venir.
    [one] Votre prochain tour :
   *[other] Vos prochains tours :
  }
    { $lines }
my-line = • { $what }, { $when }, cercle { $codeName }
my-button = { $on } : { $what }
turn-asked-another = Merci d’avoir voulu aider. Nous demandons maintenant à une autre personne : { $what }, { $when }. Vous n’avez rien à faire.
turn-called-off = Ce rendez-vous est annulé : { $what }, { $when }, cercle { $codeName }. Vous n’avez rien à faire, merci.
turns-nobody-free = Pas encore couvert dans le cercle { $codeName } : { $turns ->
    [0] aucun rendez-vous
    [one] un rendez-vous
   *[other] { $turns } rendez-vous
  }, d’abord { $what }, { $when }. Personne du tour de rôle n’est libre ; un appel peut aider.
turn-time-is-short = Le moment approche dans le cercle { $codeName } et nous attendons une réponse pour un relais : { $what }, { $when }. Un appel peut aider.
turn-unmet-nobody = Un rendez-vous du cercle { $codeName } est passé sans personne : { $what }, { $when }.
rota-join-too = Une place : { $what }
commitment-renewed = L’engagement continue jusqu’au { $until }.
commitment-lets-end = L’engagement prend fin à sa date. Vous pouvez en ajouter un autre quand vous voulez.
turn-covered = Ce rendez-vous est maintenant couvert : { $what }, { $when }, cercle { $codeName }. Rien à faire de votre côté, merci.
rota-covered = Les tours sont couverts pour le moment : { $what }. Merci ; nous vous écrirons en cas de besoin.
commitment-not-wanted = La famille n’a pas ouvert ce type d’aide en ce moment. Rien n’est ajouté.
commitment-none-wanted = La famille n’a encore ouvert aucun type d’aide. C’est elle qui décide quand.
button-turn-more = Autre chose
button-later-evening = Ce soir
button-later-morning = Demain matin
button-turn-rest = Faire une pause
turn-later-evening = C’est entendu, nous vous écrirons de nouveau ce soir à { $at } : { $what }, { $when }. Vous pouvez répondre avant, quand vous voulez.
turn-later-morning = C’est entendu, nous vous écrirons de nouveau le matin du { $on }, à { $at } : { $what }, { $when }. Vous pouvez répondre avant, quand vous voulez.
turn-later-past = Cette heure est passée. Voici ce qui reste possible.
