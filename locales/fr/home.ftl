command-start = Début
command-my = Mes tours
command-help = Aide
command-settings = Réglages
command-leave = Quitter ou arrêter le cercle

bot-short-description = Proches et voisins s’entraident à tour de rôle autour d’une famille.
bot-description = Sanad est un programme de l’association. Proches et voisins s’y relaient autour d’une famille près d’eux : chacun son tour, et si l’un ne peut pas, un autre prend le relais. On y entre par invitation personnelle.

home-stranger = Sanad est un programme de l’association. Proches et voisins s’y relaient pour aider autour d’eux. On y entre par invitation personnelle, et la coordination lit chaque message envoyé.
home-guardian = Bienvenue. Le cercle { $codeName } autour de votre famille est actif ; personne n’y entre sans que vous le sachiez. Pour l’arrêter quand vous voulez : /leave
home-guardian-paused = Le cercle { $codeName } est arrêté, comme vous l’avez demandé. Rien n’est envoyé au sujet de votre famille. Vous pouvez le rouvrir quand vous voulez.
home-member =
    { $circles ->
        [0] Vous n’avez pas de cercle en ce moment.
        [one] Bienvenue dans votre cercle.
       *[other] Bienvenue dans vos { $circles } cercles.
    }
help =
    Sanad est un programme de l’association : il organise les tours entre proches et voisins.
    Vos tours : /my
    Langue et pause dans les tours : /settings
    Quitter ou arrêter le cercle : /leave
    Pour une pause dans les tours, un mot suffit : pause
    Pour parler à une personne de l’équipe, écrivez simplement ici.

button-my-turns = Mes tours
button-coverage = Les rendez-vous
button-coverage-of = Rendez-vous { $codeName }
button-write-to-team = Écrire à l’équipe
button-reopen-tap = Rouvrir le cercle
language-ar = العربية
language-fr = Français
language-en = English
language-ary = الدارجة
language-zgh = ⵜⴰⵎⴰⵣⵉⵖⵜ
