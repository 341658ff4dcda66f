ledger-put-right = Cette nuit, l’ordre des tours ne suivait plus son registre dans { $rotas ->
    [one] un engagement
   *[other] { $rotas } engagements
  }. Il a été rétabli d’après le registre. Aucun tour n’est perdu. Merci de prévenir la personne qui s’occupe du programme.
