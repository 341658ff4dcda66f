button-needs = حاجاتنا
needs-card = { $needs ->
    [zero] لا حاجات الآن في حلقة { $codeName }.
    [one] حاجة واحدة في حلقة { $codeName }:
    [two] حاجتان في حلقة { $codeName }:
    [few] { $needs } حاجات في حلقة { $codeName }:
    [many] { $needs } حاجة في حلقة { $codeName }:
   *[other] { $needs } حاجة في حلقة { $codeName }:
  }
need-button = { $what }، { $on }
button-need-new = حاجة جديدة
button-circle-needs = حاجات الحلقة
data-needs = الحاجات التي تكفلت بها
data-claim-offered = معروض
data-claim-accepted = مقبول
data-claim-declined = لم يُؤخذ
data-claim-withdrawn = أُعيد
data-claim-fulfilled = تم
need-ask-kind = ما الحاجة؟ لا يراها أحد قبل موافقة الأسرة على كلماتها.
need-ask-asks = ما المطلوب؟
button-need-asks-time = وقت
button-need-asks-goods = أشياء
button-need-asks-money = مال
need-ask-quantity = كم؟ زر، أو رقم من 1 إلى { $most }.
need-no-quantity = يكفي رقم واحد من 1 إلى { $most }.
need-number = { $number }
need-ask-unit = بماذا نحسبها؟
button-need-unit-times = مرات
button-need-unit-mornings = صباحات
button-need-unit-hours = ساعات
need-ask-window = متى تكون مفيدة؟
button-need-today = اليوم
button-need-tomorrow = غدا
button-need-three-days = خلال 3 أيام
button-need-week = خلال أسبوع
button-need-two-weeks = خلال أسبوعين
need-ask-part = في أي وقت من اليوم؟
button-need-part-any = كل وقت مناسب
button-need-part-morning = صباحا
button-need-part-afternoon = بعد الظهر
button-need-part-evening = مساء
need-ask-urgency = هل الأمر مستعجل؟
button-need-urgency-urgent = مستعجل
button-need-urgency-soon = قريبا
button-need-urgency-calm = على مهل
need-ask-area = في أي ناحية؟ زر، أو اسم الناحية دون زنقة ولا رقم.
need-ask-audience = من يمكن أن يُسأل عنها؟
button-need-audience-open = الحلقة ثم الحي
button-need-audience-inner = القريبون فقط
button-need-audience-coordinator-only = فريق التنسيق فقط
need-ask-words = كلمات قليلة أو رسالة صوتية، إن شئت. دون اسم ولا عنوان.
button-need-no-words = دون كلمات
need-text = { $what }: { $amount }، { $when }، { $area }
need-text-words = { $what }: { $amount }، { $when }، { $area }. { $words }
need-amount-times = { $quantity ->
    [zero] لا شيء
    [one] مرة واحدة
    [two] مرتان
    [few] { $quantity } مرات
    [many] { $quantity } مرة
   *[other] { $quantity } مرة
  }
need-amount-mornings = { $quantity ->
    [zero] لا شيء
    [one] صباح واحد
    [two] صباحان
    [few] { $quantity } صباحات
    [many] { $quantity } صباحا
   *[other] { $quantity } صباح
  }
need-amount-hours = { $quantity ->
    [zero] لا شيء
    [one] ساعة واحدة
    [two] ساعتان
    [few] { $quantity } ساعات
    [many] { $quantity } ساعة
   *[other] { $quantity } ساعة
  }
need-amount-pieces = { $quantity ->
    [zero] لا شيء
    [one] قطعة واحدة
    [two] قطعتان
    [few] { $quantity } قطع
    [many] { $quantity } قطعة
   *[other] { $quantity } قطعة
  }
