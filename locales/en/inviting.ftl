invite-guardian = An invitation for the person who represents family { $codeName }, and nobody else. It works once, within 48 hours. To be sent in a private chat:
invite-member = An invitation for one person to the circle { $codeName }, tie: { $tie }. It works once, within 48 hours. To be sent in a private chat, not in a group:
invite-awaits-consent = The circle is not active now. You can go on once the family agrees.
invite-has-guardian = The family is represented in this circle already.
button-share = Share the invitation
invitation-over = This invitation is no longer valid. You can ask the person who sent it for a new one.
invitation-used = You have used this invitation before; it works once. To come back, a new one is needed.
invitation-own = This invitation comes from you; it is to be sent to the person it is meant for. Nothing has changed.
invitation-belongs = You have a place in this circle already. To go on: /start
invite-as = Inviting a person to the circle { $codeName }. What ties them to the family? With this invitation you also vouch for them to the coordination team.
invite-too-many = You have ten open invitations. For a new one, take one of them back or wait until one is over.
button-invitations = { $open ->
    [0] Open invitations
    [one] One open invitation
   *[other] { $open } open invitations
  }
invitations-card = { $open ->
    [0] You have no open invitation.
    [one] One open invitation:
   *[other] { $open } open invitations:
  }
    { $lines }
invitation-line = • Circle { $codeName }, { $tie }, until { $until }
invitation-line-family = • For whoever represents family { $codeName }, until { $until }
invitations-none = You have no open invitation.
button-take-back = Take it back
button-take-back-of = Take back: { $what }
invitation-taken-back = The invitation is taken back; it opens nothing any more.
invitation-was-used = This invitation had been used before. Nothing has changed.
invitation-family = This invitation leads to the circle of your family; it is for somebody else. Nothing has changed.
invitation-not-for-team = This invitation is for the person who represents the family, not for the coordination team. Nothing has changed; it still works for them.
invitation-resting = This circle takes nobody in for now. You can open the invitation again before it is over, or ask for a new one later.
invitation-tries-over = Several invitations you opened are no longer valid. Let us come back to this in an hour. To talk to a person of the team, just write here.
invitation-exposed = An invitation you made appeared in a group where others read it, so we stopped it. Nothing else has happened. The new one is to be sent in a private chat.
button-new-invitation = New invitation
group-private-only = Sanad works in a private chat, not in groups.
button-private-chat = Private chat
