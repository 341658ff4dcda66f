button-languages = اللغة · Langue
languages-card = بأي لغة نكتب إليك؟
button-calling = اسمي ومخاطبتي
calling-card = نناديك: { $name }. المخاطبة: { $form }.
address-form-m = كأخ
address-form-f = كأخت
address-form-n = دون تحديد
button-my-name = تغيير الاسم
button-address-m = خاطبوني كأخ
button-address-f = خاطبوني كأخت
button-address-n = دون تحديد
button-prefer-voice = أفضّل الصوت
own-name-ask = كيف نناديك؟ تكفي كتابة الاسم هنا، مع «خالتي» أو «سي» أو «لالة» لمن شاء.
address-ask =
    { $thanks }

    سؤال واحد، والجواب اختياري: كيف نخاطبك؟
address-thanks = شكرا. نخاطبك كذلك من الآن. يمكن تغيير ذلك في الإعدادات: { "/settings" }
button-my-times = أوقاتي
times-card = الأيام المعلَّمة بعلامة ✓ هي التي تناسبك. عدد النوبات: { $capacity }. ساعات دون رسائل: { $quiet }.
times-one-day = يبقى يوم واحد على الأقل. للتوقف مدة، هناك «توقف مؤقت» في الإعدادات.
button-capacity = عدد النوبات
capacity-ask = كم نوبة في الشهر على الأكثر؟
capacity-any = دون حد
capacity-most = { $turns ->
    [zero] لا نوبة
    [one] نوبة في الشهر
    [two] نوبتان في الشهر
    [few] { $turns } نوبات في الشهر
    [many] { $turns } نوبة في الشهر
   *[other] { $turns } نوبة في الشهر
  }
button-own-quiet = ساعات دون رسائل
own-quiet-ask = متى لا نكتب إليك، زيادة على الليل ووقت الجمعة؟
own-quiet-none = لا ساعات أخرى
own-quiet = من { $from } إلى { $to }
button-my-offers = ما أقدّمه
my-offers-card = ما الذي يناسبك تقديمه؟ لمس السطر يضيفه أو يزيله. من دون اختيار، يناسبك كل شيء.
button-absences = أيام الغياب
absences-none = لا غياب مسجلا. إخبارنا قبل الموعد يريح الجميع، ولا يُحسب عليك شيء.
absences-card = أيام غيابك. لمس السطر يلغيه.
absence-line = من { $from } إلى { $to }
absence-one-day = يوم { $on }
absence-day = يوم { $on }
button-absence-new = غياب جديد
absence-ask-from = من أي يوم تغيب؟
absence-ask-days = كم يوما؟ نوباتك في تلك الأيام نعرضها على غيرك.
button-abroad = أنا خارج المغرب
button-elsewhere = حلقة أخرى أيضا
elsewhere-means = قد نسألك أحيانا عن نوبة واحدة في حلقة أخرى من حيك. الجواب لك كل مرة.
