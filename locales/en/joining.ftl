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
button-requests = { $requests ->
    [0] Requests
    [one] One request
   *[other] { $requests } requests
  }
join-nobody-waits = Nobody waits for an answer now.
join-request-withdrawn = A request to join the circle { $codeName } was taken back: { $name }.
join-withdrawn = Your request is taken back. You can come back with a new invitation.
