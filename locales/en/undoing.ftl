button-undo = Undo
undo-done = Everything is as it was.
undo-late = The ten minutes are over. Nothing is lost; here is how it stands.
undo-overtaken = This has changed since. Nothing is lost; here is how it stands.
turn-not-needed = This has somebody again: { $what }, { $when }, circle { $codeName }. There is nothing you need to do, thank you.
turn-sought-again = We are looking for somebody again: { $what }, { $when }. There is nothing you need to do.
turn-on-again = This takes place as planned: { $what }, { $when }, circle { $codeName }.
arrival-withdrawn = This was corrected: it is not done yet. No answer is needed.
