for-somebody =
    Message pour { $name }, à lui transmettre :
    { $card }
for-somebody-call =
    Un appel à { $name } est nécessaire ; la réponse se note ici :
    { $card }
button-member-add = Ajouter par tél.
member-add-name = Sous quel nom le cercle connaît-il cette personne ?
member-add-tie = Quel est son lien avec la famille ?
member-add-phone = Quel est son numéro de téléphone ? Il est gardé scellé ; seules les personnes qui veillent sur le cercle le voient. On peut continuer sans numéro.
button-no-phone = Sans numéro
phone-unreadable = Nous ne reconnaissons pas ce numéro. Exemple : 0612345678
member-add-buddy = Qui répond ici pour { $name } ? Cette personne reçoit les rappels et les transmet par téléphone. Nous lui demandons d’abord.
member-added = { $name } fait maintenant partie du cercle { $codeName }, sans Telegram. La famille l’apprend et peut dire non à tout moment.
member-add-waits = La demande pour { $name } au cercle { $codeName } est notée. L’équipe y répond et la famille est consultée.
member-add-belongs = Ce numéro est celui d’une personne qui a déjà sa place dans ce cercle. Rien n’a changé.
member-add-kept-out = Cet ajout n’est pas possible. Rien n’a changé.
member-add-not-active = Ce cercle n’accueille personne en ce moment. Rien n’a changé.
button-open-member = Ouvrir la fiche
button-buddy = Choisir qui répond
buddy-choose = Qui répond pour { $name } ? Nous demandons d’abord.
buddy-nobody = Personne dans le cercle ne peut répondre pour { $name } en ce moment. Un appel peut aider.
buddy-asked = Nous avons demandé à { $name }. La réponse se verra sur la fiche.
buddy-ask = Pourriez-vous répondre ici pour { $name } ({ $tie }, cercle { $codeName }) ? Vous recevez les rappels, vous les transmettez par téléphone et vous répondez ici d’un geste. Toute réponse est bonne.
button-buddy-yes = Oui, je réponds
button-buddy-no = Je ne peux pas
buddy-thanks = Merci. Les rappels pour { $name } vous arrivent ici désormais, et il est noté que la réponse vient de vous.
button-buddy-stop = Arrêter
buddy-refused = Pas de souci, merci de votre réponse. Nous demandons à quelqu’un d’autre.
buddy-stopped = Pas de souci. Vous ne recevrez plus les rappels pour { $name }. Merci pour ce que vous avez fait.
buddy-needed = Personne ne répond pour { $name } dans le cercle { $codeName }. Un appel peut aider, puis choisir qui répond.
address-by-call =
    { $card }
    L’adresse vient de la coordination, dans un appel à qui s’y rend.
my-and-for =
    { $card }

    Pour qui vous répondez :
    { $lines }
my-line-for = • { $name } : { $what }, { $when }, cercle { $codeName }
my-button-for = { $name } · { $on }
