button-needs = Nos besoins
needs-card = { $needs ->
    [one] { $needs } besoin dans le cercle { $codeName }.
   *[other] { $needs } besoins dans le cercle { $codeName }.
  }
need-button = { $what }, { $on }
button-need-new = Nouveau besoin
button-circle-needs = Besoins du cercle
data-needs = Besoins pris en charge
data-claim-offered = proposé
data-claim-accepted = accepté
data-claim-declined = non retenu
data-claim-withdrawn = rendu
data-claim-fulfilled = fait
need-ask-kind = De quoi s’agit-il ? Personne ne le lit avant que la famille ait approuvé les mots.
need-ask-asks = Que demande-t-on ?
button-need-asks-time = Du temps
button-need-asks-goods = Des choses
button-need-asks-money = De l’argent
need-ask-quantity = Combien ? Un bouton, ou un nombre de 1 à { $most }.
need-no-quantity = Un seul nombre, de 1 à { $most }.
need-number = { $number }
need-ask-unit = Que compte-t-on ?
button-need-unit-times = Des fois
button-need-unit-mornings = Des matinées
button-need-unit-hours = Des heures
need-ask-window = Quand serait-ce utile ?
button-need-today = Aujourd’hui
button-need-tomorrow = Demain
button-need-three-days = Sous 3 jours
button-need-week = Sous une semaine
button-need-two-weeks = Sous deux semaines
need-ask-part = À quel moment du jour ?
button-need-part-any = N’importe quand
button-need-part-morning = Le matin
button-need-part-afternoon = L’après-midi
button-need-part-evening = Le soir
need-ask-urgency = Est-ce urgent ?
button-need-urgency-urgent = Urgent
button-need-urgency-soon = Bientôt
button-need-urgency-calm = Sans hâte
need-ask-area = Dans quel coin ? Un bouton, ou le nom du coin, sans rue ni numéro.
need-ask-audience = À qui peut-on le demander ?
button-need-audience-open = Cercle puis quartier
button-need-audience-inner = Les proches seuls
button-need-audience-coordinator-only = La coordination
need-ask-words = Quelques mots ou une note vocale, si vous voulez. Sans nom ni adresse.
button-need-no-words = Sans mots
need-text = { $what } : { $amount }, { $when }, { $area }
need-text-words = { $what } : { $amount }, { $when }, { $area }. { $words }
need-amount-times = { $quantity ->
    [one] { $quantity } fois
   *[other] { $quantity } fois
  }
need-amount-mornings = { $quantity ->
    [one] { $quantity } matinée
   *[other] { $quantity } matinées
  }
need-amount-hours = { $quantity ->
    [one] { $quantity } heure
   *[other] { $quantity } heures
  }
need-amount-pieces = { $quantity ->
    [one] { $quantity } pièce
   *[other] { $quantity } pièces
  }
need-amount-share = une aide en argent
need-day = { $on }
need-when-morning = { $when } le matin
need-when-afternoon = { $when } l’après-midi
need-when-evening = { $when } le soir
need-approve-own = Voici mot pour mot ce qu’on lira. Rien ne part sans votre accord : { $need }
need-approve = Un besoin proposé. Voici mot pour mot ce qu’on lirait ; rien ne part sans votre accord : { $need }
button-need-approve = J’approuve ces mots
button-need-words = D’autres mots
button-need-decline = Non, ne pas demander
need-words-ask = Quels mots ? Une ligne, sans nom ni adresse.
need-waits = Les mots sont chez la famille { $codeName }. Personne ne les lit avant son accord.
need-not-wanted = Cette aide est fermée pour l’instant dans les choix de la famille.
need-past = Ce moment est passé. Un nouveau besoin peut avoir une autre date.
need-too-many = Des besoins attendent déjà la réponse de la famille. Vous pourrez en ajouter ensuite.
need-names = Ces mots peuvent désigner la famille. D’autres mots, sans nom, numéro ni adresse.
need-gone = Ce besoin a changé. Le voici maintenant.
need-approved = C’est approuvé. Nous demandons maintenant au cercle : { $need }
need-declined = Entendu. Personne ne l’a lu.
need-declined-note = Le besoin proposé dans le cercle { $codeName } ne sera pas demandé pour l’instant. Merci de votre attention.
need-voice-passed-on = La note vocale est chez qui écrira les mots. La famille les lira d’abord.
need-voice-note = De { $name } : un besoin du cercle { $codeName } en note vocale, qui suit. À écrire sans nom ni adresse ; la famille lit d’abord.
button-need-write = Écrire les mots
need-stands =
    Le besoin : { $need }
    { $stands }
button-need-withdraw = Retirer le besoin
need-is-draft = En attente de ses mots.
need-is-awaiting-family = En attente de l’accord de la famille.
need-is-published = Pas encore pourvu.
need-is-part-covered = Pourvu en partie.
need-is-covered = Entièrement pourvu.
need-is-fulfilled = C’est fait.
need-is-confirmed = Fait et bien arrivé.
need-is-withdrawn = Retiré.
need-is-expired = Son temps est passé.
need-is-paused = En pause, au choix de la famille.
need-covered-family = Tout est pourvu : { $need }
need-arrived-ask = Est-ce bien arrivé ? { $need }. Aucune réponse n’est due.
need-missing-note = { $family } dit que ceci n’est pas arrivé : { $need }. Un appel peut aider.
need-card = Un besoin dans le cercle { $codeName } : { $need }. Cela vous irait-il ? Toute réponse est bonne.
need-card-outside = Un besoin dans le quartier : { $need }. Cela vous irait-il ? La coordination arrange le reste.
need-card-left =
    { $card }
    Il reste : { $amount }.
