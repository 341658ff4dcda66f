member-line-out = { $name } · needs a call
member-card =
    Member of circle { $codeName }: { $name } ({ $tie }).
    { $lines }
member-new = Just beginning, since { $on }
member-since = In the circle since { $on }
member-voice = Prefers voice to text
member-phone-only = Without Telegram: by phone
member-out = Our messages do not arrive now. A call may help. If the phone or the account has changed, a new link is made here.
member-buddy = { $name } answers
member-buddy-out = { $name } answers, but our messages do not arrive there now
member-buddy-asked = We have asked { $name }; no answer yet
member-no-buddy = Nobody answers yet
button-member-call = Phone number
member-number = Number of { $name }: { $phone }
member-code = Code for erasing on request: { $code }
