commitment-ask-kind = ما الالتزام؟
commitment-ask-day = في أي يوم يبدأ كل أسبوع؟
commitment-ask-window = متى بالضبط؟
commitment-ask-members = من يدخل في التناوب؟ الكل مختار، واللمس يغيّر.
commitment-summary = { $what }، { $when }، بالتناوب بين { $members ->
    [zero] لا أحد
    [one] شخص واحد
    [two] شخصين
    [few] { $members } أشخاص
    [many] { $members } شخصا
   *[other] { $members } شخص
  }. نراجعه بعد ستة أشهر. هل نضيفه؟
commitment-needs-members = لا أعضاء في الحلقة بعد. نبدأ بدعوة الأقارب والجيران.
commitment-added = أضيف إلى حلقة { $codeName }: { $what }، { $when }. خُططت النوبات لثمانية أسابيع. موعد المراجعة: { $review }.
commitment-for-you = التزام جديد في حلقة { $codeName }: { $what }، { $when }. لك فيه مكان بالتناوب مع غيرك.
button-add-commitment = نعم، نضيفه
button-rota-decline = لا يناسبني
rota-joined = حُجز لك مكان: { $what }، { $when }، حلقة { $codeName }. نذكّرك قبل كل نوبة.
rota-later = متى شئت. نكتب إليك حين يبدأ التزام جديد.
rota-declined = لا بأس. لن تُعرض عليك نوبات في: { $what }.

window-morning = صباحا 09:00–12:00
window-afternoon = عصرا 15:00–18:00
window-two-days = على مدى يومين
window-three-days = على مدى 3 أيام
window-to-school = ذهابا 07:30–08:30
window-from-school = إيابا 17:30–18:30

turn-reminder = تذكير بنوبتك: { $what }، { $when }، حلقة { $codeName }.
turn-coming = نوبتك القادمة: { $what }، { $when }، حلقة { $codeName }. نذكّرك مساء اليوم السابق.
turn-ask-cover = نبحث عمن ينوب هذه المرة: { $what }، { $when }، حلقة { $codeName }. هل يمكنك ذلك؟ كل جواب حسن.
turn-taken = شكرا، النوبة معك: { $what }، { $when }، حلقة { $codeName }.
turn-follow-up = كيف مرّت نوبتك؟ { $what }، { $when }.
turn-done = شكرا جزيلا، تمّت النوبة: { $what }، { $when }.
turn-passed-on = لا بأس، شكرا على إخبارنا. سنجد من ينوب: { $what }، { $when }.
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
turn-unanswered = لم يصل جواب عن نوبة في حلقة { $codeName }: { $what }، { $when }. قد تفيد مكالمة.
turn-unmet = لم تتم نوبة في حلقة { $codeName }: { $what }، { $when }. قد تفيد مكالمة.
turn-reminder-late = توقف البرنامج مدة، ففات وقت تذكير في حلقة { $codeName }: { $what }، { $when }.

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
my-button = { $what }، { $on }
