invite-guardian = Invitation réservée à la personne qui représente la famille { $codeName }. Elle sert une fois, pendant 48 heures. À envoyer en conversation privée :
invite-member = Invitation pour une seule personne dans le cercle { $codeName }. Elle sert une fois, pendant 48 heures. À envoyer en conversation privée :
invite-coordinator = Invitation pour une seule personne à coordonner le quartier { $district }. Elle sert une fois, pendant 48 heures :
invite-awaits-consent = Le cercle n’est pas actif en ce moment. Vous pourrez continuer avec l’accord de la famille.
invite-has-guardian = La famille est déjà représentée dans ce cercle.
button-share = Partager

consent-facts =
    Sanad est un programme de l’association. Il propose un cercle de proches et de voisins qui se partage, à tour de rôle, des tâches de la semaine avec votre famille. Nom de code : { $codeName }.
    • Qui voit : ni nom ni adresse sans votre accord.
    • Messages : peu par semaine, jamais la nuit.
    • Pause : quand vous voulez, et retour de même.
    • Accord : un an, ou moins si vous voulez.
    On commence ?
button-consent = D’accord
consent-given = Merci de votre confiance. Le cercle { $codeName } est actif. Personne n’y entre sans votre accord ou celui de la coordination.
consent-not-now = C’est entendu. Rien ne commence sans votre accord. La coordination apprend seulement votre réponse, sans raison. Si vous changez d’avis, écrivez simplement ici.
consent-given-note = La famille { $codeName } est d’accord. Son cercle est actif : on peut inviter proches et voisins.
consent-not-now-note = La famille { $codeName } a répondu : pas maintenant. Nous respectons cela et n’écrivons plus, sauf à sa demande.

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

invitation-over = Cette invitation n’est plus valable. Demandez-en une nouvelle à la personne qui vous l’a envoyée.
invitation-own = Cette invitation vient de vous ; elle est à envoyer à la personne concernée. Rien n’a changé.
invitation-belongs = Vous avez déjà une place dans ce cercle. Pour continuer : /start
coordinator-ask = Sanad est un programme de l’association. Invitation à coordonner le quartier { $district } : prendre soin de ses cercles et répondre aux gens. Cela vous convient ?
coordinator-welcome = Merci, et bienvenue dans l’équipe de coordination. Le quartier et ses cercles sont sous le bouton « Les quartiers ».

leave-nothing = Vous n’avez pas de cercle en ce moment, il n’y a rien à quitter.
leave-which = Quel cercle ?
leave-which-circle = Cercle { $codeName }
leave-ask = Quitter le cercle { $codeName } ? Vos prochains tours seront proposés à d’autres, sans demander pourquoi.
button-leave-yes = Oui, je quitte
button-leave-no = Non, on continue
leave-stayed = Rien n’a changé. On continue ensemble.
leave-done = Départ enregistré. Merci pour ce que vous avez donné. Vous pourrez revenir avec une nouvelle invitation.
close-tap-ask = Arrêter le cercle { $codeName } ? Tous les rendez-vous sont annulés. La coordination apprend seulement que le cercle s’arrête, sans raison. Vous pouvez le rouvrir quand vous voulez.
button-close-tap = Oui, tout arrêter
close-tap-done = Le cercle est arrêté ; rien ne sera envoyé au sujet de votre famille. Pour le rouvrir : /start
close-tap-note = La famille { $codeName } a arrêté son cercle ; les rendez-vous sont annulés. Les personnes qui avaient un tour proche le savent. Nous respectons cela sans question.
button-requests = { $requests ->
    [0] Demandes
    [one] Une demande
   *[other] { $requests } demandes
  }
join-nobody-waits = Personne n’attend de réponse en ce moment.
join-request-withdrawn = Demande retirée pour le cercle { $codeName } : { $name }.
join-withdrawn = Votre demande est retirée. Vous pourrez revenir avec une nouvelle invitation.
consent-renewal = Votre accord pour le cercle { $codeName } prend fin le { $until }. On continue une année de plus ?
button-renew = Oui, un an de plus
button-let-end = Non, il prend fin
consent-renewed = Merci de votre confiance. Le cercle continue un an de plus ; vous pouvez l’arrêter quand vous voulez.
consent-lets-end = Le cercle prend fin à sa date. Vous pouvez le rouvrir quand vous voulez.
consent-ended-note = L’accord de la famille { $codeName } est arrivé à son terme. Son cercle est arrêté et les rendez-vous sont annulés.
guardian-unreachable = Nos messages n’arrivent plus à la famille { $codeName }. Un appel peut aider.
