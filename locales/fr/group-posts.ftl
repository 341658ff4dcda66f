group-post-covered = C’est complet, merci.
group-post-over = Ce message n’est plus d’actualité. Merci à toutes et à tous.
group-post-full = Un groupe reçoit un message par jour et trois par semaine. Prochain moment possible : { $on }, { $at }. Rien n’est publié maintenant.
group-post-later = Le message sera publié { $on }, { $at }, hors des heures calmes.
