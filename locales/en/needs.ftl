button-needs = Needs
needs-card = { $needs ->
    [one] { $needs } need in the circle { $codeName }.
   *[other] { $needs } needs in the circle { $codeName }.
  }
need-button = { $what }, { $on }
button-need-new = New need
button-circle-needs = Needs of the circle
data-needs = Needs you took on
data-claim-offered = offered
data-claim-accepted = accepted
data-claim-declined = not taken up
data-claim-withdrawn = given back
data-claim-fulfilled = done
need-ask-kind = What is it about? Nobody sees it before the family has said yes to the words.
need-ask-asks = What is asked for?
button-need-asks-time = Time
button-need-asks-goods = Things
button-need-asks-money = Money
need-ask-quantity = How much? A button, or a number from 1 to { $most }.
need-no-quantity = One number is enough, from 1 to { $most }.
need-number = { $number }
need-ask-unit = What do we count?
button-need-unit-times = Times
button-need-unit-mornings = Mornings
button-need-unit-hours = Hours
need-ask-window = When would it help?
button-need-today = Today
button-need-tomorrow = Tomorrow
button-need-three-days = Within 3 days
button-need-week = Within a week
button-need-two-weeks = Within two weeks
need-ask-part = At what time of day?
button-need-part-any = Any time
button-need-part-morning = Morning
button-need-part-afternoon = Afternoon
button-need-part-evening = Evening
need-ask-urgency = Is it urgent?
button-need-urgency-urgent = Urgent
button-need-urgency-soon = Soon
button-need-urgency-calm = No hurry
need-ask-area = In which area? A button, or its name, without street or number.
need-ask-audience = Who may be asked?
button-need-audience-open = Circle, district
button-need-audience-inner = Inner circle only
button-need-audience-coordinator-only = Coordinators only
need-ask-words = A few words or a voice note, if you like. No name, no address.
button-need-no-words = Without words
need-text = { $what }: { $amount }, { $when }, { $area }
need-text-words = { $what }: { $amount }, { $when }, { $area }. { $words }
need-amount-times = { $quantity ->
    [one] { $quantity } time
   *[other] { $quantity } times
  }
need-amount-mornings = { $quantity ->
    [one] { $quantity } morning
   *[other] { $quantity } mornings
  }
need-amount-hours = { $quantity ->
    [one] { $quantity } hour
   *[other] { $quantity } hours
  }
need-amount-pieces = { $quantity ->
    [one] { $quantity } piece
   *[other] { $quantity } pieces
  }
need-amount-share = help with money
need-day = { $on }
need-when-morning = { $when } in the morning
need-when-afternoon = { $when } in the afternoon
need-when-evening = { $when } in the evening
need-approve-own = This is word for word what others read. Nothing goes out before you agree: { $need }
need-approve = A suggested need. This is word for word what others would read; nothing goes out before you agree: { $need }
button-need-approve = I agree to the words
button-need-words = Other words
button-need-decline = No, do not ask
need-words-ask = Which words? One line, no name, no address.
need-waits = The words are with the family { $codeName }. Nobody reads them before it agrees.
need-not-wanted = This kind of help is closed for now in the family’s choices.
need-past = That time is over. A new need can have another time.
need-too-many = Some needs wait for the family’s answer. More can be added after it.
need-names = The words may give the family away. Other words, without a name, number or address.
need-gone = This need has changed. Here it is now.
need-approved = Agreed. We are asking the circle now: { $need }
need-declined = All right. Nobody has read it.
need-declined-note = The need suggested in the circle { $codeName } will not be asked for now. Thank you for noticing.
need-voice-passed-on = The voice note is with someone who writes the words. The family reads them first.
need-voice-note = From { $name }: a need in the circle { $codeName } in a voice note, which follows. To be written without name or address; the family reads it first.
button-need-write = Write the words
need-stands =
    The need: { $need }
    { $stands }
button-need-withdraw = Withdraw the need
need-is-draft = Waiting for its words.
need-is-awaiting-family = Waiting for the family’s yes.
need-is-published = Not covered yet.
need-is-part-covered = Covered in part.
need-is-covered = All of it is covered.
need-is-fulfilled = Done.
need-is-confirmed = Done and arrived.
need-is-withdrawn = Withdrawn.
need-is-expired = Its time is over.
need-is-paused = Paused by the family’s choice.
need-covered-family = All of it is covered: { $need }
need-arrived-ask = Did it arrive? { $need }. No answer is owed.
need-missing-note = { $family } says this did not arrive: { $need }. A call may help.
need-card = A need in the circle { $codeName }: { $need }. Would it suit you? Every answer is fine.
need-card-outside = A need in the district: { $need }. Would it suit you? The coordinators arrange the rest.
need-card-left =
    { $card }
    Still open: { $amount }.
