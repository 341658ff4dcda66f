button-erase-find = Effacer sur demande
erase-find = Pour qui demande à être effacé sans avoir son téléphone : quel est le code écrit dans « Mes données », ou donné par la coordination depuis la fiche du membre ? Le numéro de téléphone sert pour qui n’a pas Telegram. Chaque recherche est consignée.
erase-not-found = Personne n’a été trouvé par ce numéro. La coordination voit le code dans la fiche du membre.
erase-own = Vos propres données s’effacent dans les réglages, sous « Mes données ».
erase-found =
    Est-ce bien la personne : { $name } ?
    { $places }
    Tout est effacé dès qu’une deuxième personne confirme, sans retour possible. Un appel d’abord est utile.
erase-place = Cercle { $codeName } : { $role }
erase-place-guardian = Cercle { $codeName } : représente la famille. Le cercle ferme, et tout ce que nous gardons de la famille est effacé.
erase-place-none = Sans place dans un cercle.
button-erase-propose = Oui, demander
erase-waits = La demande est notée. Une deuxième personne confirme dans les 7 jours ; nous vous écrivons ici.
button-erase-stop = Annuler la demande
erase-before = Cette demande est déjà notée et attend d’être confirmée.
erase-nobody-else = Il faut une deuxième personne pour confirmer, et il n’y en a pas d’autre pour l’instant : rien n’a été noté. Ce peut être quelqu’un de l’administration, ou de la coordination de son quartier. Dans les réglages, chacun peut aussi effacer ses données.
erase-confirm =
    Selon { $proposer }, cette personne demande que toutes ses données soient effacées : { $name }.
    { $places }
    C’est sans retour possible. Un appel d’abord est utile. Confirmer ?
button-erase-confirm = Oui, effacer
erase-note-erased = C’est fait : l’effacement demandé le { $on } a eu lieu.
erase-note-declined = L’effacement demandé le { $on } n’est pas confirmé. Rien n’a changé ; personne n’apprend qui a décidé.
erase-note-stopped = La demande d’effacement du { $on } est annulée. Rien n’a changé.
erase-note-expired = La demande d’effacement du { $on } a pris fin sans être confirmée. Rien n’a changé ; elle peut être refaite.
erase-told = Une demande sur vos données dans Sanad nous est venue en votre nom. Si elle vient de vous, rien à faire. Sinon, ce bouton l’arrête.
erase-told-over = Cette demande est terminée. Rien n’a changé.
