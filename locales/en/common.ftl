# What all screens share: buttons, names, days.

name = { $name }
weekday = { $day }

button-back = Back
button-more-choices = More
button-cancel = Cancel
button-continue = Continue
button-later = Later
button-no-thanks = No, thanks
button-not-now = Not now
button-accept = Yes, I accept
press-not-yours = This button is no longer available here. Nothing has changed.
not-allowed = This is not available to you now. Nothing has changed.

kind-groceries = Weekly groceries
kind-school = Walk to/from school
kind-lessons = Help with lessons
kind-visit = Visit
kind-errand = Office errand
kind-medical = Company to the doctor
kind-meal = Cook a meal
kind-repairs = Repairs at home
kind-transport = A lift by car
kind-childcare = Minding children

when-days = between { $from } and { $to }
when-hours = { $on } between { $from } and { $to }{ $where ->
    [abroad] { " " }({ $zone })
   *[here] { "" }
  }
zone-morocco = Moroccan time
zone-of = time of { $timeZone }
weekly-days = each week between { $from } and { $to }
weekly-hours = each { $day } between { $from } and { $to }

form-question =
    { $step } of { $steps }
    { $question }
form-picked = ✓ { $option }
form-over = These steps are over. You can start again whenever you like.
form-moved-on = This step has changed. Here is the current one.
form-pick-one = At least one is needed.
form-cancelled = Cancelled; nothing was saved.
form-nothing-to-cancel = Nothing is open now.
form-use-buttons = This step goes on with the buttons.
name-unreadable = We found no letters to read. Please write the name once more.
name-too-long = The name is a little long. { $longest ->
    [one] One letter is enough.
   *[other] { $longest } letters at most.
  }
unknown-command = We do not know this command. There are: my turns /my, settings /settings, help /help

update-set-aside = Your request could not be completed; nothing has changed. Those who run the program have been told. You can try again in a while, or write here.
update-set-aside-note = One message could not be handled after several tries. Its number and the cause are in the program's log.
too-fast = We read every message in its order. One minute, please, and we go on.