button-need-take = I will do it
button-need-take-all = All: { $amount }
button-need-take-part = Part: { $amount }
button-need-no = Not this time
button-need-wait = I will wait
need-said-no = All right. Nothing more will come to you about this.
need-card-covered = This is covered now, thank you.
need-card-withdrawn = This is not needed any more, thank you.
need-card-over = This need is over. Nothing is asked of you, thank you.
need-full = Covered for now: { $need }. You can wait: if a part becomes free, those who wait are asked first.
need-changed = Less than that is left. Here is what is left.
claim-taken = Thank you, this is with you: { $amount }. { $need }
claim-taken-all = Thank you, this is with you: { $amount }, and all of it is covered now. { $need }
claim-waits = You are waiting: { $amount }. We ask you if something becomes free. { $need }
claim-offered = Thank you. Your offer is with the coordinators: { $amount }. The answer comes here. { $need }
claim-free = This has become free: { $amount }. Does it still suit you? We keep it for a short while. { $need }
button-claim-keep = Yes, I will do it
claim-declined = All right, this is with somebody else now. Thank you. { $need }
claim-withdrawn = All right, this is not with you any more. Thank you for telling us. { $need }
claim-fulfilled = Thank you very much, this is done: { $amount }. { $need }
claim-given-back = All right, thank you for telling us. We ask others.
button-claim-done = Done
button-claim-back = I cannot any more
claim-off = This is not needed any more, no need to come. Thank you: { $need }
claim-covered = This is covered now, nothing is asked of you. Thank you: { $need }
claim-follow-up = Was this done? { $amount }. { $need }. Every answer is fine.
claim-note = From outside the circle { $codeName }, { $name } offers: { $amount }. { $need }. Do we accept?
button-claim-accept = Yes, accept
button-claim-decline = No, thank you
button-claim-write = Write a word
claim-note-accepted = The offer of { $name } is accepted. A word about where to meet helps, without the family’s name or address.
claim-note-waiting = All of it is covered; the offer of { $name } waits.
claim-note-declined = The offer of { $name } was declined kindly.
claim-note-answered = The offer of { $name } has been answered.
claim-note-back = The offer of { $name } was taken back.
claim-decided = This offer was answered before.
claim-words-ask = Which words? For example where to meet whom of the coordinators, without the family’s name or address.
claim-words =
    A word from the coordinators:
    { $words }
need-in-group = A need among our neighbours: { $need }. Whom would it suit? The answer is private, with Sanad.
need-team =
    Need of the circle { $codeName }: { $need }
    { $progress }
need-reach-nobody = Nobody has been asked yet.
need-reach-offered = Asked those who like this kind.
need-reach-circle = The circle was asked.
need-reach-group = In the district’s group.
need-reach-association = With the whole association.
need-line-taken = • { $name }: { $amount }
need-line-done = • { $name }: { $amount } ✓
need-line-waiting = { $waiting ->
    [one] { $waiting } person waits.
   *[other] { $waiting } people wait.
  }
need-line-left = Still open: { $amount }.
need-held = Held at this step by a coordinator.
need-goes-no-further = There is no step after this.
need-next-circle = Goes to the whole circle { $on } { $at }.
need-next-group = Goes to the district’s group { $on } { $at }.
need-next-association = Goes to the whole association { $on } { $at }.
button-need-hurry = Next step now
button-need-hold = Hold here
button-need-resume = Go on
need-held-words = A need of the circle { $codeName } is held: its words may give the family away by now. { $need }
need-expired-note = A need of the circle { $codeName } was not covered in time: { $need }. A call to the family may help.
need-unsaid-note = { $silent ->
    [one] No answer from { $silent } person, circle { $codeName }: { $need }. Was it done?
   *[other] No answer from { $silent } people, circle { $codeName }: { $need }. Was it done?
  }
button-need-close-1 = Yes, done
button-need-close-0 = No, not done
