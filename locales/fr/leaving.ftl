leave-nothing = Vous n’avez pas de cercle en ce moment, il n’y a rien à quitter.
leave-which = Quel cercle ?
leave-which-circle = Cercle { $codeName }
leave-ask = Quitter le cercle { $codeName } ? Vos prochains tours seront proposés à d’autres, sans demander pourquoi.
button-leave-yes = Oui, je quitte
button-leave-no = Non, on continue
leave-stayed = Rien n’a changé. On continue ensemble.
leave-done = Départ enregistré. Merci pour ce que vous avez donné. Vous pourrez revenir avec une nouvelle invitation.
