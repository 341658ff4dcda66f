weekday-and = { $day } و{ $list }
weekday-then = { $day } و{ $list }
date = { $on }
time = { $at }
number = { $number }
series-hours = { $rhythm }، بين { $from } و{ $to }
series-days = { $rhythm }، على مدى { $days ->
    [zero] أيام
    [one] يوم واحد
    [two] يومين
    [few] { $days } أيام
    [many] { $days } يوما
   *[other] { $days } يوم
  }
rhythm-daily = كل يوم
rhythm-weekly = كل أسبوع: { $list }
rhythm-weeks = كل { $everyWeeks ->
    [zero] أسبوع
    [one] أسبوع
    [two] أسبوعين
    [few] { $everyWeeks } أسابيع
    [many] { $everyWeeks } أسبوعا
   *[other] { $everyWeeks } أسبوع
  }: { $list }
rhythm-month-day = يوم { $monthDay } من كل شهر
rhythm-nth-1 = يوم { $day } الأول من كل شهر
rhythm-nth-2 = يوم { $day } الثاني من كل شهر
rhythm-nth-3 = يوم { $day } الثالث من كل شهر
rhythm-nth-4 = يوم { $day } الرابع من كل شهر
rhythm-last-weekday = يوم { $day } الأخير من كل شهر
rhythm-last-day = آخر يوم من كل شهر

how-often-weekly = كل أسبوع
how-often-weeks-2 = كل أسبوعين
how-often-daily = كل يوم
how-often-month-day = يوم محدد من كل شهر
how-often-nth-weekday = كل شهر، مثل أول سبت
how-often-last-weekday = كل شهر، مثل آخر سبت
how-often-last-day = آخر يوم من كل شهر
how-often-weeks-3 = كل 3 أسابيع
how-often-weeks-4 = كل 4 أسابيع

commitment-ask-kind = ما الالتزام؟
commitment-ask-rhythm = كم مرة يعود هذا الموعد؟
commitment-ask-weekdays = في أي يوم من الأسبوع يبدأ الموعد؟ يمكن اختيار أكثر من يوم.
commitment-ask-month-day = في أي يوم من الشهر؟
commitment-ask-short-months = بعض الأشهر ليس فيها يوم { $monthDay }. هل نجعله آخر يوم من كل شهر؟
button-month-last-day = آخر يوم من كل شهر
button-month-pass-over = نترك هذه الأشهر
commitment-ask-nth = أي مرة في الشهر؟
button-nth-1 = الأول
button-nth-2 = الثاني
button-nth-3 = الثالث
button-nth-4 = الرابع
commitment-ask-weekday = أي يوم من الأسبوع؟
commitment-ask-window = متى بالضبط؟
commitment-ask-hour = في أي ساعة يبدأ؟
commitment-ask-minute = ما الوقت بالضبط؟
commitment-ask-length = كم يدوم؟
button-length-30 = نصف ساعة
button-length-60 = ساعة
button-length-90 = ساعة ونصف
button-length-120 = ساعتان
button-length-180 = 3 ساعات
button-length-240 = 4 ساعات
commitment-ask-first = متى أول مرة؟
commitment-ask-term = إلى متى؟ قبل النهاية نسأل هل يستمر.
term = { $months ->
    [zero] بلا مدة
    [one] شهر واحد
    [two] شهران
    [few] { $months } أشهر
    [many] { $months } شهرا
   *[other] { $months } شهر
  }
