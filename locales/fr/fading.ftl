fading =
    Un regard sur le cercle, rien que pour vous :
    { $lines }
fading-silent = Nous n’avons plus de nouvelles de { $name } depuis deux semaines (cercle { $codeName }). Un appel peut aider.
fading-overloaded = On a beaucoup demandé à { $name } dans le cercle { $codeName }, car d’autres étaient absents. Une personne de plus allégerait.
fading-thin = Dans le cercle { $codeName }, des tours n’ont trouvé personne. Une personne de plus pourrait suffire.
button-pause-offer = Proposer un repos : { $name }
button-fading-invite = Inviter : { $codeName }
pause-offer = Un bonjour du cercle { $codeName }. Si le temps manque ces jours-ci, un repos est possible : aucune raison n’est demandée et la place est gardée.
pause-offered = Le repos est proposé avec douceur. Un appel peut aider aussi.
button-rest-month = Un mois de repos
button-stay-on = Oui, je continue
button-stay-leave = Je m’en vais
stay-ask = Une année a passé dans le cercle { $codeName }, et votre présence a compté. Continuons-nous ensemble ? Toute réponse est bonne.
stay-thanks = Merci du fond du cœur. Nous continuons ensemble.
