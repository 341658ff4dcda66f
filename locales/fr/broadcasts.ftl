button-broadcasts = Messages au quartier
broadcasts-card = Messages de { $district } : aux membres, ou aux groupes du quartier.
button-broadcast-new = Nouveau message
broadcast-line = { $on } : { $state }
broadcast-is-draft = brouillon
broadcast-is-proposed = à confirmer
broadcast-is-declined = non confirmé
broadcast-is-waiting = part bientôt
broadcast-is-sending = en cours d’envoi
broadcast-is-stopped = arrêté
broadcast-is-recalled = retiré
broadcast-is-done = terminé

broadcast-ask-to = À qui s’adresse ce message ?
button-broadcast-to-all = Tous les membres
button-broadcast-to-some = Certains membres
button-broadcast-to-groups = Groupes du quartier
broadcast-ask-by = Comment les choisir ? Plusieurs réponses sont possibles, elles s’ajoutent.
button-broadcast-by-kind = Par aide proposée
button-broadcast-by-language = Par langue
button-broadcast-by-circle = Par cercle
broadcast-ask-kind = À qui propose quelle aide ?
broadcast-ask-language = À qui lit en quelle langue ?
broadcast-ask-circle = Aux membres de quel cercle ?
broadcast-ask-goods = Le message demande-t-il de l’argent ou des biens ?
button-broadcast-goods-no = Non
button-broadcast-goods = Oui, il en demande
broadcast-no-reference = Loi 18-18 : l’argent et les biens ne se demandent qu’avec une autorisation, et aucune n’est enregistrée. L’administration peut le faire depuis « Quartiers ». On peut aussi revenir et choisir un message sans demande.
broadcast-names-money = Ces mots parlent d’argent. La loi 18-18 ne permet d’en demander qu’avec une autorisation, et aucune n’est enregistrée. On peut écrire sans parler d’argent, ou l’administration enregistre d’abord l’autorisation.
broadcast-ask-words = Quels sont les mots du message ? Ils arrivent tels quels, à chaque personne en privé. Sans nom ni numéro de téléphone.
broadcast-ask-words-groups = Quels sont les mots du message ? Ils arrivent tels quels dans les groupes, où d’autres les lisent. Sans nom ni numéro de téléphone.
broadcast-ask-more = L’écrire aussi dans une autre langue ? Qui n’y trouve pas la sienne reçoit l’arabe.
broadcast-ask-words-in = Et les mots dans cette langue : { $language } ?

broadcast-preview = Voici comment le message arrive. Rien n’est encore parti :
broadcast-card =
    { $head }
    { $lines }
broadcast-head-draft = Brouillon, rien n’est parti.
broadcast-head-proposed = Le message attend la confirmation d’une autre personne de la coordination ou de l’administration.
broadcast-head-asked = { $name } propose ce message ; une deuxième personne doit le confirmer. Peut-il partir tel quel ?
broadcast-head-declined = Le message de { $name } n’a pas été confirmé. Personne n’a rien reçu.
broadcast-head-waiting = Le message de { $name } part à { $at }. D’ici là on peut le retirer, et personne ne reçoit rien.
broadcast-head-sending = Le message de { $name } est en cours d’envoi.
broadcast-head-stopped = Le message de { $name } a été arrêté. Qui ne l’a pas reçu ne le recevra pas.
broadcast-head-recalled = Le message de { $name } a été retiré. Personne n’a rien reçu.
broadcast-head-withheld = Le message de { $name } n’est pas parti : un rôle ou une autorisation a changé, ou l’heure est passée. Personne n’a rien reçu.
broadcast-head-lapsed = Trois jours ont passé sans confirmation du message de { $name }. Personne n’a rien reçu.
broadcast-head-done = L’envoi du message de { $name } est terminé.
broadcast-to-groups = Aux groupes de { $district }
broadcast-to-members = Aux membres de { $district }
broadcast-to-kind = qui proposent : { $what }
broadcast-to-language = qui lisent : { $language }
broadcast-to-circle = du cercle { $codeName }
broadcast-people = { $members ->
    [0] personne
    [one] { $members } personne
   *[other] { $members } personnes
}
broadcast-readers = Au total : { $people }
broadcast-now = Tout de suite : { $people }
broadcast-after-quiet = Après leurs heures calmes : { $people }
broadcast-later = Un autre jour, trop de messages déjà : { $people }
broadcast-in-language = • { $language } : { $people }
broadcast-sent = Envoyé à : { $people }
broadcast-waiting = En attente : { $people }
broadcast-unreachable = Sanad ne les joint pas : { $people }
broadcast-unknown = Reçu ou non, on ne sait pas : { $people }
broadcast-failed = Envoi impossible : { $people }
broadcast-cancelled = Plus concernées : { $people }
broadcast-groups = { $members ->
    [0] Aucun groupe pour le moment
    [one] { $members } groupe, sans son :
   *[other] { $members } groupes, sans son :
}
broadcast-post-at = • { $on }, { $at }
broadcast-posts-planned = Groupes en attente : { $number }
broadcast-posts-sent = Groupes où il est publié : { $number }
broadcast-posts-unknown = Groupes où l’on ne sait pas : { $number }
broadcast-posts-ended = Groupes où c’est terminé : { $number }
broadcast-goods = Il demande de l’argent ou des biens.
broadcast-goods-by = Il demande de l’argent ou des biens, autorisation : { $reference }
broadcast-needs-second = Une deuxième personne doit confirmer avant l’envoi.
broadcast-words =

    { $language } :
    { $words }

button-broadcast-go = Envoyer dans 10 min
button-broadcast-ask = Demander l’accord
button-broadcast-edit = Changer les mots
button-broadcast-drop = Jeter le brouillon
button-broadcast-yes = Oui, il part
button-broadcast-no = Non, il ne part pas
button-broadcast-recall = Retirer le message
button-broadcast-stop = Arrêter l’envoi
button-broadcast-take-away = Ôter des groupes
button-broadcast-again = Renvoyer au doute
button-broadcast-report = Voir le bilan
broadcast-dropped = Le brouillon est jeté. Rien n’est parti.
broadcast-follows = C’est fait. La carte suivante suit le message.
broadcast-not-moved-on = Ce message a déjà changé d’état. Voici où il en est.
broadcast-not-no-reference = Aucune autorisation de demander de l’argent ou des biens n’est enregistrée : rien n’est parti. L’administration peut le faire depuis « Quartiers ».
broadcast-not-empty = Personne ne recevrait ce message maintenant : rien n’est parti.
broadcast-not-alone = Il faut une deuxième personne pour confirmer, et il n’y en a pas : rien n’est parti. L’administration peut inviter quelqu’un à la coordination.
broadcast-note-confirmed = { $name } a confirmé votre message. Il part dans 10 minutes.
broadcast-note-declined = { $name } n’a pas confirmé votre message. Un appel peut aider, et l’on peut en écrire un autre.
broadcast-note-withheld = Le message n’est pas parti : un rôle ou une autorisation a changé, ou l’heure est passée. Personne n’a rien reçu.
broadcast-note-lapsed = Trois jours ont passé sans confirmation : votre message n’est pas parti. On peut l’écrire à nouveau.
broadcast-note-done = L’envoi du message est terminé. Le bilan est sur sa carte.
