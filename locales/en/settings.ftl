settings = Settings. What shall we change?
language-changed = From now on we write to you in English.
button-rest = Pause: { $codeName }
button-come-back = Back to { $codeName }
rest-ask = How long? No reason needed.
button-rest-days = { $days ->
    [one] One day
   *[other] { $days } days
  }
rest-begun = No turns for you before { $until }. Others are offered your turns until then.
rest-over = Good to have you back. Your coming turns: /my

message-received = Your message has arrived. Shall we send it to the coordination team?
button-send-on = Yes, send it
button-do-not-send = Do not send it
message-sent = Your message has gone to the coordination team; they will answer you.
message-nobody = Nobody of the coordination team can read it now, so it was not sent. You can try again later.
message-dropped = It was sent to nobody. The program erases it after 7 days.
message-write-now = You can write your message here now. We ask before sending it to the coordination team.
message-only-words = We read written words and buttons only. What has just come was sent to nobody. Write a few words; we ask before sending them to the coordination team.
message-for-team =
    A message from { $name }:
    { $words }
button-reply = Reply
reply-ask = What is the answer? Just write it here; it goes out in the team's name.
reply-too-long = The answer is long. A few lines are enough.
reply-sent = The answer is on its way.
reply-from-team =
    An answer from the coordination team:
    { $words }
message-nothing-waits = No message waits to be sent now.
rest-open = No turns for you until you are back. Come back whenever you like: /settings
message-received-turn = Your message has arrived. To whom shall we send it?
button-to-captain = To the captain
button-to-team = To the team
message-sent-captain = Your message has gone to the circle's captain, who will answer you.
message-for-captain =
    A message from { $name } about a turn: { $what }, { $when }, circle { $codeName }.
    { $words }
message-voice-for-captain = A voice message from { $name } follows, about a turn: { $what }, { $when }, circle { $codeName }.
message-voice-for-team = A voice message from { $name } follows.
reply-ask-captain = What is the answer? Just write it here; it goes out in your name.
reply-from-captain =
    An answer from { $name }, captain of the circle:
    { $words }
