button-languages = اللغة · Langue
languages-card = بآشمن لغة نكتبو ليك؟
button-calling = سميتي ومخاطبتي
calling-card = كنعيطو ليك: { $name }. المخاطبة: { $form }.
address-form-m = بحال خو
address-form-f = بحال خت
address-form-n = بلا تحديد
button-my-name = تبديل السمية
button-address-m = هضرو معايا كخو
button-address-f = هضرو معايا كخت
button-address-n = بلا تحديد
button-prefer-voice = كنفضل الصوت
own-name-ask = كيفاش نعيطو ليك؟ كافية كتابة السمية هنا، مع «خالتي» ولا «سي» ولا «لالة» للي بغا.
address-ask =
    { $thanks }

    سؤال واحد، والجواب اختياري: كيفاش نهضرو معاك؟
address-thanks = شكرا. هكداك غادي نهضرو معاك من دابا. يمكن التبديل فالإعدادات: { "/settings" }
button-my-times = الأوقات ديالي
times-card = الأيام اللي فيهم ✓ هما اللي كيناسبوك. عدد النوبات: { $capacity }. سوايع بلا رسائل: { $quiet }.
times-one-day = خاص يبقى على الأقل نهار واحد. للراحة شي مدة، كاينة «راحة» فالإعدادات.
button-capacity = عدد النوبات
capacity-ask = شحال من نوبة فالشهر على الأكثر؟
capacity-any = بلا حد
capacity-most = { $turns ->
    [zero] حتى نوبة
    [one] نوبة فالشهر
    [two] جوج نوبات فالشهر
    [few] { $turns } نوبات فالشهر
    [many] { $turns } نوبة فالشهر
   *[other] { $turns } نوبة فالشهر
  }
button-own-quiet = سوايع بلا رسائل
own-quiet-ask = فوقاش ما نكتبوش ليك، من غير الليل ووقت الجمعة؟
own-quiet-none = بلا سوايع أخرى
own-quiet = من { $from } حتى { $to }
button-my-offers = اللي كنعطي
my-offers-card = شنو كيناسبك تعطيه؟ لمس السطر كيزيدو ولا كيحيدو. بلا اختيار، كلشي كيناسبك.
button-absences = أيام الغياب
absences-none = ما كاين حتى غياب مسجل. ملي كتخبرنا من قبل كيرتاح الجميع، وما كيتحسب عليك والو.
absences-card = أيام الغياب ديالك. لمس السطر كيلغيه.
absence-line = من { $from } حتى { $to }
absence-one-day = نهار { $on }
absence-day = نهار { $on }
button-absence-new = غياب جديد
absence-ask-from = من أنا نهار غادي تغيب؟
absence-ask-days = شحال من نهار؟ النوبات ديالك فهاد الأيام غادي نعرضوهم على ناس آخرين.
button-abroad = أنا برا المغرب
button-elsewhere = حتى حلقة أخرى
elsewhere-means = نقدرو نسولوك مرة مرة على نوبة وحدة فحلقة أخرى من الحومة. الجواب ليك كل مرة.
