restrictions-card = The members of the circle { $codeName }. Touch a name to see what the family accepts from them. Nobody else knows of it.
restrictions-none = No member in the circle { $codeName } yet.
restriction-some = { $name } · in part
restriction-card = What does the family accept from { $name }? ✓ means yes. Nobody is told what changes here: turns just appear covered.
restriction-card-none = The family accepts no help from { $name } now. Nobody is told: turns just appear covered. One touch restores it all.
restriction-everything = Every kind of help
button-more = More
