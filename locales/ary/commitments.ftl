weekday-and = { $day } و{ $list }
weekday-then = { $day } و{ $list }
date = { $on }
time = { $at }
number = { $number }
series-hours = { $rhythm }، بين { $from } و{ $to }
series-days = { $rhythm }، على { $days ->
    [zero] أيام
    [one] نهار واحد
    [two] يومين
    [few] { $days } أيام
    [many] { $days } يوم
   *[other] { $days } يوم
  }
rhythm-daily = كل نهار
rhythm-weekly = كل سيمانة: { $list }
rhythm-weeks = كل { $everyWeeks ->
    [zero] سيمانة
    [one] سيمانة
    [two] جوج سيمانات
    [few] { $everyWeeks } سيمانات
    [many] { $everyWeeks } سيمانة
   *[other] { $everyWeeks } سيمانة
  }: { $list }
rhythm-month-day = نهار { $monthDay } فكل شهر
rhythm-nth-1 = نهار { $day } اللول فكل شهر
rhythm-nth-2 = نهار { $day } الثاني فكل شهر
rhythm-nth-3 = نهار { $day } الثالث فكل شهر
rhythm-nth-4 = نهار { $day } الرابع فكل شهر
rhythm-last-weekday = نهار { $day } اللخر فكل شهر
rhythm-last-day = آخر نهار فكل شهر

how-often-weekly = كل سيمانة
how-often-weeks-2 = كل جوج سيمانات
how-often-daily = كل نهار
how-often-month-day = نهار محدد فكل شهر
how-often-nth-weekday = كل شهر، بحال أول سبت
how-often-last-weekday = كل شهر، بحال آخر سبت
how-often-last-day = آخر نهار فكل شهر
how-often-weeks-3 = كل 3 سيمانات
how-often-weeks-4 = كل 4 سيمانات

commitment-ask-kind = شنو هو الالتزام؟
commitment-ask-rhythm = شحال من مرة كيرجع هاد الموعد؟
commitment-ask-weekdays = فآش من نهار فالسيمانة كيبدا؟ يمكن اختيار كثر من نهار.
commitment-ask-month-day = فآش من نهار فالشهر؟
commitment-ask-short-months = شي شهور ما فيهمش نهار { $monthDay }. واش نديروه آخر نهار فكل شهر؟
button-month-last-day = آخر نهار فكل شهر
button-month-pass-over = نخليو هاد الشهور
commitment-ask-nth = آش من مرة فالشهر؟
button-nth-1 = اللول
button-nth-2 = الثاني
button-nth-3 = الثالث
button-nth-4 = الرابع
commitment-ask-weekday = آش من نهار فالسيمانة؟
commitment-ask-window = فوقاش بالضبط؟
commitment-ask-hour = مع آش من ساعة كيبدا؟
commitment-ask-minute = شنو هو الوقت بالضبط؟
commitment-ask-length = شحال كيدوم؟
button-length-30 = نص ساعة
button-length-60 = ساعة
button-length-90 = ساعة ونص
button-length-120 = جوج سوايع
button-length-180 = 3 سوايع
button-length-240 = 4 سوايع
commitment-ask-first = فوقاش أول مرة؟
commitment-ask-term = حتى لفوقاش؟ قبل ما يسالي نسولو واش يستمر.
term = { $months ->
    [zero] بلا مدة
    [one] شهر واحد
    [two] شهرين
    [few] { $months } شهور
    [many] { $months } شهر
   *[other] { $months } شهر
  }
