cover-captain = Nous cherchons un relais dans le cercle { $codeName } : { $what }, { $when }. Le moment approche et nous demandons à qui pourrait venir. Un mot de votre part peut aider.
cover-call = Le moment est tout proche, cercle { $codeName } : { $what }, { $when }. Nous demandons à qui pourrait prendre le relais ; un appel va plus vite. Qui pourrait venir :
    { $people }
cover-call-line = • { $name }
button-cover-call = Numéro de { $name }