commitment-ask-whose = من يتكفل به؟
button-whose-rota = أعضاء بالتناوب
button-whose-promise = شخص واحد كل مرة
commitment-ask-members = من يدخل في التناوب؟ كل الأسماء مختارة. لمس الاسم يزيله أو يعيده.
commitment-ask-promiser = من يتكفل به كل مرة؟ نسأل صاحب الاسم أولا، ولا يبدأ شيء قبل موافقته.
commitment-ask-extras = هل من شيء آخر؟ إن لم يكن، تكفي «متابعة».
button-extra-double = النوبة تُحسب نوبتين
button-extra-ends = ينتهي دون سؤال
button-extra-shares = حصص غير متساوية
button-extra-place = مكان غير البيت
commitment-ask-less = من قال إنه يستطيع أقل؟ تكون حصته النصف.
commitment-ask-more = من قال إنه يستطيع أكثر؟ تكون حصته الضعف.
commitment-ask-place = أين؟ تكفي كتابة المكان هنا، ونحذفه من المحادثة. لا يراه إلا من عليه النوبة، قبلها بيوم.
button-place-home = بيت الأسرة
commitment-summary =
    { $what }، { $when }، { $members ->
        [zero] بلا أحد بعد
        [one] مع شخص واحد
        [two] بالتناوب بين شخصين
        [few] بالتناوب بين { $members } أشخاص
        [many] بالتناوب بين { $members } شخصا
       *[other] بالتناوب بين { $members } شخص
    }. أول مرة { $on }، ويستمر إلى { $until }.
    { $notes }
    هل نضيفه؟
commitment-asks-then = قبل نهايته نسأل هل يستمر.
commitment-ends-then = ينتهي في هذا اليوم دون سؤال.
commitment-counts-double = كل نوبة منه تُحسب نوبتين.
commitment-has-place = مكانه غير بيت الأسرة، لا يراه إلا من عليه النوبة.
commitment-needs-members = لا أعضاء في الحلقة بعد. نبدأ بدعوة الأقارب والجيران.
commitment-added = أضيف إلى حلقة { $codeName }: { $what }، { $when }. خُططت النوبات لثمانية أسابيع. يستمر الالتزام إلى { $review }.
commitment-overlaps = هذا الموعد يبدأ من جديد قبل أن ينتهي الذي قبله. لم يُضف شيء. يمكن اختيار أيام أقل.
commitment-for-you = التزام جديد في حلقة { $codeName }: { $what }، { $when }. لك فيه مكان بالتناوب مع غيرك.
button-add-commitment = نعم، نضيفه

window-evening = مساء 18:00 إلى 20:00
window-all-day = بين 9:00 و19:00
window-five-days = على مدى 5 أيام
window-seven-days = على مدى 7 أيام
window-own-hours = ساعة أخرى أو موعد

button-promise-new = أتكفل بشيء كل مرة
promise-ask-kind = ما الذي تريد أن تتكفل به كل مرة؟ نعرضه على فريق التنسيق، ولا يبدأ قبل موافقتهم.
button-promise-offer = نعم، أعرضه
promise-not-now = لا شيء يمكن التكفل به الآن في هذه الحلقة. شكرا على استعدادك.
promise-waits-for-team = وصل عرضك إلى فريق التنسيق: { $what }، { $when }، حلقة { $codeName }، إلى { $until }. نكتب إليك حين يجيبون.
promise-waits-for-member = سألنا صاحب الاسم عن: { $what }، { $when }، حلقة { $codeName }، إلى { $until }. لا يبدأ شيء قبل موافقته.
promise-question = فريق التنسيق يسأل: هل تتكفل بهذا كل مرة في حلقة { $codeName }؟ { $what }، { $when }، إلى { $until }. القرار لك وحدك.
button-promise-mine = نعم، أتكفل به
promise-offer = { $name } في حلقة { $codeName } يعرض أن يتكفل كل مرة بهذا: { $what }، { $when }، إلى { $until }. هل نضيفه؟
promise-agreed-member = هذا التزامك الآن: { $what }، { $when }، حلقة { $codeName }، إلى { $until }. نذكّرك قبل كل مرة، ويمكنك القول «يتعذر هذه المرة» متى شئت.
promise-agreed-team = تم الاتفاق في حلقة { $codeName }: { $what }، { $when }، شخص واحد كل مرة، إلى { $until }.
promise-dropped-member = لا بأس. لم يُضف هذا: { $what }، { $when }، حلقة { $codeName }، إلى { $until }. شكرا على استعدادك.
promise-dropped-team = لم يُضف إلى حلقة { $codeName }: { $what }، { $when }، إلى { $until }. يمكن عرضه على غيره أو جعله بالتناوب.
promise-answered = أُجيب عن هذا من قبل.
turn-reminder-promise = تذكير بما التزمت به: { $what }، { $when }، حلقة { $codeName }.

