command-start = البداية
command-my = نوباتي
command-help = المساعدة
command-settings = الإعدادات
command-leave = مغادرة الحلقة أو إيقافها

bot-short-description = أقارب وجيران يتساندون بالنوبة حول أسرة قريبة منهم.
bot-description = سند برنامج تابع للجمعية. به يتناوب الأقارب والجيران على مساندة أسرة قريبة منهم: لكل واحد نوبته، ومن تعذّر عليه وجد من ينوب. الدخول بدعوة شخصية.

home-stranger = سند برنامج تابع للجمعية. به يتناوب الأقارب والجيران على مساندة من حولهم. الدخول بدعوة شخصية، وفريق التنسيق يقرأ كل رسالة تُرسل إليه.
home-guardian = مرحبا بك. حلقة { $codeName } حول أسرتك نشطة، ولا يدخلها أحد دون علمك. لإيقافها متى شئت: { "/leave" }
home-guardian-paused = حلقة { $codeName } متوقفة كما طلبت. لا يُرسل شيء عن أسرتك. يمكن فتحها من جديد متى شئت.
home-member = { $circles ->
    [zero] لا حلقة لك الآن.
    [one] مرحبا بك في حلقتك.
    [two] مرحبا بك في حلقتيك.
    [few] مرحبا بك. لك { $circles } حلقات.
    [many] مرحبا بك. لك { $circles } حلقة.
   *[other] مرحبا بك. لك { $circles } حلقة.
  }
help =
    سند برنامج تابع للجمعية ينظم النوبات بين الأقارب والجيران.
    نوباتك: { "/my" }
    اللغة، والتوقف المؤقت عن النوبات: { "/settings" }
    مغادرة الحلقة أو إيقافها: { "/leave" }
    للحديث مع شخص من الفريق تكفي كتابة رسالة هنا.

button-my-turns = نوباتي
button-coverage = المواعيد القادمة
button-coverage-of = مواعيد { $codeName }
button-write-to-team = رسالة إلى الفريق
button-reopen-tap = فتح الحلقة من جديد
language-ar = العربية
language-fr = Français
language-en = English
language-ary = الدارجة
language-zgh = ⵜⴰⵎⴰⵣⵉⵖⵜ
