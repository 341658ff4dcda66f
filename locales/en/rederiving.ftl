turn-clock-leaps = The clocks go forward at the time of your turn: { $what }, { $on }, circle { $codeName }. So it begins at { $from } and ends at { $to }.
