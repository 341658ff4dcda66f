text-check-refused = Des inconnus liront ces mots, et certains n’y ont pas leur place. Il suffit de les réécrire sans ceci :
    { $found }
text-check-name = Ici, un nom du cercle : « { $words } »
text-check-phone = Ici, un numéro : « { $words } »
text-check-link = Ici, un lien : « { $words } »
text-check-sum = Ici, une somme d’argent : « { $words } »
text-check-debt = Ici, une dette : « { $words } »
text-check-street = Ici, une adresse : « { $words } »
text-check-illness = Ici, une maladie : « { $words } »
