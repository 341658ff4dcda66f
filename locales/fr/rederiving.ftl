turn-clock-leaps = L’heure avance au moment prévu de votre tour : { $what }, le { $on }, cercle { $codeName }. Il commencera donc à { $from } et finira à { $to }.
