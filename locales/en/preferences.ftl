button-languages = Language · اللغة
languages-card = In which language shall we write to you?
button-calling = My name
calling-card = We call you { $name }. We address you: { $form }.
address-form-m = as a brother
address-form-f = as a sister
address-form-n = without saying either
button-my-name = Change the name
button-address-m = As a brother
button-address-f = As a sister
button-address-n = Without either
button-prefer-voice = I prefer voice
own-name-ask = What shall we call you? Just write the name here, with “khalti”, “si” or “lalla” if you like.
address-ask =
    { $thanks }

    One question, and you need not answer: how shall we address you?
address-thanks = Thank you, noted. You can change it in the settings: /settings
button-my-times = My times
times-card = The days marked ✓ suit you. Number of turns: { $capacity }. Hours without messages: { $quiet }.
times-one-day = At least one day stays. For a break, there is “Pause” in the settings.
button-capacity = Number of turns
capacity-ask = How many turns a month at the most?
capacity-any = no limit
capacity-most = { $turns ->
    [one] one turn a month
   *[other] { $turns } turns a month
  }
button-own-quiet = Hours of silence
own-quiet-ask = When should we not write to you, besides the night and Friday noon?
own-quiet-none = no other hours
own-quiet = from { $from } to { $to }
button-my-offers = What I offer
my-offers-card = What suits you to give? Touch a line to add or remove it. Without a choice, everything suits you.
button-absences = Days away
absences-none = No absence noted. Telling us beforehand helps everybody, and nothing is counted against you.
absences-card = Your days away. Touch a line to take it back.
absence-line = from { $from } to { $to }
absence-one-day = { $on }
absence-day = { $on }
button-absence-new = New absence
absence-ask-from = From which day?
absence-ask-days = How many days? Your turns on these days are offered to others.
button-abroad = I live abroad
button-elsewhere = Help elsewhere
elsewhere-means = We may ask you now and then for one turn in another circle of your district. Each answer is yours.
