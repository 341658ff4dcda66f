button-languages = Langue · اللغة
languages-card = Dans quelle langue vous écrire ?
button-calling = Mon nom
calling-card = Nous vous appelons : { $name }. On s’adresse à vous : { $form }.
address-form-m = comme à un frère
address-form-f = comme à une sœur
address-form-n = sans préciser
button-my-name = Changer le nom
button-address-m = Comme à un frère
button-address-f = Comme à une sœur
button-address-n = Sans préciser
button-prefer-voice = Je préfère la voix
own-name-ask = Comment vous appeler ? Écrivez le nom ici, avec « khalti », « si » ou « lalla » si vous le souhaitez.
address-ask =
    { $thanks }

    Une seule question, sans obligation : comment s’adresser à vous ?
address-thanks = Merci, c’est noté. Vous pouvez changer dans les réglages : /settings
button-my-times = Mes disponibilités
times-card = Les jours marqués ✓ vous conviennent. Nombre de tours : { $capacity }. Heures sans message : { $quiet }.
times-one-day = Il reste au moins un jour. Pour une pause, voyez « Pause » dans les réglages.
button-capacity = Nombre de tours
capacity-ask = Combien de tours par mois au plus ?
capacity-any = sans limite
capacity-most = { $turns ->
    [one] un tour par mois
   *[other] { $turns } tours par mois
  }
button-own-quiet = Heures sans message
own-quiet-ask = Quand ne pas vous écrire, en plus de la nuit et du vendredi midi ?
own-quiet-none = pas d’autres heures
own-quiet = de { $from } à { $to }
button-my-offers = Ce que je propose
my-offers-card = Qu’est-ce qui vous convient ? Touchez une ligne pour l’ajouter ou l’enlever. Sans choix, tout vous convient.
button-absences = Mes absences
absences-none = Aucune absence notée. Nous prévenir à l’avance aide tout le monde, et rien ne vous est compté.
absences-card = Vos absences. Touchez une ligne pour l’annuler.
absence-line = du { $from } au { $to }
absence-one-day = { $on }
absence-day = { $on }
button-absence-new = Nouvelle absence
absence-ask-from = À partir de quel jour ?
absence-ask-days = Combien de jours ? Vos tours de ces jours seront proposés à d’autres.
button-abroad = Je vis à l’étranger
button-elsewhere = Aider ailleurs
elsewhere-means = Nous pourrons vous demander parfois un seul tour dans un autre cercle du quartier. La réponse reste libre chaque fois.
