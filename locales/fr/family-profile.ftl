button-family = Fiche de la famille
button-family-show = L’afficher
button-family-fill = Noter ou modifier
button-family-skip = Passer
button-family-as-is = Laisser tel quel
button-family-remove = L’effacer
button-family-keep = Oui, enregistrer
button-address = Voir l’adresse

family-nothing-kept = Nous ne gardons de la famille { $codeName } que son nom de code. Noter autre chose est facultatif, et seul le voit qui en a besoin, le moment venu.
family-kept =
    Ce que nous gardons de la famille { $codeName }, chiffré, chaque lecture étant notée :
    { $lines }
family-has-name = • Le nom
family-has-area = • Le quartier
family-has-address = • L’adresse
family-has-notes = • Ce qui aide à venir
family-ask-name = Comment la famille aime-t-elle qu’on l’appelle ? Un seul nom d’adulte suffit, pas ceux des enfants.
family-ask-area = Quel quartier ? En mots généraux, sans rue ni numéro.
family-ask-address = Quelle adresse ? Seul la voit qui a un tour, la veille, si la famille le permet.
family-ask-notes = Qu’est-ce qui aide à trouver la maison ? Nous ne gardons ni carte d’identité, ni téléphone, ni maladie, ni date de naissance.
family-ask-sure = Faut-il garder ce qui est écrit ? Vos réponses ont été retirées de la conversation.
family-no-numbers = On dirait un numéro de carte ou de téléphone, ou une date : nous ne gardons pas cela. Vous pouvez l’écrire sans.
family-unreadable = Nous n’avons pas trouvé de mots à lire. Vous pouvez recommencer.
family-too-long = C’est un peu long. { $longest ->
    [one] Un caractère suffit.
   *[other] { $longest } caractères suffisent.
  }
family-no-consent = Rien n’a été gardé : il faut d’abord l’accord de la famille { $codeName }.
family-card =
    Famille { $codeName }. Ceci est pour vous seul·e et s’efface de ce message après un temps :
    { $lines }
family-name = Nom : { $words }
family-area = Quartier : { $words }
family-address = Adresse : { $words }
family-notes = Pour venir : { $words }
family-blank = Ici se trouvaient les coordonnées d’une famille. Leur temps est passé, elles sont effacées. Merci de votre discrétion.
family-not-now = L’adresse n’est pas visible maintenant. Elle l’est pour qui a le tour, dès la veille, si la famille le permet.
family-nothing-yet = Rien n’est noté ici pour l’instant.
family-too-many = La limite de lectures du jour est atteinte. L’administration du programme est prévenue.
family-reads-note = Alerte : en 24 heures, { $name } a lu les données de { $families ->
    [one] une famille
   *[other] { $families } familles
  }. Merci d’en vérifier la raison.
