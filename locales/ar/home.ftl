command-start = البداية
command-my = نوباتي
command-help = المساعدة
command-settings = الإعدادات
command-leave = مغادرة الحلقة

bot-short-description = أقارب وجيران يتساندون بالنوبة حول أسرة قريبة منهم.
bot-description = سند برنامج تابع للجمعية. به يتناوب الأقارب والجيران على مساندة أسرة قريبة منهم: لكل واحد نوبته، ومن تعذّر عليه وجد من ينوب. الدخول بدعوة شخصية.

home-stranger = سند برنامج تابع للجمعية. به يتناوب الأقارب والجيران على مساندة من حولهم. الدخول بدعوة شخصية، وفريق التنسيق يقرأ كل رسالة تُرسل إليه.
home-guardian = مرحبا بك. حلقة { $codeName } حول أسرتك نشطة، ولا يدخلها أحد دون علمك.
home-guardian-paused = حلقة { $codeName } متوقفة كما طلبت. لا يُرسل شيء عن أسرتك. يمكن فتحها من جديد متى شئت.
home-member =
    { $circles ->
        [zero] لا حلقة لك الآن.
        [one] مرحبا بك في حلقتك.
        [two] مرحبا بك في حلقتيك.
        [few] مرحبا بك في حلقاتك { $circles }.
        [many] مرحبا بك في حلقاتك { $circles }.
       *[other] مرحبا بك في حلقاتك { $circles }.
    }
help =
    سند برنامج تابع للجمعية ينظم النوبات بين الأقارب والجيران.
    نوباتك: /my
    اللغة والتوقف المؤقت: /settings
    مغادرة الحلقة: /leave
    للحديث مع شخص من الفريق تكفي كتابة رسالة هنا.

button-my-turns = نوباتي
button-coverage = التغطية
button-coverage-of = تغطية { $codeName }
button-write-to-team = رسالة إلى الفريق
button-reopen-tap = فتح الحلقة من جديد
language-ar = العربية
language-fr = Français
language-en = English
