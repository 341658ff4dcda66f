command-start = البداية
command-my = النوبات ديالي
command-help = المساعدة
command-settings = الإعدادات
command-leave = الخروج من الحلقة ولا توقيفها

home-guardian-paused = حلقة { $codeName } واقفة كيف ما طلبتي. ما غادي يتصيفط والو على العائلة ديالك. يمكن فتحها من جديد وقت ما بغيتي.
home-member = { $circles ->
    [zero] ما عندك حتى حلقة دابا.
    [one] مرحبا بيك فالحلقة ديالك.
    [two] مرحبا بيك فجوج الحلقات ديالك.
    [few] مرحبا بيك. عندك { $circles } حلقات.
    [many] مرحبا بيك. عندك { $circles } حلقة.
   *[other] مرحبا بيك. عندك { $circles } حلقة.
  }
help =
    سند برنامج ديال الجمعية كينظم النوبات بين العائلة والجيران.
    النوبات ديالك: { "/my" }
    اللغة، والراحة من النوبات: { "/settings" }
    الخروج من الحلقة ولا توقيفها: { "/leave" }
    باش تهضر مع شي حد من الفريق، كافية رسالة هنا.

button-my-turns = النوبات ديالي
button-coverage = المواعيد الجاية
button-coverage-of = مواعيد { $codeName }
button-write-to-team = رسالة للفريق
button-reopen-tap = فتح الحلقة من جديد
