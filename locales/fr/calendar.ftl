button-calendar = Dans l’agenda
calendar-name = Sanad
calendar-summary = Mon tour : { $what }
calendar-comes = Le fichier d’agenda arrive.
calendar-empty = Pas de tour à venir pour vous en ce moment.
calendar-caption = Vos prochains tours : ouvrir ce fichier les met dans l’agenda du téléphone, avec un rappel la veille au soir. Après un changement, il suffit de le redemander : il corrige le précédent.
data-calendar = Ce que vos fichiers d’agenda contiennent
data-calendar-line = { $what }, { $on } { $year }
