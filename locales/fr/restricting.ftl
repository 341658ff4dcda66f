restrictions-card = Les membres du cercle { $codeName }. Touchez un nom pour voir ce que la famille accepte. Personne d’autre n’en sait rien.
restrictions-none = Pas encore de membre dans le cercle { $codeName }.
restriction-some = { $name } · en partie
restriction-card = Qu’est-ce que la famille accepte de { $name } ? ✓ veut dire oui. Personne n’est prévenu de ce qui change ici : les tours paraissent simplement couverts.
restriction-card-none = La famille n’accepte pas d’aide de { $name } en ce moment. Personne n’en est prévenu : les tours paraissent simplement couverts. Une touche rétablit tout.
restriction-everything = Tous les types d’aide
button-more = La suite
