together-turns =
    Rappel de vos tours :
    { $lines }
together-ahead =
    Vos tours des prochains jours, en un seul rappel, pour ne pas trop vous écrire :
    { $lines }
button-together = Retour à la liste
digest =
    Ces messages ont attendu, pour ne pas trop vous écrire :

    { $lines }
digest-line = { $number }) { $what }
digest-button = { $number } · { $label }
