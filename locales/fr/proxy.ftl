inviter-proxy = la personne qui représente la famille
invite-proxy = Invitation pour une seule personne à agir au nom de la famille { $codeName }. Elle sert une fois, pendant 48 heures. À envoyer en conversation privée :
button-invite-proxy = Inviter quelqu’un
button-proxy-end = Y mettre fin
proxy-none = Personne n’agit en ce moment au nom de la famille { $codeName }. Qui est invité voit ce que voit la famille et décide en son nom ; c’est dit à chaque fois.
proxy-card = Agit au nom de la famille { $codeName } : { $name }. Une touche suffit pour y mettre fin.
represent-facts =
    Sanad est un programme de l’association. Invitation à agir au nom de la famille { $codeName } :
    • Voir : ce que voit la famille ; cela reste entre nous.
    • Décider : seulement ce que la famille accepte ; il est dit que c’est en son nom.
    • Fin : quand la famille ou vous le voulez.
    Cela vous convient ?
proxy-note = Agit désormais au nom de la famille { $codeName } : { $name }.
proxy-ended-note = Vous n’agissez plus au nom de la famille { $codeName }. Merci pour ce que vous avez fait.
button-consent-heard = Sans téléphone
heard-ask-who = Qui a entendu l’accord de la famille ?
heard-ask-language = En quelle langue ?
heard-ask-day = Quel jour ?
heard-in-ar = Arabe
heard-in-ary = Darija
heard-in-zgh = Amazighe
heard-in-fr = Français
heard-in-en = Anglais
heard-on = { $on }
consent-recorded = L’accord de la famille { $codeName } est noté. Son cercle s’ouvre quand quelqu’un accepte de la représenter.
proxy-left-note = Plus personne n’agit au nom de la famille { $codeName } : la personne s’est retirée. Un appel peut aider.
