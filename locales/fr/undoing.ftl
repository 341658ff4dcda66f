button-undo = Annuler
undo-done = Tout est comme avant.
undo-late = Les dix minutes sont passées. Rien n’est perdu ; voici le rendez-vous actuel.
undo-overtaken = Ce rendez-vous a changé depuis. Rien n’est perdu ; voici l’actuel.
turn-not-needed = Ce rendez-vous a de nouveau quelqu’un : { $what }, { $when }, cercle { $codeName }. Vous n’avez rien à faire, merci.
turn-sought-again = Nous cherchons de nouveau un relais : { $what }, { $when }. Vous n’avez rien à faire.
turn-on-again = Ce rendez-vous a bien lieu : { $what }, { $when }, cercle { $codeName }.
arrival-withdrawn = Cette nouvelle est corrigée : ce n’est pas encore fait. Aucune réponse n’est attendue.
