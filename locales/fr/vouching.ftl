vouch-question = { $name } voudrait entrer dans le cercle { $codeName }. Connaissez-vous cette personne, et la recommandez-vous ? Seule la coordination lit votre réponse.
button-vouch = Oui, je recommande
button-vouch-not = Je ne connais pas
vouch-asked = Deux membres au plus sont interrogés. Leur réponse apparaîtra sur cette carte.
vouch-nobody = Aucun membre à interroger en ce moment.
vouch-before = Des membres ont déjà été interrogés.
vouch-over = Merci, cette demande a déjà reçu sa réponse.
vouch-thanks = Merci. Seule la coordination a votre réponse.
