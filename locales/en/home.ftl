command-start = Start
command-my = My turns
command-help = Help
command-settings = Settings
command-leave = Leave or stop the circle

bot-short-description = Relatives and neighbours take turns to support a family near them.
bot-description = Sanad is a program of the association. Relatives and neighbours take turns around a family near them: each has a turn, and when someone can't, another stands in. People join by personal invitation.

home-stranger = Sanad is a program of the association. Relatives and neighbours take turns to support those around them. People join by personal invitation, and the coordination team reads every message sent to it.
home-guardian = Welcome. The circle { $codeName } around your family is active; nobody enters it without your knowing. To stop it whenever you like: /leave
home-guardian-paused = The circle { $codeName } is stopped, as you asked. Nothing is sent about your family. You can open it again whenever you like.
home-member =
    { $circles ->
        [0] You have no circle now.
        [one] Welcome to your circle.
       *[other] Welcome to your { $circles } circles.
    }
help =
    Sanad is a program of the association. It arranges the turns among relatives and neighbours.
    Your turns: /my
    Language, and a pause from turns: /settings
    Leave or stop the circle: /leave
    For a break from turns, one word is enough: pause
    To talk to a person of the team, just write here.

button-my-turns = My turns
button-coverage = What is coming up
button-coverage-of = Coming up: { $codeName }
button-write-to-team = Write to the team
button-reopen-tap = Open it again
language-ar = العربية
language-fr = Français
language-en = English
language-ary = الدارجة
language-zgh = ⵜⴰⵎⴰⵣⵉⵖⵜ
