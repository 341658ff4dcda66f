button-rota-decline = لا يناسبني
rota-joined = حُجز لك مكان: { $what }، { $when }، حلقة { $codeName }. نذكّرك قبل كل نوبة.
rota-later = لا بأس. للدخول في النوبات متى شئت، تكفي كتابة رسالة هنا.
rota-declined = لا بأس. لن تُعرض عليك نوبات في: { $what }.

window-morning = صباحا 9:00 إلى 12:00
window-afternoon = عصرا 15:00 إلى 18:00
window-two-days = على مدى يومين
window-three-days = على مدى 3 أيام
window-to-school = ذهاب 7:30 إلى 8:30
window-from-school = عودة 17:30 إلى 18:30

turn-reminder = تذكير بنوبتك: { $what }، { $when }، حلقة { $codeName }.
turn-coming = نوبتك القادمة: { $what }، { $when }، حلقة { $codeName }. نذكّرك مساء اليوم السابق.
turn-in-a-week = بعد أسبوع نوبتك: { $what }، { $when }، حلقة { $codeName }. كل جواب حسن، ونذكّرك مساء اليوم السابق.
turn-soon = موعدك قريب: { $what }، { $when }، حلقة { $codeName }.
turn-ask-cover = نبحث عمن ينوب هذه المرة: { $what }، { $when }، حلقة { $codeName }. هل يمكنك ذلك؟ كل جواب حسن.
turn-taken = شكرا، النوبة معك: { $what }، { $when }، حلقة { $codeName }.
turn-follow-up = هل تمّت هذه النوبة؟ { $what }، { $when }. كل جواب حسن.
turn-done = { $you ->
    [m] شكرا جزيلا أخي، تمّت النوبة
    [f] شكرا جزيلا أختي، تمّت النوبة
   *[n] شكرا جزيلا، تمّت النوبة
  }: { $what }، { $when }.
turn-passed-on = لا بأس، شكرا على إخبارنا. نبحث الآن عمن ينوب: { $what }، { $when }.
turn-not-done = شكرا على إخبارنا. لا بأس، فريق التنسيق يتابع الأمر.
turn-with-another = هذه النوبة الآن مع { $name }: { $what }، { $when }.
turn-over = هذا الموعد انتهى أو أُلغي. لا شيء يلزمك.
turn-changed = تغيّر هذا الموعد. إليك الموعد الحالي.
turn-already-done = سُجّلت من قبل. شكرا.
button-turn-done = تم
button-turn-cannot = يتعذر هذه المرة
button-turn-take = سأتكفل بهذا
button-turn-not-done = لم تتم هذه المرة

turn-nobody-free = بلا تغطية بعد في حلقة { $codeName }: { $what }، { $when }. لا أحد متاح من التناوب، وقد تفيد مكالمة.
turn-unanswered = لم يصل جواب عن نوبة في حلقة { $codeName }: { $what }، { $when }. قد تفيد مكالمة مع { $name }.
turn-unmet = لم تتم نوبة في حلقة { $codeName }: { $what }، { $when }. قد تفيد مكالمة مع { $name }.
turn-reminder-late = توقف البرنامج مدة، ففات وقت تذكير في حلقة { $codeName }: { $what }، { $when }.
turns-reminder-late = توقف البرنامج مدة في { $district }، ففات وقت { $turns ->
    [zero] بعض التذكيرات
    [one] تذكير واحد
    [two] تذكيرين
    [few] { $turns } تذكيرات
    [many] { $turns } تذكيرا
   *[other] { $turns } تذكير
  }. حال كل نوبة في بطاقة حلقتها.

my-none = لا نوبات قادمة لك الآن.
my-turns = { $turns ->
    [zero] لا نوبات قادمة لك الآن.
    [one] نوبتك القادمة:
    [two] نوبتاك القادمتان:
    [few] نوباتك القادمة:
    [many] نوباتك القادمة:
   *[other] نوباتك القادمة:
  }
    { $lines }
my-line = • { $what }، { $when }، حلقة { $codeName }
my-button = { $on }: { $what }
turn-asked-another = شكرا على استعدادك. نسأل الآن شخصا آخر عن هذه النوبة: { $what }، { $when }. لا شيء يلزمك.
turn-called-off = أُلغي هذا الموعد: { $what }، { $when }، حلقة { $codeName }. لا شيء يلزمك، وشكرا.
turns-nobody-free = بلا تغطية بعد في حلقة { $codeName }: { $turns ->
    [zero] لا موعد،
    [one] موعد واحد،
    [two] موعدان، أولهما
    [few] { $turns } مواعيد، أولها
    [many] { $turns } موعدا، أولها
   *[other] { $turns } موعد، أولها
  } { $what }، { $when }. لا أحد متاح من التناوب، وقد تفيد مكالمة.
turn-time-is-short = الوقت قريب في حلقة { $codeName }، وننتظر جوابا ممن يمكنه أن ينوب: { $what }، { $when }. قد تفيد مكالمة.
turn-unmet-nobody = مرّ موعد بلا تغطية في حلقة { $codeName }: { $what }، { $when }.
rota-join-too = مكان في: { $what }
commitment-renewed = يستمر الالتزام إلى { $until }.
commitment-lets-end = ينتهي الالتزام في وقته. يمكن إضافة غيره متى شئت.
turn-covered = هذا الموعد مغطى الآن: { $what }، { $when }، حلقة { $codeName }. لا شيء يلزمك، وشكرا.
rota-covered = النوبات مغطاة الآن: { $what }. شكرا على استعدادك، ونكتب إليك حين نحتاج.
commitment-not-wanted = هذا النوع من المساندة غير مفتوح من الأسرة الآن. لم يُضف شيء.
commitment-none-wanted = لم تفتح الأسرة بعد أي نوع من المساندة. هي تقرر متى.
button-turn-more = غير ذلك
button-later-evening = هذا المساء
button-later-morning = صباح الغد
button-turn-rest = توقف مؤقت
turn-later-evening = حسنا، نكتب إليك من جديد هذا المساء على الساعة { $at }: { $what }، { $when }. ولك أن تجيب قبل ذلك متى شئت.
turn-later-morning = حسنا، نكتب إليك من جديد صباح { $on } على الساعة { $at }: { $what }، { $when }. ولك أن تجيب قبل ذلك متى شئت.
turn-later-past = مرّ هذا الوقت. إليك ما بقي ممكنا.
