# Un mot suffit pour faire une pause : dans la conversation, ou par « Autre chose » sous chaque tour.
stopping-card = Une pause dans les tours du cercle { $codeName } ? Aucune raison n’est demandée. Vos tours de cette période seront proposés à d’autres.
stopping-which = Dans quel cercle ?
stopping-family = Cercle { $codeName } : l’aide peut s’arrêter un temps, en tout ou en partie, ou le cercle peut se fermer. Aucune raison n’est demandée.
stopping-not = C’est entendu, tout continue comme avant.
button-leave-circle = Quitter le cercle
button-go-on = Non, on continue
