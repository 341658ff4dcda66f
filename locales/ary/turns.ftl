button-rota-decline = ما كيناسبنيش
rota-joined = تحجزات ليك بلاصة: { $what }، { $when }، حلقة { $codeName }. غادي نفكروك قبل كل نوبة.
rota-later = ماشي مشكل. للدخول فالنوبات وقت ما بغيتي، كافية رسالة هنا.
rota-declined = ماشي مشكل. ما غادي نعرضوش عليك نوبات ف: { $what }.

window-morning = الصباح 9:00-12:00
window-afternoon = العشية 15:00-18:00
window-two-days = على يومين
window-three-days = على 3 أيام
window-to-school = ذهاب 7:30 حتى 8:30
window-from-school = رجوع 17:30-18:30

turn-reminder = تذكير بالنوبة ديالك: { $what }، { $when }، حلقة { $codeName }.
turn-coming = النوبة الجاية ديالك: { $what }، { $when }، حلقة { $codeName }. غادي نفكروك عشية النهار اللي قبل.
turn-in-a-week = من هنا سيمانة النوبة ديالك: { $what }، { $when }، حلقة { $codeName }. أي جواب مزيان، وغادي نفكروك عشية النهار اللي قبل.
turn-soon = الموعد ديالك قرب: { $what }، { $when }، حلقة { $codeName }.
turn-ask-cover = كنقلبو على اللي ينوب هاد المرة: { $what }، { $when }، حلقة { $codeName }. واش ممكن ليك؟ أي جواب مزيان.
turn-taken = شكرا، النوبة معاك: { $what }، { $when }، حلقة { $codeName }.
turn-follow-up = واش دازت هاد النوبة؟ { $what }، { $when }. أي جواب مزيان.
turn-done = { $you ->
    [m] شكرا بزاف خويا، دازت النوبة
    [f] شكرا بزاف ختي، دازت النوبة
   *[n] شكرا بزاف، دازت النوبة
  }: { $what }، { $when }.
turn-passed-on = ماشي مشكل، شكرا حيت خبرتينا. كنقلبو دابا على اللي ينوب: { $what }، { $when }.
turn-not-done = شكرا حيت خبرتينا. ماشي مشكل، فريق التنسيق غادي يتبع الأمر.
turn-with-another = هاد النوبة دابا مع { $name }: { $what }، { $when }.
turn-over = هاد الموعد سالا ولا تلغى. ما خاصك دير والو.
turn-changed = تبدل هاد الموعد. ها الموعد ديال دابا.
turn-already-done = تسجلات من قبل. شكرا.
button-turn-done = تم
button-turn-cannot = ما تيسراتش هاد المرة
button-turn-take = نتكلف بها أنا
button-turn-not-done = ما دازتش هاد المرة

turn-nobody-free = بلا تغطية لحد الآن فحلقة { $codeName }: { $what }، { $when }. حتى واحد ما متاح فالنوبة، وقدر ينفع شي تيليفون.
turn-unanswered = ما وصلش الجواب على نوبة فحلقة { $codeName }: { $what }، { $when }. قدر ينفع شي تيليفون مع { $name }.
turn-unmet = ما دازتش نوبة فحلقة { $codeName }: { $what }، { $when }. قدر ينفع شي تيليفون مع { $name }.
turn-reminder-late = وقف البرنامج شي مدة، وفات وقت ديال تذكير فحلقة { $codeName }: { $what }، { $when }.
turns-reminder-late = وقف البرنامج شي مدة ف{ $district }، وفات الوقت ديال { $turns ->
    [zero] شي تذكيرات
    [one] تذكير واحد
    [two] جوج تذكيرات
    [few] { $turns } تذكيرات
    [many] { $turns } تذكير
   *[other] { $turns } تذكير
  }. الحال ديال كل نوبة فالبطاقة ديال الحلقة ديالها.

my-none = ما عندك نوبات جايين دابا.
my-turns = { $turns ->
    [zero] ما عندك نوبات جايين دابا.
    [one] النوبة الجاية ديالك:
    [two] جوج النوبات الجايين ديالك:
    [few] النوبات الجايين ديالك:
    [many] النوبات الجايين ديالك:
   *[other] النوبات الجايين ديالك:
  }
    { $lines }
my-line = • { $what }، { $when }، حلقة { $codeName }
my-button = { $on }: { $what }
turn-asked-another = شكرا على الاستعداد ديالك. كنسولو دابا شخص آخر على هاد النوبة: { $what }، { $when }. ما خاصك دير والو.
turn-called-off = تلغى هاد الموعد: { $what }، { $when }، حلقة { $codeName }. ما خاصك دير والو، وشكرا.
turns-nobody-free = بلا تغطية لحد الآن فحلقة { $codeName }: { $turns ->
    [zero] حتى موعد،
    [one] موعد واحد،
    [two] جوج مواعيد، الأول
    [few] { $turns } مواعيد، الأول
    [many] { $turns } موعد، الأول
   *[other] { $turns } موعد، الأول
  } { $what }، { $when }. حتى واحد ما متاح فالنوبة، وقدر ينفع شي تيليفون.
turn-time-is-short = الوقت قرب فحلقة { $codeName }، وكنتسناو الجواب من اللي يمكن ليه ينوب: { $what }، { $when }. قدر ينفع شي تيليفون.
turn-unmet-nobody = داز موعد بلا تغطية فحلقة { $codeName }: { $what }، { $when }.
rota-join-too = بلاصة ف: { $what }
commitment-renewed = الالتزام كيستمر حتى { $until }.
commitment-lets-end = الالتزام كيسالي فالوقت ديالو. يمكن زيادة واحد آخر وقت ما بغيتي.
turn-covered = هاد الموعد مغطى دابا: { $what }، { $when }، حلقة { $codeName }. ما خاصك دير والو، وشكرا.
rota-covered = النوبات مغطيين دابا: { $what }. شكرا على الاستعداد ديالك، ونكتبو ليك ملي نحتاجو.
commitment-not-wanted = هاد النوع من المساندة ما محلولش من العائلة دابا. ما تزاد والو.
commitment-none-wanted = العائلة ما حلات حتى نوع من المساندة لحد الآن. هي اللي كتقرر فوقاش.
button-turn-more = حاجة أخرى
button-later-evening = هاد العشية
button-later-morning = غدا فالصباح
button-turn-rest = راحة
turn-later-evening = واخا، غادي نكتبو ليك مرة أخرى هاد العشية مع { $at }: { $what }، { $when }. والجواب ممكن قبل وقت ما بغيتي.
turn-later-morning = واخا، غادي نكتبو ليك مرة أخرى فصباح { $on } مع { $at }: { $what }، { $when }. والجواب ممكن قبل وقت ما بغيتي.
turn-later-past = فات هاد الوقت. ها اللي باقي ممكن.
