button-my-data = My data
button-data-copy = A copy of my data
button-data-erase = Erase everything
button-data-erase-yes = Yes, erase it all
button-data-keep = No, keep it

my-data = What we keep about you is yours: take a copy of it, or have all of it erased whenever you like. If your phone is lost, this code helps in a call with the team: { $code }. It is best kept on paper.
data-copy-comes = The copy is on its way.
data-copy-caption = Everything we keep about you. It is best to keep this file in a private place.
data-erase-ask =
    What happens then?
    • You leave all your circles; others are offered your turns.
    • Your name, your words and your account number are erased. There is no way back.
    • Counts without a name stay. What has reached others in Telegram before cannot be taken back.
    • If an older backup returns, you are erased from it again.
data-erase-ask-guardian =
    What happens then?
    • The circle of your family closes, what was planned is called off, and all we keep of the family is erased.
    • Your name, your words and your account number are erased. There is no way back.
    • Counts without a name stay. What has reached others in Telegram before cannot be taken back.
    To stop for a while instead: /leave
data-erased = Everything we kept about you is erased. Thank you for all you gave. This is our last message, and we forget this chat in a little while.
circle-closed-note = The circle { $codeName } has ended at the family’s wish; what was planned is called off. We respect this without asking.

data-title = What Sanad keeps about you
data-intro = This page was written for you alone when you asked for it. Nobody else is named in it; families are there by their code names.
data-none = Nothing.
data-moment = { $on } { $year }, { $at }
data-who = You
data-name = The name others see: { $name }
data-telegram = Your Telegram account number: { $number }
data-language = Language: { $words }
data-first-seen = First message: { $moment }
data-places = Your circles
data-place = Circle { $codeName }: { $role }, tie: { $tie }, { $state }, since { $moment }
data-role-guardian = represents the family
data-role-proxy = on behalf of the family
data-role-member = member
data-role-coordinator = coordination
data-role-safeguarding = safeguarding
data-role-treasurer = treasury
data-state-requested = waiting for an answer
data-state-active = active
data-state-declined = not confirmed
data-state-ended = ended
data-roles = Your roles in the association
data-role = { $role }, { $district }, since { $moment }
data-consents = What you have agreed to
data-consent = Circle { $codeName } ({ $purpose }): from { $moment } to { $until }
data-turns = Your turns
data-turn = { $what }, { $on } { $year }, circle { $codeName }: { $outcome }
data-outcome-open = coming
data-outcome-done = done
data-outcome-cannot = not this time
data-outcome-no-answer = no answer
data-outcome-unreachable = out of reach
data-outcome-left = left
data-outcome-rests = resting
data-outcome-cancelled = called off
data-reads = When somebody read your family’s details
data-read = Family { $codeName }: { $moment }
data-broadcasts = Messages to many that were for you
data-broadcast = Message to the district { $district }, { $moment }
data-invitations = Invitations you made
data-invitation = { $moment }
data-words = Your messages that are kept (erased after 7 days)
data-word = { $moment }: { $words }
data-acts = What is recorded of your deeds
data-act = { $moment }: { $act }
data-choices = What you have chosen
