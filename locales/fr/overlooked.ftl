overlooked-put-right = { $repaired ->
    [one] Un tour n’avait plus de rappel à venir
   *[other] { $repaired } tours n’avaient plus de rappel à venir
  } : c’est réparé, le rappel partira. Il n’y a rien à faire ; il est bon d’en parler à qui s’occupe du programme.
overlooked-open = Dans Sanad, { $open ->
    [one] une chose est en retard et ne s’est pas réparée
   *[other] { $open } choses sont en retard et ne se sont pas réparées
  } sans aide. Merci de prévenir aujourd’hui qui s’occupe du programme : les numéros sont dans son journal.
