invite-guardian = Invitation réservée à la personne qui représente la famille { $codeName }. Elle sert une fois, pendant 48 heures. À envoyer en conversation privée :
invite-member = Invitation pour une seule personne dans le cercle { $codeName }, lien : { $tie }. Elle sert une fois, pendant 48 heures. À envoyer en conversation privée, pas dans un groupe :
invite-awaits-consent = Le cercle n’est pas actif en ce moment. Vous pourrez continuer avec l’accord de la famille.
invite-has-guardian = La famille est déjà représentée dans ce cercle.
button-share = Partager
invitation-over = Cette invitation n’est plus valable. Demandez-en une nouvelle à la personne qui vous l’a envoyée.
invitation-used = Cette invitation vous a déjà servi ; elle ne sert qu’une fois. Pour revenir, il en faut une nouvelle.
invitation-own = Cette invitation vient de vous ; elle est à envoyer à la personne concernée. Rien n’a changé.
invitation-belongs = Vous avez déjà une place dans ce cercle. Pour continuer : /start
invite-as = Inviter une personne dans le cercle { $codeName }. Quel est son lien avec la famille ? Inviter, c’est aussi la recommander à la coordination.
invite-too-many = Vous avez dix invitations ouvertes. Pour en faire une autre, retirez-en une ou attendez la fin de l’une d’elles.
button-invitations = { $open ->
    [0] Invitations ouvertes
    [one] Une invitation
   *[other] { $open } invitations
  }
invitations-card = { $open ->
    [0] Vous n’avez pas d’invitation ouverte.
    [one] Une invitation ouverte :
   *[other] { $open } invitations ouvertes :
  }
    { $lines }
invitation-line = • Cercle { $codeName }, { $tie }, jusqu’au { $until }
invitation-line-family = • Pour représenter la famille { $codeName }, jusqu’au { $until }
invitations-none = Vous n’avez pas d’invitation ouverte.
button-take-back = La retirer
button-take-back-of = Retirer : { $what }
invitation-taken-back = L’invitation est retirée ; elle n’ouvre plus rien.
invitation-was-used = Cette invitation avait déjà servi. Rien n’a changé.
invitation-family = Cette invitation mène au cercle de votre famille ; elle est pour une autre personne. Rien n’a changé.
invitation-not-for-team = Cette invitation est pour la personne qui représente la famille, pas pour la coordination. Rien n’a changé ; elle reste valable pour elle.
invitation-resting = Ce cercle n’accueille personne en ce moment. Vous pouvez rouvrir l’invitation avant sa fin, ou en demander une autre plus tard.
invitation-tries-over = Plusieurs invitations ouvertes ne sont plus valables. Reprenons dans une heure. Pour parler à une personne de l’équipe, écrivez simplement ici.
invitation-exposed = Une invitation faite par vous est apparue dans un groupe où d’autres la lisent ; nous l’avons arrêtée. Rien d’autre ne s’est passé. La nouvelle est à envoyer en conversation privée.
button-new-invitation = Nouvelle invitation
group-private-only = Sanad fonctionne en conversation privée, pas dans les groupes.
button-private-chat = Conversation privée
