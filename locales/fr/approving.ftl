join-request =
    Demande d’entrée dans le cercle { $codeName } : { $name } ({ $tie }).
    { $answer }
    { $vouched }
    On dit oui ?
join-request-accepted = Entrée confirmée dans le cercle { $codeName } : { $name }.
join-request-declined = Entrée non confirmée dans le cercle { $codeName } : { $name }. Personne ne saura qui a décidé.
join-request-withdrawn = Demande retirée pour le cercle { $codeName } : { $name }.
join-decided-before = Une réponse était déjà arrivée. Rien n’a changé.
button-welcome = Oui, bienvenue
button-requests = { $requests ->
    [0] Demandes
    [one] Une demande
   *[other] { $requests } demandes
  }
join-nobody-waits = Personne n’attend de réponse en ce moment.
join-request-again =
    Cette demande pour le cercle { $codeName } attend encore : { $name } ({ $tie }).
    { $answer }
    { $vouched }
    On dit oui ?
family-said-fine-line = La famille : rien contre.
family-said-nothing-line = La famille : pas encore de réponse.
vouched = { $vouchers ->
    [0] Aucun membre ne recommande encore.
    [one] Un membre recommande :
   *[other] { $vouchers } membres recommandent :
  }
    { $lines }
vouched-line = • { $name }
button-ask-members = Demander à deux
join-request-vetoed = Entrée non confirmée dans le cercle { $codeName } : { $name }. La famille le préfère ainsi ; cela n’est dit à personne.
join-request-lapsed = La demande pour le cercle { $codeName } a pris fin sans réponse : { $name }.
family-ask = { $name } ({ $tie }) voudrait entrer dans le cercle { $codeName }. Est-ce que cela vous convient ? Votre réponse reste entre vous et la coordination ; personne ne demande pourquoi.
button-fine = Rien contre
button-rather-not = Plutôt non
family-said-fine = Merci. La coordination a votre réponse au sujet de { $name }. Vous pouvez changer d’avis quand vous voulez.
family-said-no = La demande est terminée : { $name }. Votre réponse n’est dite à personne hors de la coordination.
family-joined = { $name } ({ $tie }) fait maintenant partie du cercle { $codeName }. Vous pouvez mettre fin à la place de toute personne, quand vous voulez, sans raison.
family-not-joined = { $name } n’entre pas dans le cercle { $codeName }.
safeguarding-note = Pour information : demande d’entrée dans le cercle { $codeName } : { $name } ({ $tie }). Rien à faire, sauf s’il y a un empêchement.
button-block = Bloquer
