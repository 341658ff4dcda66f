button-month-picture = Le mois en image
button-month-text = Le mois en mots
button-month = { $month }
button-this-week = Cette semaine
button-next-week = Semaine suivante
button-previous-week = Semaine d’avant
button-week-rest = La suite
button-sheet = Feuille à imprimer

month-picture-comes = L’image arrive.
month-title = { $month }
month-circle = Cercle { $codeName }
month-weekday = { $day }
month-empty = Pas de rendez-vous ce mois-ci
month-summary = { $open ->
    [0] Aucun rendez-vous sans personne
    [one] Un rendez-vous n’est pas encore couvert
   *[other] { $open } rendez-vous ne sont pas encore couverts
  }
legend-covered = Couvert
legend-done = C’est fait
legend-open = Pas couvert
legend-past = Passé
legend-today = Aujourd’hui

month-caption = Cercle { $codeName }, { $month }. { $summary }.
month-caption-open =
    Cercle { $codeName }, { $month }. { $summary } :
    { $lines }
month-in-words =
    Cercle { $codeName }, { $month } :
    { $weeks }
month-week-none = • du { $first } au { $last } : pas de rendez-vous
month-week-covered = • du { $first } au { $last } : { $turns ->
    [one] un rendez-vous, couvert
   *[other] { $turns } rendez-vous, tous couverts
  }
month-week-past = • du { $first } au { $last } : { $turns ->
    [one] un rendez-vous
   *[other] { $turns } rendez-vous
  }
month-week-open = • du { $first } au { $last } : { $turns ->
    [one] un rendez-vous
   *[other] { $turns } rendez-vous
  }, { $open ->
    [0] tous couverts
    [one] un pas couvert
   *[other] { $open } pas couverts
  }
coverage-week =
    Cercle { $codeName }, entre { $from } et { $to } :
    { $lines }
coverage-week-none = Cercle { $codeName }, entre { $from } et { $to } : pas de rendez-vous.
coverage-past = • { $what }, { $when } : passé

sheet-comes = La feuille arrive.
sheet-empty = Il ne reste pas de rendez-vous ce mois-ci.
sheet-caption = Cercle { $codeName }, { $month } : une feuille A4 à imprimer en noir et blanc. Personne n’y est nommé.
sheet-title = { $month }
sheet-heading-day = Jour
sheet-heading-what = Quoi ?
sheet-heading-when = Quand ?
sheet-heading-who = Qui ?
sheet-day = { $day } { $number }
sheet-until = jusqu’au { $day } { $number }
sheet-hours = de { $from } à { $to }
sheet-covered = couvert
sheet-how = Une case vide attend quelqu’un : il suffit d’y écrire son nom.
sheet-as-of = Situation du { $on }.
