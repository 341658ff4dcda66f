kind-with-icon = { $what } { $icon }
button-help-kinds = Types d’aide
help-kinds-card = Les types d’aide de tous les cercles. Lequel changer ?
help-kind-card =
    { $what }
    { $notes }
sensitivity-open = Tout le cercle peut être sollicité.
sensitivity-inner = Seuls les proches de la famille sont sollicités.
sensitivity-coordinator-only = Seule l’équipe de coordination choisit qui s’en charge ; les autres ne le voient pas.
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
button-for-open = Tout le cercle
button-for-inner = Proches seulement
button-for-coordinator-only = Équipe seulement
help-kind-ask-sensitivity = Qui peut être sollicité pour : { $what } ? Les tours déjà prévus restent tels quels.
help-kind-ask-effort = Pour combien compte un tour : { $what } ? Cela vaut pour les nouveaux engagements.
help-kind-ask-window = Quel horaire proposer d’abord : { $what } ?
help-kind-ask-icon = Quelle icône : { $what } ?