commitment-review = التزام حلقة { $codeName } ينتهي { $until }: { $what }، { $when }. هل يستمر؟
promise-review = ما التزمت به في حلقة { $codeName } ينتهي { $until }: { $what }، { $when }. شكرا على ما مضى. هل تواصل؟ كل جواب حسن.
promise-review-note = ينتهي { $until } التزام شخص واحد في حلقة { $codeName }: { $what }، { $when }. سألناه هل يواصل.
promise-renewed-note = يستمر إلى { $until } التزام شخص واحد في حلقة { $codeName }: { $what }، { $when }.
promise-ends-note = ينتهي { $until } التزام شخص واحد في حلقة { $codeName }: { $what }، { $when }. يمكن عرضه على غيره.
renew-for = نعم، { $months ->
    [zero] بلا مدة
    [one] شهر واحد
    [two] شهران
    [few] { $months } أشهر
    [many] { $months } شهرا
   *[other] { $months } شهر
  }
commitment-ended = انتهى التزام حلقة { $codeName }: { $what }، { $when }. لا نوبات فيه بعد الآن. شكرا لكل من شارك فيه.

button-series-list = التزامات الحلقة
series-none = لا التزام بعد في حلقة { $codeName }.
series-list =
    التزامات حلقة { $codeName }:
    { $lines }
series-line = • { $at }. { $what }، { $when }
series-button = رقم { $at }: { $what }
series-card =
    حلقة { $codeName }: { $what }، { $when }.
    { $notes }
series-in-turns = { $members ->
    [zero] لا أحد فيه الآن.
    [one] مع شخص واحد.
    [two] بالتناوب بين شخصين.
    [few] بالتناوب بين { $members } أشخاص.
    [many] بالتناوب بين { $members } شخصا.
   *[other] بالتناوب بين { $members } شخص.
  }
series-promised = التزام شخص واحد كل مرة.
series-asks = يستمر إلى { $until }، ونسأل قبلها هل يدوم.
series-ends = ينتهي { $until } دون سؤال.
series-is-paused = متوقف الآن.
series-is-proposed = ننتظر الموافقة عليه.
series-is-ended = انتهى.
button-series-when = تغيير الأيام والوقت
button-series-who = تغيير الأعضاء
button-series-until = تغيير النهاية
button-series-shares = حصص الأعضاء
button-series-place = تغيير المكان
button-series-pause = إيقاف مؤقت
button-series-resume = يعود الآن
button-series-end = إنهاء الالتزام
series-more = حلقة { $codeName }: { $what }، { $when }. ما الذي نغيّره؟
series-end-ask = هل ننهي هذا الالتزام في حلقة { $codeName }؟ { $what }، { $when }. تُلغى نوباته القادمة كلها، ونخبر أعضاءه.
button-series-end-yes = نعم، ننهيه
series-ask-days = هل نغيّر الأيام أم الوقت فقط؟ النوبات التي قبلها أحد تبقى كما هي.
button-series-same-days = الأيام كما هي
button-series-other-days = أيام أخرى
series-summary = من الآن: { $when }. تبقى النوبات التي قبلها أحد كما هي. هل نغيّره؟
button-series-change = نعم، نغيّره
series-overlaps = هذا الموعد يبدأ من جديد قبل أن ينتهي الذي قبله. لم يتغير شيء.
series-ask-members = من يدخل في التناوب من الآن؟ لمس الاسم يزيله أو يعيده.
series-ask-until = إلى متى من اليوم؟
series-ask-then = وماذا بعد ذلك؟
button-then-review = نسأل هل يستمر
button-then-end = ينتهي دون سؤال
turns-moved =
    { $turns ->
        [zero] تغيّر الموعد
        [one] تغيّر موعد نوبتك
        [two] تغيّر موعد نوبتيك
        [few] تغيّرت مواعيد نوباتك
        [many] تغيّرت مواعيد نوباتك
       *[other] تغيّرت مواعيد نوباتك
    } في حلقة { $codeName }. الجديد:
    { $lines }
moved-line = • { $what }، { $when }
