pauses-none = Help goes on as usual in the circle { $codeName }. What shall we pause?
pauses-card =
    Paused in the circle { $codeName }:
    { $lines }
    It comes back by itself on its day, or with one touch before.
pause-until = • { $what }: back on { $until }
pause-without-end = • { $what }: until you open it again
pause-everything = All help
pause-ask = For how long? { $what }. No reason is asked.
pause-week = A week
pause-month = A month
pause-after-ramadan = After Ramadan
pause-open = No date
button-pause-end = Help again now
pause-over = Help is back from today, as you chose: { $what }.
pause-note = { $family } has chosen a pause: { $what }. People with a turn soon have been told. We respect this without asking.
