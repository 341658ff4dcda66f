kind-with-icon = { $what } { $icon }
button-help-kinds = Types d’aide
help-kinds-card = Les types d’aide de tous les cercles. Lequel changer ?
help-kind-card =
    { $what }
    { $notes }
sensitivity-open = Tout le cercle peut être sollicité.
sensitivity-inner = Seuls les proches de la famille sont sollicités.
sensitivity-coordinator-only = Seule l’équipe de coordination choisit qui s’en charge ; les autres ne le voient pas.
ladder-preparation = Rappel une semaine avant, puis la veille au soir.
ladder-appointment = Rappel la veille au soir, puis deux heures avant.
help-kind-effort = Un tour compte pour : { $effort ->
    [one] un tour
   *[other] { $effort } tours
  }
help-kind-window = Proposé d’abord : { $window }
effort = { $effort ->
    [one] Un tour
   *[other] { $effort } tours
  }
button-kind-sensitivity = Qui est sollicité
button-kind-effort = Ce que ça compte
button-kind-window = Horaire proposé
button-kind-icon = Icône
button-kind-ladder = Moment du rappel
button-for-open = Tout le cercle
button-for-inner = Proches seulement
button-for-coordinator-only = Équipe seulement
button-ladder-preparation = Semaine et veille
button-ladder-appointment = Veille et 2 heures
help-kind-ask-sensitivity = Qui peut être sollicité pour : { $what } ? Les tours déjà prévus restent tels quels.
help-kind-ask-effort = Pour combien compte un tour : { $what } ? Cela vaut pour les nouveaux engagements.
help-kind-ask-window = Quel horaire proposer d’abord : { $what } ?
help-kind-ask-icon = Quelle icône : { $what } ?
help-kind-ask-ladder = Quand rappeler : { $what } ? Cela vaut pour les tours à prévoir.
