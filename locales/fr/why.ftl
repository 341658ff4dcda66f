# « Pourquoi moi ? » : une phrase que chacun comprend, avec les nombres mêmes du registre.

turn-why = { $what }, { $when }.
    { $why }
button-turn-why = Pourquoi moi ?
why = Pourquoi moi ?
    { $lines }
why-no-turns-yet = Aucun des tours possibles pour vous n’a encore eu lieu.
why-numbers = { $could ->
    [one] { $could } tour possible pour vous a eu lieu
   *[other] { $could } tours possibles pour vous ont eu lieu
  }. Faits par vous : { $done } ; votre part : { $share }.
why-share = { $whole }
why-share-half = un demi-tour
why-share-and-half = { $whole } et demi
why-furthest-behind = En comptant les tours déjà prévus avant celui-ci, il vous reste plus de votre part à faire qu’à toute autre personne libre ce jour-là.
why-tie-longest-ago = À égalité avec une autre personne, votre dernier tour, ou votre arrivée, est plus ancien que le sien.
why-tie-list-order = À égalité avec une autre personne, nous avons suivi l’ordre de la liste.
why-rest-rule = La personne avant vous a fait le tour précédent et se repose ; le tour suivant est à vous.
why-only-one = Personne d’autre n’est libre à ce moment-là.
why-cover = Ce rendez-vous n’était pas couvert ; nous vous demandons selon l’ordre équitable. Toute réponse est bonne.
why-cover-after-another = La personne demandée avant vous ne peut pas, et vous êtes la suivante dans l’ordre équitable. Toute réponse est bonne.
why-swap = Ce tour est à vous par un échange convenu.
why-handover = La personne qui avait ce tour ne peut pas cette fois et a proposé de vous demander en premier. Toute réponse est bonne.
why-promise = Cet engagement entier est votre promesse : tous ses rendez-vous sont avec vous.
why-gift = Vous n’êtes pas dans le tour de rôle de cet engagement : c’est une aide en plus de votre part, merci.
why-given-before = Ce tour a été attribué selon l’ordre équitable au moment de le prévoir. Ce que vous avez fait depuis compte pour les prochains tours.
why-given = Ce tour vous a été attribué selon l’ordre équitable.
why-effort = Ce tour compte pour { $effort }.
