invite-guardian = An invitation for the person who represents family { $codeName }, and nobody else. It works once, within 48 hours. To be sent in a private chat:
invite-member = An invitation for one person to the circle { $codeName }. It works once, within 48 hours. To be sent in a private chat:
invite-awaits-consent = The circle is not active now. You can go on once the family agrees.
invite-has-guardian = The family is represented in this circle already.
button-share = Share the invitation
invitation-over = This invitation is no longer valid. You can ask the person who sent it for a new one.
invitation-own = This invitation comes from you; it is to be sent to the person it is meant for. Nothing has changed.
invitation-belongs = You have a place in this circle already. To go on: /start
