inviter-family = la famille
tie-relative = Parenté
tie-neighbour = Voisinage
tie-friend = Amitié
join-facts =
    Avant d’entrer dans le cercle { $codeName } :
    • Qui voit : le cercle, votre nom, { $name } ; la famille et l’équipe, aussi votre lien.
    • Messages : vos tours et peu d’autres, jamais la nuit.
    • Pause et départ : quand vous voulez ; vos tours iront à d’autres.
    • Charte : en entrant, nous acceptons la charte de l’association ; ce que nous savons de la famille reste entre nous.
button-join = J’accepte et j’entre
button-another-name = Un autre nom
join-ask-name = Quel nom le cercle doit-il voir ? Écrivez-le ici.
join-declined = C’est entendu, merci de votre attention. Aucune demande n’est enregistrée.
join-asked = Merci. Votre demande est arrivée à ceux qui confirment l’entrée dans le cercle { $codeName }. Nous vous écrirons dès la réponse.
join-waiting = Votre demande est arrivée et attend une réponse. Nous vous écrirons.
join-not-now = Merci de vouloir aider. L’entrée dans le cercle n’est pas confirmée cette fois. Pour parler à une personne de l’équipe, écrivez simplement ici.
join-welcome = Bienvenue dans le cercle { $codeName }. Pas encore d’engagement ; nous vous écrirons quand le premier commencera.
join-welcome-pick = Bienvenue dans le cercle { $codeName }. Dans quel engagement vous garder une place ?
join-withdrawn = Votre demande est retirée. Vous pourrez revenir avec une nouvelle invitation.
tie-volunteer = Bénévolat
join-invited = Sanad est un programme de l’association. Invitation au cercle { $codeName }, de la part de : { $inviter }. Nous nous relayons autour d’une famille près de nous. Votre lien avec elle, d’après l’invitation : { $tie }. C’est juste ?
join-tie = Invitation au cercle { $codeName }. Quel est votre lien avec la famille ?
button-right = Oui, c’est juste
button-another-tie = Un autre lien
button-charter = Lire la charte
charter-text =
    Charte de l’association :
    • La dignité de la famille d’abord : ni question inutile, ni attente de remerciements.
    • Ce que nous savons d’elle reste secret.
    • Aucune photo de la famille ni de sa maison.
    • Pas de conversation privée avec les enfants.
    • Chaque visite est convenue avant.
    • On part quand on veut, sans question.
join-still-waiting = Votre demande attend encore une réponse ; elle n’est pas oubliée. Nous vous écrirons. Pour la retirer : /leave
join-lapsed = Votre demande n’a pas reçu de réponse cette fois ; elle prend fin. Merci de vouloir aider. Pour parler à une personne de l’équipe, écrivez simplement ici.
settled-in = Un mois et au moins deux tours dans le cercle { $codeName } : un grand merci. Vous pouvez maintenant inviter et recommander d’autres personnes, et voir l’adresse pour vos tours si la famille le permet.
charter-again =
    La charte a changé. Tout continue ; à accepter quand vous pourrez :
    { $charter }
button-charter-accept = J’accepte la charte
charter-accepted = Merci. Votre accord à la charte est noté.
