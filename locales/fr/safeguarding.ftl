button-wrong = Ça ne va pas
wrong-card =
    Quelque chose ne va pas ? Ce qui part d’ici arrive seulement à la personne chargée de la protection : ni la tête du cercle, ni les proches, ni la coordination ne le voient.
    { $emergency }
emergency-numbers = Danger immédiat : police 19, ambulance 15, gendarmerie 177.
button-wrong-words = Écrire quelques mots
button-wrong-silent = Prévenir sans mots
button-incident = Ce qui est envoyé
wrong-ask = Que se passe-t-il ? Quelques mots suffisent ici ; seule la personne chargée de la protection les lit.
wrong-reached =
    C’est arrivé, et seulement à la personne chargée de la protection. Elle le lit et vous répond ici dès que possible.
    { $emergency }
wrong-nobody =
    C’est gardé, chiffré, mais personne n’est encore chargé de le lire. La direction est priée de nommer quelqu’un, sans aucun détail ; cela lui arrivera alors.
    { $emergency }
distress-reached =
    Ce que vous écrivez compte, et vous n’êtes pas sans soutien. Vos mots sont arrivés à la personne chargée de la protection, et à elle seule. Si ce n’était pas voulu, retirez-les.
    { $emergency }
distress-nobody =
    Ce que vous écrivez compte. Personne n’est encore chargé de le lire ; la direction est priée de nommer quelqu’un, sans aucun détail. Parler à une personne de confiance peut aider maintenant.
    { $emergency }
button-incident-more = Ajouter des mots
button-incident-withdraw = Retirer
incident-more-ask = Que faut-il ajouter ? Quelques mots suffisent ici.
incident-note = Un message important attend votre lecture.
button-incident-read = Lire
incident-nobody-note = Quelqu’un a touché « Ça ne va pas », et personne n’est chargé de la protection. Il faut nommer une personne. Aucun détail n’arrive ici.
incident-open =
    Ça ne va pas · { $from }
    { $lines }
incident-over =
    Suivi terminé · { $from }
    { $lines }
incident-from-words = des mots écrits ici
incident-theirs = • { $words }
incident-answer = • Réponse : { $words }
incident-no-words = sans mots
button-incident-reply = Répondre
button-incident-close = Clore
incident-reply-ask = Quelle réponse ? Seule la personne qui a prévenu la lira.
incident-reply-sent = La réponse est envoyée.
incident-reply-note =
    Réponse de la personne chargée de la protection :
    { $words }
incident-closed = Le suivi est terminé ; tout reste gardé, chiffré.
incident-closed-note = Le suivi de ce que vous avez envoyé est terminé. Le bouton « Ça ne va pas » reste là quand vous voulez.
incident-withdrawn = C’est retiré, et les mots sont effacés.
incident-is-over = Ceci est terminé. Vous pouvez recommencer depuis le début.
