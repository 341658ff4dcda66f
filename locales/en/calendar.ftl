button-calendar = In my calendar
calendar-name = Sanad
calendar-summary = My turn: { $what }
calendar-comes = The calendar file is on its way.
calendar-empty = No turns are coming up for you now.
calendar-caption = Your next turns: opening this file puts them into your phone’s calendar, with a reminder the evening before. After a change, ask for it again: it corrects the one before.
data-calendar = What your calendar files hold
data-calendar-line = { $what }, { $on } { $year }
