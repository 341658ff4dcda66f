button-close-excused = له عذر
button-close-missed = لم تتم
button-close-reopen = إعادة فتحها
turn-closed-excused = أُغلقت بعذر: { $what }، { $when }، حلقة { $codeName }، { $name }. يبقى هذا بينكما.
turn-closed-missed = أُغلقت دون أن تتم: { $what }، { $when }، حلقة { $codeName }، { $name }. يبقى هذا بينكما.
close-own = هذه نوبتك. يغلقها شخص آخر.
close-nothing = لم يبق ما يُغلق هنا: { $what }، { $when }. شكرا.
button-was-done = تمّت فعلا
button-was-not-done = لم تتم فعلا
dispute-was-done = سُجّلت كما تمّت: { $what }، { $when }. لم يُخبَر أحد.
dispute-was-not-done = سُجّلت غير منجزة: { $what }، { $when }. لم يُخبَر أحد.
button-skip-dates = تجاوز موعد
skip-which = أي موعد نتجاوز في حلقة { $codeName }، لعيد أو سفر؟ باقي المواعيد كما هي.
skip-none = لا مواعيد قادمة في حلقة { $codeName }.
skip-ask = نتجاوز هذا الموعد وحده: { $what }، { $when }، حلقة { $codeName }؟ يصل الخبر مرة واحدة إلى صاحب النوبة.
button-skip-yes = نعم، نتجاوزه
skip-done = تجاوزنا هذا الموعد: { $what }، { $when }. النوبات تستمر كما هي.
skip-undone = هذا الموعد قائم الآن: { $what }، { $when }.
turn-skipped = هذه المرة لا موعد: { $what }، { $when }، حلقة { $codeName }. لا شيء يلزمك، وشكرا.
resting-kindly = لا بأس إن لم تتيسر النوبات الأخيرة. نوباتك في حلقة { $codeName } متوقفة الآن، ولا نسأل عن السبب. متى تيسّر لك، تكفي لمسة.
button-i-am-back = أعود إلى النوبات
member-resting = { $name }، حلقة { $codeName }: لم تتيسر نوبتان متتاليتان، فتوقفت النوبات إلى حين العودة. قد تفيد مكالمة ودية. هذا لك وحدك.
data-outcome-covered = غُطّيت
data-outcome-swapped = بودلت
data-outcome-undone = سُحب السؤال
data-outcome-not-done = لم تتم
data-outcome-excused = بعذر
tell-now-offer =
    { $said }

    من كانت معه في ساعات الهدوء الآن. هل الأمر لا ينتظر؟ يُذكر اسمك مع الخبر.
button-tell-now = أبلغوا الآن
tell-now-done = وصل الخبر باسمك.
turn-skipped-now = هذه المرة لا موعد: { $what }، { $when }، حلقة { $codeName }. لا شيء يلزمك. قرار { $name } ({ $role }): الإبلاغ الآن رغم ساعات الهدوء، لأن الموعد قريب.