commitment-ask-whose = شكون غادي يتكلف بيه؟
button-whose-rota = ناس بالنوبة
button-whose-promise = واحد كل مرة
commitment-ask-members = شكون غادي يدخل فالنوبة؟ كل السميات مختارين. لمس السمية كيحيدها ولا كيرجعها.
commitment-ask-promiser = شكون غادي يتكلف بيه كل مرة؟ غادي نسولو مول السمية هو اللول، وما كيبدا والو قبل الموافقة ديالو.
commitment-ask-extras = واش كاين شي حاجة أخرى؟ إلا ما كايناش، كافية «متابعة».
button-extra-double = النوبة كتحسب بجوج
button-extra-ends = يسالي بلا سؤال
button-extra-shares = حصص ماشي بحال بحال
button-extra-place = بلاصة غير الدار
commitment-ask-less = شكون قال يقدر على قل؟ الحصة ديالو كتولي النص.
commitment-ask-more = شكون قال يقدر على كثر؟ الحصة ديالو كتولي بجوج.
commitment-ask-place = فين؟ كافية كتابة البلاصة هنا، وغادي نمسحوها من المحادثة. ما كيشوفها غير اللي عندو النوبة، قبلها بنهار.
button-place-home = دار العائلة
commitment-summary =
    { $what }، { $when }، { $members ->
        [zero] ما كاين حتى واحد لحد الآن
        [one] مع واحد
        [two] بالنوبة بين جوج
        [few] بالنوبة بين { $members } ديال الناس
        [many] بالنوبة بين { $members } واحد
       *[other] بالنوبة بين { $members } واحد
    }. أول مرة { $on }، وكيستمر حتى { $until }.
    { $notes }
    واش نزيدوه؟
commitment-asks-then = قبل ما يسالي نسولو واش يستمر.
commitment-ends-then = كيسالي فهاد النهار بلا سؤال.
commitment-counts-double = كل نوبة منو كتحسب بجوج.
commitment-has-place = البلاصة ديالو غير دار العائلة، ما كيشوفها غير اللي عندو النوبة.
commitment-needs-members = ما كاين حتى عضو فالحلقة لحد الآن. نبداو بدعوة العائلة والجيران.
commitment-added = تزاد لحلقة { $codeName }: { $what }، { $when }. تخططو النوبات لثمن سيمانات. الالتزام كيستمر حتى { $review }.
commitment-overlaps = هاد الموعد كيعاود يبدا قبل ما يسالي اللي قبلو. ما تزاد والو. يمكن اختيار أيام قل.
commitment-for-you = التزام جديد فحلقة { $codeName }: { $what }، { $when }. عندك فيه بلاصة بالنوبة مع ناس آخرين.
button-add-commitment = إيه، نزيدوه

window-evening = المسا 18:00-20:00
window-all-day = بين 9:00 و19:00
window-five-days = على 5 أيام
window-seven-days = على 7 أيام
window-own-hours = ساعة أخرى ولا موعد

button-promise-new = نتكلف بحاجة كل مرة
promise-ask-kind = شنو بغيتي تتكلف بيه كل مرة؟ غادي نعرضوه على فريق التنسيق، وما كيبدا والو قبل الموافقة ديالهم.
button-promise-offer = إيه، نعرضو
promise-not-now = ما كاين والو يمكن التكلف بيه دابا فهاد الحلقة. شكرا على الاستعداد ديالك.
promise-waits-for-team = العرض ديالك وصل لفريق التنسيق: { $what }، { $when }، حلقة { $codeName }، حتى { $until }. نكتبو ليك ملي يجاوبو.
promise-waits-for-member = سولنا مول السمية على: { $what }، { $when }، حلقة { $codeName }، حتى { $until }. ما كيبدا والو قبل الموافقة ديالو.
promise-question = فريق التنسيق كيسول: واش تتكلف بهادشي كل مرة فحلقة { $codeName }؟ { $what }، { $when }، حتى { $until }. القرار ديالك بوحدك.
button-promise-mine = إيه، نتكلف بيه
promise-offer = { $name } فحلقة { $codeName } كيعرض يتكلف كل مرة بهادشي: { $what }، { $when }، حتى { $until }. واش نزيدوه؟
promise-agreed-member = هادا التزام ديالك دابا: { $what }، { $when }، حلقة { $codeName }، حتى { $until }. غادي نفكروك قبل كل مرة، ويمكن تقول «ماشي هاد المرة» وقت ما بغيتي.
promise-agreed-team = تم الاتفاق فحلقة { $codeName }: { $what }، { $when }، واحد كل مرة، حتى { $until }.
promise-dropped-member = ماشي مشكل. ما تزادش هادشي: { $what }، { $when }، حلقة { $codeName }، حتى { $until }. شكرا على الاستعداد ديالك.
promise-dropped-team = ما تزادش لحلقة { $codeName }: { $what }، { $when }، حتى { $until }. يمكن عرضو على واحد آخر ولا نديروه بالنوبة.
promise-answered = تجاوب على هادشي من قبل.
turn-reminder-promise = تذكير باللي تكلفتي بيه: { $what }، { $when }، حلقة { $codeName }.

