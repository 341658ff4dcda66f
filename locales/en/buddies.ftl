for-somebody =
    A message for { $name }, to pass on:
    { $card }
for-somebody-call =
    { $name } needs a call; the answer is noted here:
    { $card }
button-member-add = Add without Telegram
member-add-name = By what name does the circle know this person?
member-add-tie = What are they to the family?
member-add-phone = What is their phone number? It is kept sealed, and only those who look after the circle see it. You can go on without a number.
button-no-phone = No number
phone-unreadable = We do not recognise this number. Example: 0612345678
member-add-buddy = Who answers here for { $name }? They get the reminders and pass them on by phone. We ask them first.
member-added = { $name } is in circle { $codeName } now, without Telegram. The family hears of it and may say no at any time.
member-add-waits = The request for { $name } in circle { $codeName } is noted. The team answers it, and the family is asked.
member-add-belongs = This number is of somebody who has a place in this circle already. Nothing has changed.
member-add-kept-out = They cannot be added. Nothing has changed.
member-add-not-active = This circle takes nobody in now. Nothing has changed.
button-open-member = Open the card
button-buddy = Choose who answers
buddy-choose = Who answers for { $name }? We ask them first.
buddy-nobody = Nobody in the circle can be asked to answer for { $name } now. A call may help.
buddy-asked = We have asked { $name }. The answer will show on the card.
buddy-ask = Could you answer here for { $name } ({ $tie }, circle { $codeName })? You get the reminders, pass them on by phone, and answer here with one press. Any answer is fine.
button-buddy-yes = Yes, I answer
button-buddy-no = I can’t
buddy-thanks = Thank you. Reminders for { $name } come to you here from now on, and it is noted that the answer is from you.
button-buddy-stop = Stop this
buddy-refused = That is fine, thank you for answering. We ask somebody else.
buddy-stopped = That is fine. You will get no more reminders for { $name }. Thank you for what you did.
buddy-needed = Nobody answers for { $name } in circle { $codeName } now. A call may help, and then choosing who answers.
address-by-call =
    { $card }
    The address comes from the team, in a call to whoever goes.
my-and-for =
    { $card }

    For whom you answer:
    { $lines }
my-line-for = • { $name }: { $what }, { $when }, circle { $codeName }
my-button-for = { $name } · { $on }
