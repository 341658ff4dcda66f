member-line-out = { $name } · à appeler
member-card =
    Membre du cercle { $codeName } : { $name } ({ $tie }).
    { $lines }
member-new = Au début, depuis le { $on }
member-since = Dans le cercle depuis le { $on }
member-voice = Préfère la voix à l’écrit
member-phone-only = Sans Telegram : par téléphone
member-out = Nos messages n’arrivent pas en ce moment. Un appel peut aider. Si le téléphone ou le compte a changé, un nouveau lien se fait ici.
member-buddy = { $name } répond
member-buddy-out = { $name } répond, mais nos messages n’y arrivent pas en ce moment
member-buddy-asked = Nous avons demandé à { $name } ; pas encore de réponse
member-no-buddy = Personne ne répond encore
button-member-call = Numéro de téléphone
member-number = Numéro de { $name } : { $phone }
member-code = Code pour un effacement sur demande : { $code }
