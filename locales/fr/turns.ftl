commitment-ask-kind = Quel engagement ?
commitment-ask-day = À partir de quel jour, chaque semaine ?
commitment-ask-window = À quel moment ?
commitment-ask-members = Qui prend part aux tours ? Tout le monde est choisi ; un appui change.
commitment-summary = { $what }, { $when }, { $members ->
    [0] sans personne
    [one] avec une personne
   *[other] à tour de rôle entre { $members } personnes
  }. On en reparle dans six mois. On l’ajoute ?
commitment-needs-members = Pas encore de membre dans le cercle. Commençons par inviter proches et voisins.
commitment-added = Ajouté au cercle { $codeName } : { $what }, { $when }. Les tours de huit semaines sont prévus. On en reparle { $review }.
commitment-for-you = Nouvel engagement dans le cercle { $codeName } : { $what }, { $when }. Vous y avez une place, à tour de rôle.
button-add-commitment = Oui, on l’ajoute
button-rota-decline = Pas pour moi
rota-joined = Votre place est gardée : { $what }, { $when }, cercle { $codeName }. Un rappel viendra avant chaque tour.
rota-later = Quand vous voulez. Nous vous écrirons quand un nouvel engagement commencera.
rota-declined = C’est entendu. Pas de tours pour vous dans : { $what }.

window-morning = Matin 09:00–12:00
window-afternoon = Après-midi 15–18 h
window-two-days = Sur deux jours
window-three-days = Sur trois jours
window-to-school = Aller 07:30–08:30
window-from-school = Retour 17:30–18:30

turn-reminder = Rappel de votre tour : { $what }, { $when }, cercle { $codeName }.
turn-coming = Votre prochain tour : { $what }, { $when }, cercle { $codeName }. Un rappel viendra la veille au soir.
turn-ask-cover = Qui peut prendre le relais cette fois ? { $what }, { $when }, cercle { $codeName }. Est-ce possible pour vous ? Toute réponse est bonne.
turn-taken = Merci, ce tour est à vous : { $what }, { $when }, cercle { $codeName }.
turn-follow-up = Comment s’est passé votre tour ? { $what }, { $when }.
turn-done = Merci beaucoup, c’est fait : { $what }, { $when }.
turn-passed-on = Pas de souci, merci de nous l’avoir dit. Nous cherchons un relais : { $what }, { $when }.
turn-not-done = Merci de nous l’avoir dit. Pas de souci, la coordination s’en occupe.
turn-with-another = Ce tour est maintenant avec { $name } : { $what }, { $when }.
turn-over = Ce rendez-vous est passé ou annulé. Vous n’avez rien à faire.
turn-changed = Ce rendez-vous a changé. Voici l’actuel.
turn-already-done = C’était déjà noté. Merci.
button-turn-done = C’est fait
button-turn-cannot = Pas cette fois
button-turn-take = Je m’en charge
button-turn-not-done = Pas fait cette fois

turn-nobody-free = Pas encore couvert dans le cercle { $codeName } : { $what }, { $when }. Personne du tour de rôle n’est libre ; un appel peut aider.
turn-unanswered = Pas de réponse pour un tour du cercle { $codeName } : { $what }, { $when }. Un appel peut aider.
turn-unmet = Un tour du cercle { $codeName } n’a pas eu lieu : { $what }, { $when }. Un appel peut aider.
turn-reminder-late = Le programme s’est arrêté un temps, et un rappel du cercle { $codeName } n’est pas parti : { $what }, { $when }.

my-none = Vous n’avez pas de tour à venir.
my-turns = { $turns ->
    [0] Vous n’avez pas de tour à venir.
    [one] Votre prochain tour :
   *[other] Vos prochains tours :
  }
    { $lines }
my-line = • { $what }, { $when }, cercle { $codeName }
my-button = { $what }, { $on }
