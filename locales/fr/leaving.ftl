leave-nothing = Vous n’avez pas de cercle en ce moment, il n’y a rien à quitter.
leave-which = Quel cercle ?
leave-which-circle = Cercle { $codeName }
leave-ask = Quitter le cercle { $codeName } ? Vos prochains tours seront proposés à d’autres, sans demander pourquoi.
button-leave-yes = Oui, je quitte
button-leave-no = Non, on continue
leave-stayed = Rien n’a changé. On continue ensemble.
leave-done = Départ enregistré. Merci pour ce que vous avez donné. Vous pourrez revenir avec une nouvelle invitation.
button-people = Le cercle
people-card = { $members ->
    [0] Le cercle { $codeName } n’a pas encore de membre.
    [one] Le cercle { $codeName } a un membre :
   *[other] Le cercle { $codeName } a { $members } membres :
  }
people-member = Membre du cercle { $codeName } : { $name } ({ $tie }).
button-end-place = Mettre fin
end-place-ask = Mettre fin à la place de { $name } dans le cercle { $codeName } ? Nous lui dirons avec tact que le cercle a changé, jamais qui a décidé ni pourquoi. Ses tours iront à d’autres.
block-ask = Empêcher le retour de { $name } ? Sa place éventuelle dans le cercle { $codeName } prend fin, sans dire qui a décidé. Ses demandes futures finiront comme toute invitation périmée.
button-end-place-yes = Oui, y mettre fin
button-block-circle = De ce cercle
button-block-district = De tout le quartier
button-leave-as-is = Non, ne rien changer
nothing-changed = Rien n’a changé.
place-ended = Le cercle { $codeName } a changé ; vous n’y avez plus de tour. Un grand merci pour ce que vous avez donné. Pour parler à une personne de l’équipe, écrivez simplement ici.
place-ended-note = Cette place a pris fin : { $name }. Ses tours sont à d’autres ; personne ne saura qui a décidé.
place-ended-before = Cette personne n’a plus de place dans le cercle. Rien n’a changé.
circle-over = Le cercle { $codeName } a pris fin et ses rendez-vous sont annulés ; plus rien n’est attendu de vous. Un grand merci pour tout.
