inviter-family = the family
tie-relative = Relative
tie-neighbour = Neighbour
tie-friend = Friend
join-facts =
    Before joining the circle { $codeName }:
    • Who sees: the circle sees your name only, { $name }; the family and the team also see your tie.
    • How much: reminders of your turns and little else, never at night.
    • Pausing and leaving: whenever you like; others are offered your turns.
    • Charter: by joining we accept the association’s charter; what we know of the family stays between us.
button-join = I agree and join
button-another-name = Another name
join-ask-name = Which name should the circle see? Just write it here.
join-declined = That is all right, and thank you. No request was recorded.
join-asked = Thank you. Your request has reached those who confirm who joins the circle { $codeName }. We write to you when the answer comes.
join-waiting = Your request has arrived and waits for an answer. We will write to you.
join-not-now = Thank you for wanting to help. Joining the circle is not confirmed this time. To talk to a person of the team, just write here.
join-welcome = Welcome to the circle { $codeName }. There is no commitment yet; we write to you when the first begins.
join-welcome-pick = Welcome to the circle { $codeName }. In which commitment shall we keep you a place?
join-withdrawn = Your request is taken back. You can come back with a new invitation.
tie-volunteer = Volunteer
join-invited = Sanad is a program of the association. An invitation to the circle { $codeName } from { $inviter }: we take turns around a family near us. Your tie to it, as the invitation says: { $tie }. Is that right?
join-tie = An invitation to the circle { $codeName }. What ties you to the family?
button-right = Yes, that is right
button-another-tie = Another tie
button-charter = Read the charter
charter-text =
    The association’s charter:
    • The family’s dignity comes first: we ask nothing that is not needed and expect no thanks.
    • What we know of the family is kept secret.
    • No photos of the family or its home.
    • No private chat with children.
    • Every visit is agreed on before.
    • Anybody may leave at any time, no questions.
join-still-waiting = Your request still waits for an answer; it is not forgotten. We will write to you. To take it back: /leave
join-lapsed = No answer has come to your request this time, and it has come to its end. Thank you for wanting to help. To talk to a person of the team, just write here.
settled-in = A month and at least two turns in the circle { $codeName }: thank you very much. You can now invite others and vouch for them, and see the address for your turns if the family allows it.
charter-again =
    The charter has changed. Everything goes on; accept it when you can:
    { $charter }
button-charter-accept = I accept it
charter-accepted = Thank you. Your consent to the charter is noted.