commitment-review = الالتزام ديال حلقة { $codeName } كيسالي { $until }: { $what }، { $when }. واش يستمر؟
promise-review = اللي تكلفتي بيه فحلقة { $codeName } كيسالي { $until }: { $what }، { $when }. شكرا على اللي فات. واش نزيدو؟ أي جواب مزيان.
promise-review-note = كيسالي { $until } الالتزام ديال واحد فحلقة { $codeName }: { $what }، { $when }. سولناه واش يزيد.
promise-renewed-note = كيستمر حتى { $until } الالتزام ديال واحد فحلقة { $codeName }: { $what }، { $when }.
promise-ends-note = كيسالي { $until } الالتزام ديال واحد فحلقة { $codeName }: { $what }، { $when }. يمكن عرضو على واحد آخر.
renew-for = إيه، { $months ->
    [zero] بلا مدة
    [one] شهر واحد
    [two] شهرين
    [few] { $months } شهور
    [many] { $months } شهر
   *[other] { $months } شهر
  }
commitment-ended = سالا الالتزام ديال حلقة { $codeName }: { $what }، { $when }. ما بقاو فيه نوبات من دابا. شكرا لكل اللي شارك فيه.

button-series-list = التزامات الحلقة
series-none = ما كاين حتى التزام لحد الآن فحلقة { $codeName }.
series-list =
    التزامات حلقة { $codeName }:
    { $lines }
series-line = • { $at }. { $what }، { $when }
series-button = رقم { $at }: { $what }
series-card =
    حلقة { $codeName }: { $what }، { $when }.
    { $notes }
series-in-turns = { $members ->
    [zero] ما فيه حتى واحد دابا.
    [one] مع واحد.
    [two] بالنوبة بين جوج.
    [few] بالنوبة بين { $members } ديال الناس.
    [many] بالنوبة بين { $members } واحد.
   *[other] بالنوبة بين { $members } واحد.
  }
series-promised = التزام ديال واحد كل مرة.
series-asks = كيستمر حتى { $until }، ونسولو قبل واش يزيد.
series-ends = كيسالي { $until } بلا سؤال.
series-is-paused = موقف دابا.
series-is-proposed = كنتسناو الموافقة عليه.
series-is-ended = سالا.
button-series-when = تبديل الأيام والوقت
button-series-who = تبديل الأعضاء
button-series-until = تبديل النهاية
button-series-shares = حصص الأعضاء
button-series-place = تبديل البلاصة
button-series-pause = توقيف مؤقت
button-series-resume = يرجع دابا
button-series-end = إنهاء الالتزام
series-more = حلقة { $codeName }: { $what }، { $when }. شنو نبدلو؟
series-end-ask = واش نساليو هاد الالتزام فحلقة { $codeName }؟ { $what }، { $when }. غادي يتلغاو النوبات الجايين كاملين، ونخبرو الأعضاء.
button-series-end-yes = إيه، نساليوه
series-ask-days = واش نبدلو الأيام ولا غير الوقت؟ النوبات اللي قبلهم شي واحد كيبقاو كيف ما هما.
button-series-same-days = الأيام كيف ما هي
button-series-other-days = أيام أخرى
series-summary = من دابا: { $when }. النوبات اللي قبلهم شي واحد كيبقاو كيف ما هما. واش نبدلوه؟
button-series-change = إيه، نبدلوه
series-overlaps = هاد الموعد كيعاود يبدا قبل ما يسالي اللي قبلو. ما تبدل والو.
series-ask-members = شكون يدخل فالنوبة من دابا؟ لمس السمية كيحيدها ولا كيرجعها.
series-ask-until = حتى لفوقاش من اليوم؟
series-ask-then = ومن بعد؟
button-then-review = نسولو واش يستمر
button-then-end = يسالي بلا سؤال
turns-moved =
    { $turns ->
        [zero] تبدل الموعد
        [one] تبدل الموعد ديال النوبة ديالك
        [two] تبدلو جوج نوبات ديالك
        [few] تبدلو النوبات ديالك
        [many] تبدلو النوبات ديالك
       *[other] تبدلو النوبات ديالك
    } فحلقة { $codeName }. الجديد:
    { $lines }
moved-line = • { $what }، { $when }
