button-needs = شنو خاصنا
needs-card = { $needs ->
    [zero] ما كاين شي حاجة دابا فحلقة { $codeName }.
    [one] حاجة وحدة فحلقة { $codeName }:
    [two] جوج حاجات فحلقة { $codeName }:
    [few] { $needs } د الحاجات فحلقة { $codeName }:
    [many] { $needs } حاجة فحلقة { $codeName }:
   *[other] { $needs } حاجة فحلقة { $codeName }:
  }
need-button = { $what }، { $on }
button-need-new = حاجة جديدة
button-circle-needs = حاجات الحلقة
data-needs = الحاجات اللي تكلفت بها
data-claim-offered = معروض
data-claim-accepted = مقبول
data-claim-declined = ما تخداش
data-claim-withdrawn = ترجع
data-claim-fulfilled = سالا
need-ask-kind = شنو خاص؟ حتى واحد ما يشوفها قبل ما توافق الأسرة على كلماتها.
need-ask-asks = شنو المطلوب؟
button-need-asks-time = وقت
button-need-asks-goods = حوايج
button-need-asks-money = فلوس
need-ask-quantity = شحال؟ بوطونة، ولا رقم من 1 حتى ل { $most }.
need-no-quantity = رقم واحد من 1 حتى ل { $most } كافي.
need-number = { $number }
need-ask-unit = باش نحسبوها؟
button-need-unit-times = مرات
button-need-unit-mornings = صباحات
button-need-unit-hours = سوايع
need-ask-window = فوقاش تنفع؟
button-need-today = اليوم
button-need-tomorrow = غدا
button-need-three-days = فهاد 3 أيام
button-need-week = فهاد السيمانة
button-need-two-weeks = فهاد جوج سيمانات
need-ask-part = فأي وقت من النهار؟
button-need-part-any = أي وقت
button-need-part-morning = فالصباح
button-need-part-afternoon = مور الظهر
button-need-part-evening = فالعشية
need-ask-urgency = واش مزروب؟
button-need-urgency-urgent = مزروب
button-need-urgency-soon = قريب
button-need-urgency-calm = على راحة
need-ask-area = فأي جهة؟ بوطونة، ولا سمية الجهة بلا زنقة ولا نمرة.
need-ask-audience = شكون نسولوه عليها؟
button-need-audience-open = الحلقة ثم الحومة
button-need-audience-inner = القراب غير
button-need-audience-coordinator-only = فريق التنسيق غير
need-ask-words = شي كلمات ولا رسالة صوتية، إلى بغيتي. بلا سمية ولا عنوان.
button-need-no-words = بلا كلمات
need-text = { $what }: { $amount }، { $when }، { $area }
need-text-words = { $what }: { $amount }، { $when }، { $area }. { $words }
need-amount-times = { $quantity ->
    [zero] والو
    [one] مرة وحدة
    [two] جوج مرات
    [few] { $quantity } د المرات
    [many] { $quantity } مرة
   *[other] { $quantity } مرة
  }
need-amount-mornings = { $quantity ->
    [zero] والو
    [one] صباح واحد
    [two] جوج صباحات
    [few] { $quantity } د الصباحات
    [many] { $quantity } صباح
   *[other] { $quantity } صباح
  }
need-amount-hours = { $quantity ->
    [zero] والو
    [one] ساعة وحدة
    [two] ساعتين
    [few] { $quantity } د السوايع
    [many] { $quantity } ساعة
   *[other] { $quantity } ساعة
  }
need-amount-pieces = { $quantity ->
    [zero] والو
    [one] وحدة
    [two] جوج
    [few] { $quantity } د الحبات
    [many] { $quantity } حبة
   *[other] { $quantity } حبة
  }
