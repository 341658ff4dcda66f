# « Je l’ai fait » : un cadeau n’est pas une erreur.

button-gift = Je l’ai fait
button-gifts = J’ai fait un tour
gifts-choose = Quel tour avez-vous fait dans le cercle { $codeName } ? Il est noté pour vous ; vous pouvez annuler pendant dix minutes.
gifts-none = Aucun tour n’attend ces jours-ci dans le cercle { $codeName }. Merci d’être là.
gift-told = Bonne nouvelle : ce tour est fait, grâce à { $name } : { $what }, { $when }. Il ne vous reste rien à faire, merci.
