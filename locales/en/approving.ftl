join-request =
    A request to join the circle { $codeName }: { $name } ({ $tie }).
    { $answer }
    { $vouched }
    Shall we say welcome?
join-request-accepted = Confirmed in the circle { $codeName }: { $name }.
join-request-declined = Not confirmed in the circle { $codeName }: { $name }. Nobody is told who decided.
join-request-withdrawn = A request to join the circle { $codeName } was taken back: { $name }.
join-decided-before = An answer came before this. Nothing has changed.
button-welcome = Yes, welcome
button-requests = { $requests ->
    [0] Requests
    [one] One request
   *[other] { $requests } requests
  }
join-nobody-waits = Nobody waits for an answer now.
join-request-again =
    This request to join the circle { $codeName } still waits: { $name } ({ $tie }).
    { $answer }
    { $vouched }
    Shall we say welcome?
family-said-fine-line = The family: nothing against it.
family-said-nothing-line = The family: no answer yet.
vouched = { $vouchers ->
    [0] No member vouches yet.
    [one] One member vouches:
   *[other] { $vouchers } members vouch:
  }
    { $lines }
vouched-line = • { $name }
button-ask-members = Ask two members
join-request-vetoed = Not confirmed in the circle { $codeName }: { $name }. The family prefers it so; nobody is told.
join-request-lapsed = A request to join the circle { $codeName } has come to its end without an answer: { $name }.
family-ask = { $name } ({ $tie }) would like to join the circle { $codeName }. Is there anything against it? Your answer stays between you and the coordination team; nobody asks why.
button-fine = Nothing against it
button-rather-not = I would rather not
family-said-fine = Thank you. The coordination team has your answer about { $name }. You can change your mind at any time.
family-said-no = The request has ended: { $name }. Nobody outside the coordination team is told your answer.
family-joined = { $name } ({ $tie }) is in the circle { $codeName } now. You can end anybody’s place at any time, without a reason.
family-not-joined = { $name } does not join the circle { $codeName }.
safeguarding-note = For your information: a request to join the circle { $codeName }: { $name } ({ $tie }). Nothing is asked of you unless something stands against it.
button-block = Block
