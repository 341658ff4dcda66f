settings = Réglages. Que change-t-on ?
language-changed = Nous vous écrivons désormais en français.
button-rest = Pause : { $codeName }
button-come-back = Retour dans { $codeName }
rest-ask = Combien de temps ? La raison n’est pas demandée.
button-rest-days = { $days ->
    [one] Un jour
   *[other] { $days } jours
  }
rest-begun = Pas de tour pour vous avant le { $until }. Vos tours d’ici là seront proposés à d’autres.
rest-over = Bon retour. Vos prochains tours : /my

message-received = Votre message est arrivé. L’envoyer à la coordination ?
button-send-on = Oui, envoyez-le
button-do-not-send = Ne pas l’envoyer
message-sent = Votre message est parti à la coordination, qui vous répondra.
message-nobody = Personne de la coordination ne peut le lire en ce moment ; il n’est pas parti. Vous pourrez réessayer plus tard.
message-dropped = Il n’est parti chez personne. Le programme l’efface après 7 jours.
message-write-now = Écrivez votre message ici. Nous demanderons avant de l’envoyer à la coordination.
message-only-words = Ici, nous lisons seulement les mots écrits et les boutons. Ce qui vient d’arriver n’est parti chez personne. Écrivez quelques mots ; nous demanderons avant de les envoyer à la coordination.
message-for-team =
    Message de { $name } :
    { $words }
button-reply = Répondre
reply-ask = Quelle réponse ? Écrivez-la ici ; elle partira au nom de la coordination.
reply-too-long = La réponse est longue. Quelques lignes suffisent.
reply-sent = La réponse est partie.
reply-from-team =
    Réponse de la coordination :
    { $words }
message-nothing-waits = Aucun message n’attend d’être envoyé.
rest-open = Pas de tour pour vous jusqu’à votre retour. Vous revenez quand vous voulez : /settings
message-received-turn = Votre message est arrivé. À qui l’envoyer ?
button-to-captain = Au capitaine
button-to-team = À la coordination
message-sent-captain = Votre message est parti au capitaine du cercle, qui vous répondra.
message-for-captain =
    Message de { $name } pour un tour : { $what }, { $when }, cercle { $codeName }.
    { $words }
message-voice-for-captain = Un message vocal de { $name } suit, pour un tour : { $what }, { $when }, cercle { $codeName }.
message-voice-for-team = Un message vocal de { $name } suit.
reply-ask-captain = Quelle réponse ? Écrivez-la ici ; elle partira en votre nom.
reply-from-captain =
    Réponse de { $name }, capitaine du cercle :
    { $words }
