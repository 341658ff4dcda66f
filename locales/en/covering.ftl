cover-captain = We look for someone to stand in, circle { $codeName }: { $what }, { $when }. The time is near, and we are asking those who could come. A word from you may help.
cover-call = The time is very near in the circle { $codeName }: { $what }, { $when }. We are asking who can stand in; a call is quicker. Those who could come:
    { $people }
cover-call-line = • { $name }
button-cover-call = Number of { $name }
