try-out-clock = It is { $at }, { $on }.
try-out-no-reminder = No reminder is coming up yet. One commitment in an active circle is enough.
