button-my-data = Mes données
button-data-copy = Une copie
button-data-erase = Tout effacer
button-data-erase-yes = Oui, tout effacer
button-data-keep = Non, tout garder

my-data = Ce que nous gardons sur vous est à vous : prenez-en une copie, ou faites tout effacer quand vous voulez. Si le téléphone se perd, ce code sert dans un appel à l’équipe : { $code }. Mieux vaut le noter sur papier.
data-copy-comes = La copie arrive.
data-copy-caption = Tout ce que nous gardons sur vous. Mieux vaut ranger ce fichier dans un endroit privé.
data-erase-ask =
    Que se passe-t-il ?
    • Vous quittez tous vos cercles ; vos tours sont proposés à d’autres.
    • Votre nom, vos mots et votre numéro de compte sont effacés, sans retour possible.
    • Des nombres sans nom restent. Ce qui est déjà arrivé chez d’autres dans Telegram ne peut être repris.
    • Si une ancienne sauvegarde revient, vous y êtes effacé·e de nouveau.
data-erase-ask-guardian =
    Que se passe-t-il ?
    • Le cercle de votre famille ferme, ses rendez-vous sont annulés, et tout ce que nous gardons d’elle est effacé.
    • Votre nom, vos mots et votre numéro de compte sont effacés, sans retour possible.
    • Des nombres sans nom restent. Ce qui est déjà arrivé chez d’autres dans Telegram ne peut être repris.
    Pour une simple pause : /leave
data-erased = Tout ce que nous gardions sur vous est effacé. Merci pour tout. C’est notre dernier message, et nous oublions bientôt cette conversation.
circle-closed-note = Le cercle { $codeName } a pris fin à la demande de la famille ; ses rendez-vous sont annulés. Nous respectons cela sans question.

data-title = Ce que Sanad garde sur vous
data-intro = Cette page a été écrite pour vous à votre demande. Personne d’autre n’y est nommé ; les familles y sont par leur nom de code.
data-none = Rien.
data-moment = { $on } { $year }, { $at }
data-who = Vous
data-name = Le nom que les autres voient : { $name }
data-telegram = Votre numéro de compte Telegram : { $number }
data-language = Langue : { $words }
data-first-seen = Premier message : { $moment }
data-places = Vos cercles
data-place = Cercle { $codeName } : { $role }, lien : { $tie }, { $state }, depuis { $moment }
data-role-guardian = représente la famille
data-role-proxy = au nom de la famille
data-role-member = membre
data-role-coordinator = coordination
data-role-safeguarding = protection
data-role-treasurer = trésorerie
data-state-requested = en attente
data-state-active = actif
data-state-declined = non confirmé
data-state-ended = terminé
data-roles = Vos rôles dans l’association
data-role = { $role }, { $district }, depuis { $moment }
data-consents = Vos accords
data-consent = Cercle { $codeName } ({ $purpose }) : du { $moment } au { $until }
data-turns = Vos tours
data-turn = { $what }, { $on } { $year }, cercle { $codeName } : { $outcome }
data-outcome-open = à venir
data-outcome-done = fait
data-outcome-cannot = pas cette fois
data-outcome-no-answer = sans réponse
data-outcome-unreachable = injoignable
data-outcome-left = parti·e
data-outcome-rests = en pause
data-outcome-cancelled = annulé
data-reads = Quand quelqu’un a lu les données de votre famille
data-read = Famille { $codeName } : { $moment }
data-broadcasts = Messages à plusieurs qui vous étaient destinés
data-broadcast = Message aux membres de { $district }, { $moment }
data-invitations = Invitations que vous avez faites
data-invitation = { $moment }
data-words = Vos messages gardés (effacés après 7 jours)
data-word = { $moment } : { $words }
data-acts = Ce qui est noté de vos actes
data-act = { $moment } : { $act }
data-choices = Ce que vous avez choisi
