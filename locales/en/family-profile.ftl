button-family = Family details
button-family-show = Show them now
button-family-fill = Write or change
button-family-skip = Skip
button-family-as-is = Leave as it is
button-family-remove = Remove it
button-family-keep = Yes, keep it
button-address = Show the address

family-nothing-kept = We keep nothing about family { $codeName } but its code name. Writing down more is optional, and only whoever needs it sees it, when it is needed.
family-kept =
    What we keep about family { $codeName }, encrypted, with every reading written down:
    { $lines }
family-has-name = • The name
family-has-area = • The quarter
family-has-address = • The address
family-has-notes = • What helps to get there
family-ask-name = How does the family like to be called? One adult’s name is enough; not the children’s.
family-ask-area = Which quarter? In general words, without street or number.
family-ask-address = What is the address? Only whoever has a turn sees it, from the day before, if the family allows it.
family-ask-notes = What helps to find the home? We keep no identity card or phone number, no illness and no date of birth.
family-ask-sure = Shall we keep what was written? Your answers were removed from this chat.
family-no-numbers = This seems to hold a card or phone number, or a date: we do not keep those. You can write it without.
family-unreadable = We found no words to read. You can write it again.
family-too-long = That is a little long. { $longest ->
    [one] One character is enough.
   *[other] { $longest } characters are enough.
  }
family-no-consent = Nothing was kept: family { $codeName } has to agree first.
family-card =
    Family { $codeName }. This is for you alone, and is erased from this message after a while:
    { $lines }
family-name = Name: { $words }
family-area = Quarter: { $words }
family-address = Address: { $words }
family-notes = To get there: { $words }
family-blank = A family’s details were here. Their time is over and they are erased. Thank you for keeping the confidence.
family-not-now = The address cannot be seen now. It can by whoever has the turn, from the day before, if the family allows it.
family-nothing-yet = Nothing is kept here yet.
family-too-many = Today’s limit for reading families’ details is reached. The administration has been told.
family-reads-note = Alert: within 24 hours { $name } has read the details of { $families ->
    [one] one family
   *[other] { $families } families
  }. Please look into the reason.