button-need-take = Je m’en charge
button-need-take-all = Tout : { $amount }
button-need-take-part = En partie : { $amount }
button-need-no = Pas cette fois
button-need-wait = J’attends
need-said-no = Entendu. Vous ne recevrez plus rien à ce sujet.
need-card-covered = C’est pourvu maintenant, merci.
need-card-withdrawn = Ce n’est plus nécessaire, merci.
need-card-over = Ce besoin est clos. Rien ne vous est demandé, merci.
need-full = Pourvu pour l’instant : { $need }. On peut attendre : si une part se libère, nous demandons d’abord à qui attend.
need-changed = Il en reste moins. Voici ce qui reste.
claim-taken = Merci, c’est noté pour vous : { $amount }. { $need }
claim-taken-all = Merci, c’est noté pour vous : { $amount }, et tout est pourvu. { $need }
claim-waits = Vous êtes en attente : { $amount }. Nous vous demanderons si une part se libère. { $need }
claim-offered = Merci. Votre offre est chez la coordination : { $amount }. La réponse vient ici. { $need }
claim-free = Ceci s’est libéré : { $amount }. Cela vous va toujours ? Nous le gardons un moment. { $need }
button-claim-keep = Oui, je m’en charge
claim-declined = Entendu, c’est avec quelqu’un d’autre maintenant. Merci. { $need }
claim-withdrawn = Entendu, ce n’est plus avec vous. Merci de l’avoir dit. { $need }
claim-fulfilled = Merci beaucoup, c’est fait : { $amount }. { $need }
claim-given-back = Entendu, merci de l’avoir dit. Nous demanderons à d’autres.
button-claim-done = C’est fait
button-claim-back = Je ne peux plus
claim-off = Ce n’est plus nécessaire, inutile de venir. Merci : { $need }
claim-covered = C’est pourvu autrement, rien ne vous est demandé. Merci : { $need }
claim-follow-up = Est-ce fait ? { $amount }. { $need }. Toute réponse est bonne.
claim-note = Hors du cercle { $codeName }, { $name } propose : { $amount }. { $need }. Acceptons-nous ?
button-claim-accept = Oui, accepter
button-claim-decline = Non, merci
button-claim-write = Écrire un mot
claim-note-accepted = L’offre de { $name } est acceptée. Un mot sur le rendez-vous aide, sans nom ni adresse de la famille.
claim-note-waiting = Tout est pourvu ; l’offre de { $name } attend.
claim-note-declined = L’offre de { $name } est déclinée avec délicatesse.
claim-note-answered = L’offre de { $name } a reçu une réponse.
claim-note-back = L’offre de { $name } est retirée.
claim-decided = Cette offre a déjà sa réponse.
claim-words-ask = Quel mot ? Par exemple où retrouver qui de la coordination, sans nom ni adresse de la famille.
claim-words =
    Un mot de la coordination :
    { $words }
need-in-group = Un besoin chez des voisins : { $need }. À qui cela irait-il ? La réponse reste privée, avec Sanad.
need-team =
    Besoin du cercle { $codeName } : { $need }
    { $progress }
need-reach-nobody = Personne n’a encore été sollicité.
need-reach-offered = Demandé à qui aime cette aide.
need-reach-circle = Demandé au cercle.
need-reach-group = Dans le groupe du quartier.
need-reach-association = Chez toute l’association.
need-line-taken = • { $name } : { $amount }
need-line-done = • { $name } : { $amount } ✓
need-line-waiting = { $waiting ->
    [one] { $waiting } personne attend.
   *[other] { $waiting } personnes attendent.
  }
need-line-left = Il reste : { $amount }.
need-held = Retenu à cette étape par la coordination.
need-goes-no-further = Il n’y a pas d’étape suivante.
need-next-circle = Ira à tout le cercle { $on } à { $at }.
need-next-group = Ira au groupe du quartier { $on } à { $at }.
need-next-association = Ira à toute l’association { $on } à { $at }.
button-need-hurry = Étape suivante
button-need-hold = Retenir ici
button-need-resume = Reprendre
need-held-words = Un besoin du cercle { $codeName } est retenu : ses mots peuvent désigner la famille. { $need }
need-expired-note = Un besoin du cercle { $codeName } n’a pas été pourvu à temps : { $need }. Un appel à la famille peut aider.
need-unsaid-note = { $silent ->
    [one] Pas de réponse de { $silent } personne, cercle { $codeName } : { $need }. Est-ce fait ?
   *[other] Pas de réponse de { $silent } personnes, cercle { $codeName } : { $need }. Est-ce fait ?
  }
button-need-close-1 = Oui, c’est fait
button-need-close-0 = Non, pas fait