need-amount-share = مساهمة مالية
need-day = يوم { $on }
need-when-morning = { $when } صباحا
need-when-afternoon = { $when } بعد الظهر
need-when-evening = { $when } مساء
need-approve-own = هكذا يقرؤها من يُسأل، كلمة كلمة. لا تصل إلى أحد قبل موافقتك: { $need }
need-approve = حاجة مقترحة. هكذا يقرؤها من يُسأل، كلمة كلمة، ولا تصل إلى أحد قبل موافقتك: { $need }
button-need-approve = أوافق على الكلمات
button-need-words = كلمات أخرى
button-need-decline = لا، لا تُطلب
need-words-ask = ما الكلمات؟ سطر واحد، دون اسم ولا عنوان.
need-waits = وصلت الكلمات إلى أسرة { $codeName }. لا يقرؤها أحد قبل موافقتها.
need-not-wanted = هذا النوع من المساندة مغلق الآن في اختيارات الأسرة.
need-past = انتهى هذا الوقت. يمكن اختيار وقت آخر في حاجة جديدة.
need-too-many = لهذه الأسرة حاجات تنتظر جوابها. يمكن إضافة غيرها بعد الجواب.
need-names = في الكلمات ما قد يدل على الأسرة. تكفي كلمات أخرى دون اسم ولا رقم ولا عنوان.
need-gone = تغيّرت هذه الحاجة. إليك كيف هي الآن.
need-approved = تمت الموافقة. نسأل أهل الحلقة الآن: { $need }
need-declined = لا بأس. لم يقرأها أحد.
need-declined-note = الحاجة المقترحة في حلقة { $codeName } لن تُطلب الآن. شكرا على الانتباه.
need-voice-passed-on = وصلت الرسالة الصوتية إلى من يكتب كلماتها. تُعرض الكلمات على الأسرة أولا.
need-voice-note = من { $name }، حاجة في حلقة { $codeName } برسالة صوتية تصل بعد هذه. تُكتب كلماتها دون اسم ولا عنوان، وتقرؤها الأسرة أولا.
button-need-write = كتابة الكلمات
need-stands =
    الحاجة: { $need }
    { $stands }
button-need-withdraw = سحب الحاجة
need-is-draft = في انتظار كلماتها.
need-is-awaiting-family = في انتظار موافقة الأسرة.
need-is-published = بلا تغطية بعد.
need-is-part-covered = جزء منها مغطى.
need-is-covered = مغطاة كلها.
need-is-fulfilled = تمت.
need-is-confirmed = تمت ووصلت.
need-is-withdrawn = سُحبت.
need-is-expired = انتهى وقتها.
need-is-paused = متوقفة الآن باختيار الأسرة.
need-covered-family = كل شيء مغطى: { $need }
need-arrived-ask = هل وصلت؟ { $need }. لا جواب لازم.
need-missing-note = قالت { $family } إن هذه الحاجة لم تصل: { $need }. قد تفيد مكالمة.
need-card = حاجة في حلقة { $codeName }: { $need }. هل يناسبك؟ كل جواب حسن.
need-card-outside = حاجة في الحي: { $need }. هل يناسبك؟ فريق التنسيق يرتب الباقي، وكل جواب حسن.
need-card-left =
    { $card }
    بقي: { $amount }.
