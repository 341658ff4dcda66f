invite-guardian = An invitation for the person who represents family { $codeName }, and nobody else. It works once, within 48 hours. To be sent in a private chat:
invite-member = An invitation for one person to the circle { $codeName }. It works once, within 48 hours. To be sent in a private chat:
invite-coordinator = An invitation for one person to coordinate the district { $district }. It works once, within 48 hours:
invite-awaits-consent = The circle is not active now. You can go on once the family agrees.
invite-has-guardian = The family is represented in this circle already.
button-share = Share the invitation

consent-facts =
    Sanad is a program of the association. We propose a circle of relatives and neighbours who share tasks of the week with your family, in turns. Code name: { $codeName }.
    • Who sees: no name and no address without your consent.
    • How much: few messages a week, never at night.
    • Pause: whenever you like, no questions, and back whenever you like.
    • Consent: for a year, or less if you wish.
    Shall we begin?
button-consent = I agree
consent-given = Thank you for your trust. The circle { $codeName } is active now. Nobody enters it without your yes or that of the coordination team.
consent-not-now = That is all right. Nothing begins without your consent. The coordination team is told your answer only, no reason. If you change your mind, just write here.
consent-given-note = Family { $codeName } has agreed. Its circle is active; relatives and neighbours can be invited.
consent-not-now-note = Family { $codeName } answered: not now. We respect that and do not write again unless they ask.

inviter-family = the family
join-tie = Sanad is a program of the association. An invitation to the circle { $codeName } from { $inviter }: we take turns around a family near us. How are you connected to it?
tie-relative = Relative
tie-neighbour = Neighbour
tie-friend = Friend
join-facts =
    Before joining the circle { $codeName }, four things:
    • Who sees: the circle sees your name only, { $name }; the family and the team also see your tie.
    • How much: reminders of your turns and little else, never at night.
    • Pause: whenever you like, no questions.
    • Leave: whenever you like; others are offered your turns.
    What we know of the family stays between us.
button-join = I agree and join
button-another-name = Another name
join-ask-name = Which name should the circle see? Just write it here.
join-declined = That is all right, and thank you. No request was recorded.
join-asked = Thank you. Your request has reached the family and the coordination team of the circle { $codeName }. We write to you when they answer.
join-waiting = Your request has arrived and waits for an answer. We will write to you.
join-request = A request to join the circle { $codeName }: { $name } ({ $tie }). Shall we say welcome?
join-request-accepted = Confirmed in the circle { $codeName }: { $name }.
join-request-declined = Not confirmed in the circle { $codeName }: { $name }. Nobody is told who decided.
join-decided-before = An answer came before this. Nothing has changed.
join-not-now = Thank you for wanting to help. Joining the circle is not confirmed this time. To talk to a person of the team, just write here.
join-welcome = Welcome to the circle { $codeName }. There is no commitment yet; we write to you when the first begins.
join-welcome-pick = Welcome to the circle { $codeName }. In which commitment shall we keep you a place?
button-welcome = Yes, welcome

invitation-over = This invitation is no longer valid. You can ask the person who sent it for a new one.
invitation-own = This invitation comes from you; it is to be sent to the person it is meant for. Nothing has changed.
invitation-belongs = You have a place in this circle already. To go on: /start
coordinator-ask = Sanad is a program of the association. An invitation to coordinate the district { $district }: looking after its circles and answering its people. Does that suit you?
coordinator-welcome = Thank you, and welcome to the coordination team. The district and its circles are behind the button "Districts".

leave-nothing = You have no circle now, so there is nothing to leave.
leave-which = Which circle?
leave-which-circle = Circle { $codeName }
leave-ask = Leave the circle { $codeName }? Others are offered your coming turns, and nobody asks why.
button-leave-yes = Yes, leave
button-leave-no = No, we go on
leave-stayed = Nothing has changed. We go on together.
leave-done = You have left. Thank you for what you gave. You can come back with a new invitation.
close-tap-ask = Stop the circle { $codeName }? Everything planned is called off. The coordination team is told only that it stops, not why. You can open it again whenever you like.
button-close-tap = Yes, stop it all
close-tap-done = The circle is stopped; nothing will be sent about your family. To open it again: /start
close-tap-note = Family { $codeName } has stopped its circle; what was planned is called off. People with a turn soon have been told. We respect this without asking.
button-requests = { $requests ->
    [0] Requests
    [one] One request
   *[other] { $requests } requests
  }
join-nobody-waits = Nobody waits for an answer now.
join-request-withdrawn = A request to join the circle { $codeName } was taken back: { $name }.
join-withdrawn = Your request is taken back. You can come back with a new invitation.
consent-renewal = Your consent for the circle { $codeName } ends on { $until }. Shall we go on for another year?
button-renew = Yes, another year
button-let-end = No, let it end
consent-renewed = Thank you for your trust. The circle goes on for another year, and you can stop it whenever you like.
consent-lets-end = The circle ends on its day. You can open it again whenever you like.
consent-ended-note = The consent of family { $codeName } has come to its end. Its circle is stopped and what was planned is called off.
guardian-unreachable = Our messages no longer reach family { $codeName }. A call may help.
