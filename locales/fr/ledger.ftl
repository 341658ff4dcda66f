ledger-put-right = Cette nuit, l’ordre des tours ne suivait plus son registre dans { $rotas ->
    [one] un engagement
   *[other] { $rotas } engagements
  }. Il a été rétabli d’après le registre. Aucun tour n’est perdu. Merci de prévenir la personne qui s’occupe du programme.
button-forgive = Repartir à neuf
forgive-ask = Repartir à neuf avec { $name } dans le cercle { $codeName } ? Les tours passés ne comptent plus. Les tours prévus restent, et personne n’est prévenu.
button-forgive-yes = Oui, à neuf
forgive-done = On repart à neuf avec { $name } : les tours passés ne comptent plus, les tours prévus restent.
