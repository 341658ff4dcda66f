invite-guardian = Invitation réservée à la personne qui représente la famille { $codeName }. Elle sert une fois, pendant 48 heures. À envoyer en conversation privée :
invite-member = Invitation pour une seule personne dans le cercle { $codeName }. Elle sert une fois, pendant 48 heures. À envoyer en conversation privée :
invite-coordinator = Invitation pour une seule personne à coordonner le quartier { $district }. Elle sert une fois, pendant 48 heures :
invite-awaits-consent = Nous attendons d’abord l’accord de la famille. Ensuite, vous pourrez continuer.
invite-has-guardian = La famille est déjà représentée dans ce cercle.
button-share = Partager

consent-facts =
    Sanad est un programme de l’association. Nous proposons un cercle de proches et de voisins autour de votre famille, sous un nom de code : { $codeName }.
    • Qui voit : ni nom ni adresse sans votre accord.
    • Combien : peu de messages, jamais la nuit.
    • Pause : quand vous voulez, sans raison.
    • Départ : quand vous voulez, et tout s’arrête.
    On commence ?
button-consent = D’accord
consent-given = Merci de votre confiance. Le cercle { $codeName } est actif. Personne n’y entre sans votre réponse ou celle de la coordination.
consent-not-now = C’est entendu. Nous ne ferons rien sans votre accord. L’invitation reste valable jusqu’à son terme.
consent-given-note = La famille { $codeName } est d’accord. Son cercle est actif : on peut inviter proches et voisins.
consent-not-now-note = La famille { $codeName } ne souhaite pas commencer maintenant. Nous respectons cela et n’écrirons plus.

inviter-family = la famille
join-tie = Sanad est un programme de l’association. Invitation au cercle { $codeName } de la part de { $inviter } : nous nous relayons autour d’une famille près de nous. Quel est votre lien avec elle ?
tie-relative = Famille
tie-neighbour = Voisinage
tie-friend = Amitié
join-facts =
    Avant d’entrer dans le cercle { $codeName }, quatre choses :
    • Qui voit : le cercle voit seulement votre nom, { $name }.
    • Combien : un rappel de vos tours et peu d’autres messages, jamais la nuit.
    • Pause : quand vous voulez, sans question.
    • Départ : quand vous voulez ; vos tours iront à d’autres.
    Ce que nous savons de la famille reste entre nous.
button-join = J’accepte, j’entre
button-another-name = Un autre nom
join-ask-name = Quel nom le cercle doit-il voir ? Écrivez-le ici.
join-declined = C’est entendu, merci de votre attention. La porte reste ouverte.
join-asked = Merci. Votre demande est arrivée au cercle { $codeName }. Nous vous écrirons dès la confirmation.
join-waiting = Votre demande est arrivée et attend une confirmation. Nous vous écrirons.
join-request = { $name } ({ $tie }) demande à entrer dans le cercle { $codeName }. On dit oui ?
join-request-accepted = Entrée confirmée dans le cercle { $codeName } : { $name }.
join-request-declined = Entrée non confirmée dans le cercle { $codeName } : { $name }. Personne ne saura qui a décidé.
join-decided-before = Une réponse était déjà arrivée. Rien n’a changé.
join-not-now = Merci de vouloir aider. Le cercle n’accueille pas de nouveaux membres en ce moment. La coordination lit vos messages ici.
join-welcome = Bienvenue dans le cercle { $codeName }. Pas encore d’engagement ; nous vous écrirons quand le premier commencera.
join-welcome-pick = Bienvenue dans le cercle { $codeName }. Dans quel engagement vous garder une place ?
button-welcome = Oui, bienvenue

invitation-over = Cette invitation n’est plus valable. Demandez-en une nouvelle à la personne qui vous l’a envoyée.
invitation-own = Cette invitation vient de vous ; elle est à envoyer à la personne concernée. Rien n’a changé.
invitation-belongs = Vous êtes déjà dans ce cercle. Vos tours : /my
coordinator-ask = Sanad est un programme de l’association. Invitation à coordonner le quartier { $district } : prendre soin de ses cercles et répondre aux gens. Cela vous convient ?
coordinator-welcome = Merci. Le quartier est maintenant entre vos mains.

leave-nothing = Vous n’avez pas de cercle en ce moment, il n’y a rien à quitter.
leave-which = Quel cercle ?
leave-which-circle = Cercle { $codeName }
leave-ask = Quitter le cercle { $codeName } ? Vos prochains tours seront proposés à d’autres, sans demander pourquoi.
button-leave-yes = Oui, je quitte
button-leave-no = Non, je reste
leave-stayed = Rien n’a changé. Nous en sommes heureux.
leave-done = Départ enregistré. Merci pour tout ; la porte reste ouverte.
close-tap-ask = Arrêter le cercle { $codeName } ? Tous les rendez-vous sont annulés et rien n’est envoyé au sujet de votre famille. Vous pouvez le rouvrir quand vous voulez.
button-close-tap = Oui, tout arrêter
close-tap-done = Le cercle est arrêté ; rien ne sera envoyé au sujet de votre famille. Pour le rouvrir : /start
close-tap-note = La famille { $codeName } a arrêté son cercle. Les rendez-vous sont annulés. Nous respectons cela sans question.
