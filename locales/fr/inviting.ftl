invite-guardian = Invitation réservée à la personne qui représente la famille { $codeName }. Elle sert une fois, pendant 48 heures. À envoyer en conversation privée :
invite-member = Invitation pour une seule personne dans le cercle { $codeName }. Elle sert une fois, pendant 48 heures. À envoyer en conversation privée :
invite-awaits-consent = Le cercle n’est pas actif en ce moment. Vous pourrez continuer avec l’accord de la famille.
invite-has-guardian = La famille est déjà représentée dans ce cercle.
button-share = Partager
invitation-over = Cette invitation n’est plus valable. Demandez-en une nouvelle à la personne qui vous l’a envoyée.
invitation-own = Cette invitation vient de vous ; elle est à envoyer à la personne concernée. Rien n’a changé.
invitation-belongs = Vous avez déjà une place dans ce cercle. Pour continuer : /start
