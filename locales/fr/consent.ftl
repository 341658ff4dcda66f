consent-facts =
    Sanad est un programme de l’association. Il propose un cercle de proches et de voisins qui se partage, à tour de rôle, des tâches de la semaine avec votre famille. Nom de code : { $codeName }.
    • Qui voit : ni nom ni adresse sans votre accord.
    • Messages : peu par semaine, jamais la nuit.
    • Pause : quand vous voulez, et retour de même.
    • Accord : un an, ou moins si vous voulez.
    On commence ?
button-consent = D’accord
consent-given = Merci de votre confiance. Le cercle { $codeName } est actif. La coordination confirme qui y entre ; vous pouvez vous y opposer quand vous voulez, sans raison.
consent-not-now = C’est entendu. Rien ne commence sans votre accord. La coordination apprend seulement votre réponse, sans raison. Si vous changez d’avis, écrivez simplement ici.
consent-given-note = La famille { $codeName } est d’accord. Son cercle est actif : on peut inviter proches et voisins.
consent-not-now-note = La famille { $codeName } a répondu : pas maintenant. Nous respectons cela et n’écrivons plus, sauf à sa demande.
close-tap-ask = Arrêter le cercle { $codeName } ? Tous les rendez-vous sont annulés. La coordination apprend seulement que le cercle s’arrête, sans raison. Vous pouvez le rouvrir quand vous voulez.
button-close-tap = Oui, tout arrêter
close-tap-done = Le cercle est arrêté ; rien ne sera envoyé au sujet de votre famille. Vous pouvez le rouvrir quand vous voulez.
close-tap-note = { $family } a arrêté son cercle ; les rendez-vous sont annulés. Les personnes qui avaient un tour proche le savent. Nous respectons cela sans question.
consent-renewal =
    Votre accord pour le cercle { $codeName } prend fin le { $until }. Il porte sur :
    { $items }
    On continue tout cela une année de plus ?
button-renew = Oui, un an de plus
button-let-end = Non, il prend fin
consent-renewed = Merci de votre confiance. Le cercle continue un an de plus ; vous pouvez l’arrêter quand vous voulez.
consent-lets-end = Le cercle prend fin à sa date. Vous pouvez le rouvrir quand vous voulez.
consent-ended-note = L’accord de la famille { $codeName } est arrivé à son terme. Son cercle est arrêté et les rendez-vous sont annulés.
guardian-unreachable = Nos messages n’arrivent plus à la famille { $codeName }. Un appel peut aider.
consent-line = • { $what }
consent-first-choices = Qu’est-ce qui convient à votre famille ? ✓ veut dire oui ; touchez pour changer. L’adresse, la voix et ce qui irait au quartier restent fermés : cela ne s’ouvre que depuis « Ma famille ».
button-consent-begin = Oui, on commence
consent-choices = Ce que la famille { $codeName } accepte. ✓ veut dire oui ; une touche suffit pour changer. Ce qui est fermé s’arrête aussitôt.
purpose-circle = Le cercle lui-même
purpose-address = Adresse le jour même
purpose-district = Besoins au quartier
purpose-voice = Messages vocaux
button-stop-all = Tout arrêter
consent-stopped-note = { $family } a arrêté ce type d’aide : { $what }. Les personnes qui avaient un tour proche le savent. Nous respectons cela sans question.
purpose-all-help = toutes les aides