need-amount-share = مساهمة بالفلوس
need-day = نهار { $on }
need-when-morning = { $when } فالصباح
need-when-afternoon = { $when } مور الظهر
need-when-evening = { $when } فالعشية
need-approve-own = هكا غادي يقراها اللي نسولوه، كلمة بكلمة. ما توصل لحتى واحد قبل الموافقة: { $need }
need-approve = حاجة مقترحة. هكا غادي يقراها اللي نسولوه، وما توصل لحتى واحد قبل الموافقة: { $need }
button-need-approve = موافقة على الكلمات
button-need-words = كلمات خرين
button-need-decline = لا، ما نطلبوهاش
need-words-ask = شنو الكلمات؟ سطر واحد، بلا سمية ولا عنوان.
need-waits = وصلات الكلمات لأسرة { $codeName }. حتى واحد ما يقراها قبل الموافقة ديالها.
need-not-wanted = هاد النوع ديال المعاونة مسدود دابا فاختيارات الأسرة.
need-past = فات هاد الوقت. يمكن نختارو وقت آخر فحاجة جديدة.
need-too-many = عند هاد الأسرة حاجات كيتسناو الجواب. نقدرو نزيدو مور الجواب.
need-names = فالكلمات شي حاجة كتبيّن الأسرة. كلمات خرين بلا سمية ولا نمرة ولا عنوان.
need-gone = تبدلات هاد الحاجة. ها كيفاش هي دابا.
need-approved = تمت الموافقة. كنسولو ناس الحلقة دابا: { $need }
need-declined = ماشي مشكل. حتى واحد ما قراها.
need-declined-note = الحاجة المقترحة فحلقة { $codeName } ما غاديش نطلبوها دابا. شكرا على الانتباه.
need-voice-passed-on = وصلات الرسالة الصوتية للي غادي يكتب كلماتها. الأسرة هي الأولى اللي تقراها.
need-voice-note = من عند { $name }، حاجة فحلقة { $codeName } برسالة صوتية جاية دابا. نكتبو كلماتها بلا سمية ولا عنوان، والأسرة تقراها الأولى.
button-need-write = نكتب الكلمات
need-stands =
    الحاجة: { $need }
    { $stands }
button-need-withdraw = نحيّدو الحاجة
need-is-draft = كتسنى كلماتها.
need-is-awaiting-family = كتسنى الأسرة توافق.
need-is-published = باقي ما تغطات.
need-is-part-covered = شي شوية تغطى.
need-is-covered = تغطات كلها.
need-is-fulfilled = سالات.
need-is-confirmed = سالات ووصلات.
need-is-withdrawn = تحيّدات.
need-is-expired = فات وقتها.
need-is-paused = واقفة دابا باختيار الأسرة.
need-covered-family = كلشي تغطى: { $need }
need-arrived-ask = واش وصلات؟ { $need }. ماشي ضروري الجواب.
need-missing-note = قالت { $family } بلي هاد الحاجة ما وصلاتش: { $need }. قدر تنفع مكالمة.
need-card = حاجة فحلقة { $codeName }: { $need }. واش يناسبك؟ أي جواب مزيان.
need-card-outside = حاجة فالحومة: { $need }. واش يناسبك؟ فريق التنسيق يرتب الباقي، وأي جواب مزيان.
need-card-left =
    { $card }
    باقي: { $amount }.
