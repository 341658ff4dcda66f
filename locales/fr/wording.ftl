button-wordings = Ce qui est dit
button-wording-write = Écrire ces mots
button-wording-withdraw = Ne rien dire
button-wording-yes = D’accord
button-wording-no = Non
wording-none = Rien n’est dit de votre famille aux personnes invitées. Vous pouvez écrire une ligne, si vous voulez.
wording-card =
    Les personnes invitées lisent de votre famille :
    { $words }
wording-proposed =
    Mots proposés sur votre famille, pour les personnes invitées. Ils n’arrivent à personne sans votre accord :
    { $words }
wording-ask = Que dire de la famille aux personnes invitées ? Une ligne, sans nom ni adresse.
wording-waits = Les mots sont envoyés à la famille { $codeName }. Personne ne les lit avant son accord.
wording-decided = Une réponse est déjà donnée.
wording-shown =
    { $card }

    Un mot de la famille : { $words }
