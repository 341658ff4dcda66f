try-out-clock = Il est { $at }, { $on }.
try-out-no-reminder = Pas encore de rappel à venir. Il suffit d’un engagement dans un cercle actif.
