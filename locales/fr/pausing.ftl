pauses-none = L’aide suit son cours dans le cercle { $codeName }. Que met-on en pause ?
pauses-card =
    En pause dans le cercle { $codeName } :
    { $lines }
    Cela reprend seul à la date dite, ou d’une touche avant.
pause-until = • { $what } : reprise le { $until }
pause-without-end = • { $what } : jusqu’à nouvel avis de votre part
pause-everything = Toute l’aide
pause-ask = Combien de temps ? { $what }. Aucune raison n’est demandée.
pause-week = Une semaine
pause-month = Un mois
pause-after-ramadan = Après le Ramadan
pause-open = Sans date
button-pause-end = Reprendre maintenant
pause-over = L’aide reprend dès aujourd’hui, comme vous l’aviez choisi : { $what }.
pause-note = { $family } a choisi une pause : { $what }. Les personnes qui avaient un tour proche le savent. Nous respectons cela sans question.
