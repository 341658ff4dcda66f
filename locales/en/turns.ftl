button-rota-decline = Not for me
rota-joined = A place is kept for you: { $what }, { $when }, circle { $codeName }. We remind you before each turn.
rota-later = That is all right. To take part in the turns whenever you like, just write here.
rota-declined = That is all right. You are offered no turns in: { $what }.

window-morning = Morning 09:00–12:00
window-afternoon = Afternoon 15–18
window-two-days = Over two days
window-three-days = Over three days
window-to-school = There 07:30–08:30
window-from-school = Back 17:30–18:30

turn-reminder = A reminder of your turn: { $what }, { $when }, circle { $codeName }.
turn-coming = Your coming turn: { $what }, { $when }, circle { $codeName }. We remind you on the evening before.
turn-in-a-week = It is your turn in a week: { $what }, { $when }, circle { $codeName }. Every answer is fine, and we remind you on the evening before.
turn-soon = It is soon time: { $what }, { $when }, circle { $codeName }.
turn-ask-cover = Who can stand in this time? { $what }, { $when }, circle { $codeName }. Can you? Every answer is fine.
turn-taken = Thank you, this turn is with you: { $what }, { $when }, circle { $codeName }.
turn-follow-up = Did this turn take place? { $what }, { $when }. Every answer is fine.
turn-done = { $you ->
    [m] Thank you very much, brother
    [f] Thank you very much, sister
   *[n] Thank you very much
  }, this turn is done: { $what }, { $when }.
turn-passed-on = That is all right, thank you for telling us. We look for someone to stand in: { $what }, { $when }.
turn-not-done = Thank you for telling us. That is all right, the coordination team will see to it.
turn-with-another = This turn is now with { $name }: { $what }, { $when }.
turn-over = This has passed or was called off. There is nothing for you to do.
turn-changed = This has changed. Here is how it stands now.
turn-already-done = It was noted before. Thank you.
button-turn-done = Done
button-turn-cannot = Can't this time
button-turn-take = I'll do it
button-turn-not-done = Not done this time

turn-nobody-free = Not covered yet in the circle { $codeName }: { $what }, { $when }. Nobody in the rota is free; a call may help.
turn-unanswered = No answer about a turn in the circle { $codeName }: { $what }, { $when }. A call to { $name } may help.
turn-unmet = A turn in the circle { $codeName } did not take place: { $what }, { $when }. A call to { $name } may help.
turn-reminder-late = The program stood still for a while, and a reminder in the circle { $codeName } missed its time: { $what }, { $when }.
turns-reminder-late = The program stood still for a while. In { $district }, { $turns ->
    [one] one reminder
   *[other] { $turns } reminders
  } missed their time. The card of each circle says how each turn stands.

my-none = You have no coming turns now.
my-turns = { $turns ->
    [0] You have no coming turns now.
    [one] Your coming turn:
   *[other] Your coming turns:
  }
    { $lines }
my-line = • { $what }, { $when }, circle { $codeName }
my-button = { $on }: { $what }
turn-asked-another = Thank you for wanting to help. We are now asking somebody else: { $what }, { $when }. There is nothing for you to do.
turn-called-off = This is called off: { $what }, { $when }, circle { $codeName }. There is nothing for you to do, thank you.
turns-nobody-free = Not covered yet in the circle { $codeName }: { $turns ->
    [0] nothing
    [one] one turn
   *[other] { $turns } turns
  }, first { $what }, { $when }. Nobody in the rota is free; a call may help.
turn-time-is-short = The time is near in the circle { $codeName }, and we wait for an answer from somebody to stand in: { $what }, { $when }. A call may help.
turn-unmet-nobody = A turn in the circle { $codeName } has passed without anybody: { $what }, { $when }.
rota-join-too = A place: { $what }
commitment-renewed = The commitment goes on until { $until }.
commitment-lets-end = The commitment ends on its day. You can add another whenever you like.
turn-covered = This is covered now: { $what }, { $when }, circle { $codeName }. Nothing for you to do, and thank you.
rota-covered = The turns are covered for now: { $what }. Thank you; we will write when we need you.
commitment-not-wanted = The family has not opened this kind of help now. Nothing was added.
commitment-none-wanted = The family has not opened any kind of help yet. It decides when.
button-turn-more = Something else
button-later-evening = This evening
button-later-morning = Tomorrow morning
button-turn-rest = Take a break
turn-later-evening = All right, we write to you again this evening at { $at }: { $what }, { $when }. You can answer before, whenever you like.
turn-later-morning = All right, we write to you again on the morning of { $on } at { $at }: { $what }, { $when }. You can answer before, whenever you like.
turn-later-past = That time has passed. Here is what is still possible.
