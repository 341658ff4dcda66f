# "I did it": a gift is not an error.

button-gift = I did it
button-gifts = I did a turn
gifts-choose = Which turn did you do in the circle { $codeName }? It is noted for you; you can take it back for ten minutes.
gifts-none = No turn is waiting in the circle { $codeName } these days. Thank you for being there.
gift-told = Good news: { $name } has seen to this turn and it is done: { $what }, { $when }. Nothing is left for you to do, thank you.