button-need-take = أنا نتكلف
button-need-take-all = كلها: { $amount }
button-need-take-part = شوية: { $amount }
button-need-no = ماشي هاد المرة
button-need-wait = نتسنى
need-said-no = ماشي مشكل. ما غاديش يوصلك شي حاجة خرى عليها.
need-card-covered = الحاجة تغطات دابا، شكرا.
need-card-withdrawn = هاد الحاجة ما بقاتش، شكرا.
need-card-over = فات وقت هاد الحاجة. ما كاين والو عليك، شكرا.
need-full = تغطات دابا: { $need }. يمكن نتسناو: إلى تحررات شي حاجة منها، كنسولو اللي كيتسنى هو الأول.
need-changed = بقا قل من هادشي. ها شنو بقا.
claim-taken = شكرا، هادشي معاك: { $amount }. { $need }
claim-taken-all = شكرا، هادشي معاك: { $amount }، وكلشي تغطى دابا. { $need }
claim-waits = بلاصتك فالانتظار محفوظة: { $amount }. نسولوك إلى تحررات شي حاجة. { $need }
claim-offered = شكرا. وصل العرض ديالك لفريق التنسيق: { $amount }. الجواب كيوصلك هنا. { $need }
claim-free = تحررات هادي: { $amount }. واش باقي يناسبك؟ كنحفظوها ليك شوية د الوقت. { $need }
button-claim-keep = إيه، أنا نتكلف
claim-declined = ماشي مشكل، هادشي مع شي واحد آخر دابا. شكرا. { $need }
claim-withdrawn = ماشي مشكل، ما بقاش معاك. شكرا على الخبار. { $need }
claim-fulfilled = شكرا بزاف، سالا هادشي: { $amount }. { $need }
claim-given-back = ماشي مشكل، شكرا على الخبار. نسولو شي واحد آخر.
button-claim-done = صافي
button-claim-back = ما يمكنش، نرجعها
claim-off = هاد الحاجة ما بقاتش، ما كاين لاش المجي. شكرا: { $need }
claim-covered = هاد الحاجة تغطات دابا، ما كاين والو عليك. شكرا: { $need }
claim-follow-up = واش سالا هادشي؟ { $amount }. { $need }. أي جواب مزيان.
claim-note = عرض من عند { $name }، من برا حلقة { $codeName }: { $amount }. { $need }. واش نقبلو؟
button-claim-accept = إيه، نقبلو
button-claim-decline = لا، شكرا
button-claim-write = نكتب كلمة
claim-note-accepted = تقبل عرض { $name }. تنفع كلمة على الملاقاة، بلا سمية الأسرة ولا عنوانها.
claim-note-waiting = كلشي تغطى دابا، وعرض { $name } كيتسنى.
claim-note-declined = اعتذرنا على عرض { $name } بالظرافة.
claim-note-answered = وصل الجواب على عرض { $name }.
claim-note-back = تحيّد عرض { $name }.
claim-decided = هاد العرض تجاوب عليه قبل.
claim-words-ask = شنو الكلمة؟ مثلا فين الملاقاة ومع من فريق التنسيق، بلا سمية الأسرة ولا عنوانها.
claim-words =
    كلمة من فريق التنسيق:
    { $words }
need-in-group = حاجة عند جيران لينا: { $need }. شكون يناسبه؟ الجواب خاص، فمحادثة مع سند.
need-team =
    حاجة فحلقة { $codeName }: { $need }
    { $progress }
need-reach-nobody = باقي ما تسول حتى واحد.
need-reach-offered = تسولو اللي كيعجبهم هاد النوع.
need-reach-circle = تسولو ناس الحلقة.
need-reach-group = وصلات لجماعة الحومة.
need-reach-association = وصلات لفرق الجمعية.
need-line-taken = • { $name }: { $amount }
need-line-done = • { $name }: { $amount } ✓
need-line-waiting = { $waiting ->
    [zero] حتى واحد ما كيتسنى.
    [one] واحد كيتسنى.
    [two] جوج كيتسناو.
    [few] { $waiting } د الناس كيتسناو.
    [many] { $waiting } واحد كيتسناو.
   *[other] { $waiting } واحد كيتسناو.
  }
need-line-left = باقي: { $amount }.
need-held = واقفة هنا بقرار من التنسيق.
need-goes-no-further = ما كاين خطوة من بعد هادي.
need-next-circle = توصل للحلقة كلها { $on } { $at }.
need-next-group = توصل لجماعة الحومة { $on } { $at }.
need-next-association = توصل لفرق الجمعية { $on } { $at }.
button-need-hurry = الخطوة الجاية دابا
button-need-hold = توقف هنا
button-need-resume = تكمل
need-held-words = وقفات حاجة فحلقة { $codeName }: فكلماتها دابا شي حاجة كتبيّن الأسرة. { $need }
need-expired-note = فات وقت حاجة بلا تغطية فحلقة { $codeName }: { $need }. قدر تنفع مكالمة مع الأسرة.
need-unsaid-note = { $silent ->
    [zero] ما وصل جواب فحلقة { $codeName }: { $need }. واش سالات؟
    [one] ما وصل جواب من واحد فحلقة { $codeName }: { $need }. واش سالات؟
    [two] ما وصل جواب من جوج فحلقة { $codeName }: { $need }. واش سالات؟
    [few] ما وصل جواب من { $silent } د الناس فحلقة { $codeName }: { $need }. واش سالات؟
    [many] ما وصل جواب من { $silent } واحد فحلقة { $codeName }: { $need }. واش سالات؟
   *[other] ما وصل جواب من { $silent } واحد فحلقة { $codeName }: { $need }. واش سالات؟
  }
button-need-close-1 = إيه، سالات
button-need-close-0 = لا، ما سالاتش
