# Ce que tous les écrans partagent : boutons, noms, jours.

name = { $name }
weekday = { $day }

button-back = Retour
button-more-choices = Autres choix
button-cancel = Annuler
button-continue = Continuer
button-later = Plus tard
button-no-thanks = Non, merci
button-not-now = Pas maintenant
button-accept = Oui, j’accepte
press-not-yours = Ce bouton n’est plus disponible ici. Rien n’a changé.
not-allowed = Cela n’est pas disponible pour vous en ce moment. Rien n’a changé.

kind-groceries = Les courses
kind-school = Trajet de l’école
kind-lessons = Aide aux devoirs
kind-visit = Visite
kind-errand = Papiers et démarches
kind-medical = Chez le médecin
kind-meal = Un repas
kind-repairs = Réparations
kind-transport = Trajet en voiture
kind-childcare = Garde d’enfants

when-days = entre le { $from } et le { $to }
when-hours = le { $on } entre { $from } et { $to }{ $where ->
    [abroad] { " " }({ $zone })
   *[here] { "" }
  }
zone-morocco = heure du Maroc
zone-of = heure de { $timeZone }
weekly-days = chaque semaine entre { $from } et { $to }
weekly-hours = chaque { $day } entre { $from } et { $to }

form-question =
    { $step } sur { $steps }
    { $question }
form-picked = ✓ { $option }
form-over = Ces étapes sont terminées. Vous pouvez recommencer quand vous voulez.
form-moved-on = Cette étape a changé. Voici l’actuelle.
form-pick-one = Il en faut au moins un.
form-cancelled = C’est annulé, rien n’est enregistré.
form-nothing-to-cancel = Rien n’est ouvert en ce moment.
form-use-buttons = Cette étape continue avec les boutons.
name-unreadable = Nous n’y trouvons pas de lettres. Écrivez le nom encore une fois.
name-too-long = Le nom est un peu long. { $longest ->
    [one] Une lettre suffit.
   *[other] { $longest } lettres au plus.
  }
unknown-command = Nous ne connaissons pas cette commande. Il y a : mes tours /my, réglages /settings, aide /help

update-set-aside = Votre demande n’a pas pu aboutir ; rien n’a changé. Les responsables du programme en sont avertis. Vous pouvez réessayer dans un moment, ou écrire ici.
update-set-aside-note = Un message n’a pas pu être traité après plusieurs essais. Son numéro et la cause sont dans le journal du programme.
too-fast = Nous lisons chaque message dans l’ordre. Une petite minute, et nous reprenons.
