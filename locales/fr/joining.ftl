inviter-family = la famille
join-tie = Sanad est un programme de l’association. Invitation au cercle { $codeName }, de la part de : { $inviter }. Nous nous relayons autour d’une famille près de nous. Quel est votre lien avec elle ?
tie-relative = Parenté
tie-neighbour = Voisinage
tie-friend = Amitié
join-facts =
    Avant d’entrer dans le cercle { $codeName }, quatre choses :
    • Qui voit : le cercle, votre nom, { $name } ; la famille et l’équipe, aussi votre lien.
    • Messages : rappels de vos tours et peu d’autres, jamais la nuit.
    • Pause : quand vous voulez, sans question.
    • Départ : quand vous voulez ; vos tours iront à d’autres.
    Ce que nous savons de la famille reste entre nous.
button-join = J’accepte et j’entre
button-another-name = Un autre nom
join-ask-name = Quel nom le cercle doit-il voir ? Écrivez-le ici.
join-declined = C’est entendu, merci de votre attention. Aucune demande n’est enregistrée.
join-asked = Merci. Votre demande est arrivée à la famille et à la coordination du cercle { $codeName }. Nous vous écrirons dès leur réponse.
join-waiting = Votre demande est arrivée et attend une réponse. Nous vous écrirons.
join-request = Demande d’entrée dans le cercle { $codeName } : { $name } ({ $tie }). On dit oui ?
join-request-accepted = Entrée confirmée dans le cercle { $codeName } : { $name }.
join-request-declined = Entrée non confirmée dans le cercle { $codeName } : { $name }. Personne ne saura qui a décidé.
join-decided-before = Une réponse était déjà arrivée. Rien n’a changé.
join-not-now = Merci de vouloir aider. L’entrée dans le cercle n’est pas confirmée cette fois. Pour parler à une personne de l’équipe, écrivez simplement ici.
join-welcome = Bienvenue dans le cercle { $codeName }. Pas encore d’engagement ; nous vous écrirons quand le premier commencera.
join-welcome-pick = Bienvenue dans le cercle { $codeName }. Dans quel engagement vous garder une place ?
button-welcome = Oui, bienvenue
button-requests = { $requests ->
    [0] Demandes
    [one] Une demande
   *[other] { $requests } demandes
  }
join-nobody-waits = Personne n’attend de réponse en ce moment.
join-request-withdrawn = Demande retirée pour le cercle { $codeName } : { $name }.
join-withdrawn = Votre demande est retirée. Vous pourrez revenir avec une nouvelle invitation.