button-need-take = سأتكفل بهذا
button-need-take-all = كلها: { $amount }
button-need-take-part = جزء: { $amount }
button-need-no = يتعذر هذه المرة
button-need-wait = في الانتظار
need-said-no = لا بأس. لن تصلك رسائل أخرى عن هذه الحاجة.
need-card-covered = الحاجة مغطاة الآن، شكرا.
need-card-withdrawn = لم تعد هذه الحاجة قائمة، شكرا.
need-card-over = انتهى وقت هذه الحاجة. لا شيء يلزمك، شكرا.
need-full = مغطاة الآن: { $need }. يمكن الانتظار: إن صار شيء منها متاحا، نسأل أولا من ينتظر.
need-changed = بقي أقل من ذلك. إليك ما بقي.
claim-taken = شكرا، هذا معك: { $amount }. { $need }
claim-taken-all = شكرا، هذا معك: { $amount }، وكل شيء مغطى الآن. { $need }
claim-waits = مكانك في الانتظار محفوظ: { $amount }. نسألك إن صار شيء متاحا. { $need }
claim-offered = شكرا. وصل عرضك إلى فريق التنسيق: { $amount }. يصلك الجواب هنا. { $need }
claim-free = صار هذا متاحا: { $amount }. هل ما زال يناسبك؟ نحفظه لك مدة قصيرة. { $need }
button-claim-keep = نعم، سأتكفل به
claim-declined = لا بأس، هذا مع غيرك الآن. شكرا. { $need }
claim-withdrawn = لا بأس، لم يعد هذا معك. شكرا على إخبارنا. { $need }
claim-fulfilled = شكرا جزيلا، تم هذا: { $amount }. { $need }
claim-given-back = لا بأس، شكرا على إخبارنا. نسأل غيرك.
button-claim-done = تم
button-claim-back = يتعذر، أعيدها
claim-off = لم تعد هذه الحاجة قائمة، فلا داعي للمجيء. شكرا: { $need }
claim-covered = هذه الحاجة مغطاة الآن، فلا شيء يلزمك. شكرا: { $need }
claim-follow-up = هل تم هذا؟ { $amount }. { $need }. كل جواب حسن.
claim-note = عرض من { $name }، من خارج حلقة { $codeName }: { $amount }. { $need }. هل نقبل؟
button-claim-accept = نعم، نقبل
button-claim-decline = لا، شكرا
button-claim-write = كتابة كلمة
claim-note-accepted = تم قبول عرض { $name }. تفيد كلمة عن اللقاء، دون اسم الأسرة ولا عنوانها.
claim-note-waiting = كل شيء مغطى الآن، وعرض { $name } في الانتظار.
claim-note-declined = اعتذرنا عن عرض { $name } بلطف.
claim-note-answered = وصل جواب عن عرض { $name }.
claim-note-back = سُحب عرض { $name }.
claim-decided = وصل جواب عن هذا العرض من قبل.
claim-words-ask = ما الكلمة؟ مثلا أين اللقاء ومع من من فريق التنسيق، دون اسم الأسرة ولا عنوانها.
claim-words =
    كلمة من فريق التنسيق:
    { $words }
need-in-group = حاجة عند جيران لنا: { $need }. من يناسبه ذلك؟ الجواب خاص، في محادثة مع سند.
need-team =
    حاجة في حلقة { $codeName }: { $need }
    { $progress }
need-reach-nobody = لم يُسأل أحد بعد.
need-reach-offered = سُئل من يحب هذا النوع.
need-reach-circle = سُئل أهل الحلقة.
need-reach-group = وصلت إلى مجموعة الحي.
need-reach-association = وصلت إلى فرق الجمعية.
need-line-taken = • { $name }: { $amount }
need-line-done = • { $name }: { $amount } ✓
need-line-waiting = { $waiting ->
    [zero] لا أحد في الانتظار.
    [one] شخص واحد في الانتظار.
    [two] شخصان في الانتظار.
    [few] { $waiting } أشخاص في الانتظار.
    [many] { $waiting } شخصا في الانتظار.
   *[other] { $waiting } شخص في الانتظار.
  }
need-line-left = بقي: { $amount }.
need-held = متوقفة عند هذا الحد بقرار من التنسيق.
need-goes-no-further = لا خطوة بعد هذه.
need-next-circle = تصل إلى كل الحلقة { $on } { $at }.
need-next-group = تصل إلى مجموعة الحي { $on } { $at }.
need-next-association = تصل إلى فرق الجمعية { $on } { $at }.
button-need-hurry = الخطوة التالية الآن
button-need-hold = تبقى عند هذا الحد
button-need-resume = تستمر
need-held-words = توقفت حاجة في حلقة { $codeName }: في كلماتها الآن ما قد يدل على الأسرة. { $need }
need-expired-note = انتهى وقت حاجة بلا تغطية في حلقة { $codeName }: { $need }. قد تفيد مكالمة مع الأسرة.
need-unsaid-note = { $silent ->
    [zero] لم يصل جواب في حلقة { $codeName }: { $need }. هل تمت؟
    [one] لم يصل جواب من شخص واحد في حلقة { $codeName }: { $need }. هل تمت؟
    [two] لم يصل جواب من شخصين في حلقة { $codeName }: { $need }. هل تمت؟
    [few] لم يصل جواب من { $silent } أشخاص في حلقة { $codeName }: { $need }. هل تمت؟
    [many] لم يصل جواب من { $silent } شخصا في حلقة { $codeName }: { $need }. هل تمت؟
   *[other] لم يصل جواب من { $silent } شخص في حلقة { $codeName }: { $need }. هل تمت؟
  }
button-need-close-1 = نعم، تمت
button-need-close-0 = لا، لم تتم
