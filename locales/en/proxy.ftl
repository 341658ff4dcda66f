inviter-proxy = the family's representative
invite-proxy = An invitation for one person to act on behalf of family { $codeName }. It works once, for 48 hours. To be sent in a private chat:
button-invite-proxy = Invite somebody
button-proxy-end = End it now
proxy-none = Nobody acts on behalf of family { $codeName } now. Whoever is invited sees what the family sees and decides in its name; it is said each time.
proxy-card = Acting on behalf of family { $codeName }: { $name }. One touch ends it.
represent-facts =
    Sanad is a program of the association. An invitation to act on behalf of family { $codeName }:
    • See: what the family sees; it stays between us.
    • Decide: only what the family agrees to; it is said to be in its name.
    • End: whenever the family or you wish.
    Does this suit you?
proxy-note = Now acting on behalf of family { $codeName }: { $name }.
proxy-ended-note = You no longer act on behalf of family { $codeName }. Thank you for what you did.
button-consent-heard = No phone
heard-ask-who = Who heard the family’s consent in person?
heard-ask-language = In which language?
heard-ask-day = On which day?
heard-in-ar = Arabic
heard-in-ary = Darija
heard-in-zgh = Tamazight
heard-in-fr = French
heard-in-en = English
heard-on = { $on }
consent-recorded = The consent of family { $codeName } is noted. Its circle opens when somebody accepts to represent it.
proxy-left-note = Nobody acts on behalf of family { $codeName } any more: the representative has stepped back. A call may help.
