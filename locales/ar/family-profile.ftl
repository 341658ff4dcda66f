button-family = بيانات الأسرة
button-family-show = عرضها الآن
button-family-fill = تدوين أو تعديل
button-family-skip = تخطّي
button-family-as-is = يبقى كما هو
button-family-remove = محوه
button-family-keep = نعم، احفظوه
button-address = عرض العنوان

family-nothing-kept = لا نحفظ عن أسرة { $codeName } غير رمزها. تدوين شيء آخر اختياري، ولا يراه إلا من يحتاجه وقت حاجته.
family-kept =
    ما نحفظه عن أسرة { $codeName }، مشفّرا ومع تدوين كل اطلاع:
    { $lines }
family-has-name = • الاسم
family-has-area = • الحي
family-has-address = • العنوان
family-has-notes = • ما يسهّل الوصول
family-ask-name = ما الاسم الذي تحب الأسرة أن تُنادى به؟ يكفي اسم واحد لشخص كبير، لا أسماء الأطفال.
family-ask-area = ما الحي؟ بكلمات عامة، دون شارع ولا رقم.
family-ask-address = ما العنوان؟ لا يراه إلا من عليه نوبة، قبلها بيوم، إن أذنت الأسرة بذلك.
family-ask-notes = ما الذي يسهّل الوصول إلى البيت؟ لا نحفظ رقم البطاقة ولا الهاتف، ولا مرضا ولا تاريخ ميلاد.
family-ask-sure = هل نحفظ ما كُتب؟ حذفنا من المحادثة ما كُتب هنا.
family-no-numbers = يبدو أن فيه رقم بطاقة أو هاتف أو تاريخا، وهذا لا نحفظه. يمكن كتابته من دونه.
family-unreadable = لم نجد كلمات نقرؤها. يمكن الكتابة مرة أخرى.
family-too-long = النص طويل قليلا. يكفي { $longest ->
    [zero] سطر قصير
    [one] حرف واحد
    [two] حرفان
    [few] { $longest } أحرف
    [many] { $longest } حرفا
   *[other] { $longest } حرف
  } أو أقل.
family-no-consent = لم نحفظ شيئا: نحتاج أولا إلى موافقة أسرة { $codeName }.
family-card =
    أسرة { $codeName }. ما هنا لك وحدك، ويُمحى من هذه الرسالة بعد حين:
    { $lines }
family-name = الاسم: { $words }
family-area = الحي: { $words }
family-address = العنوان: { $words }
family-notes = للوصول: { $words }
family-blank = كانت هنا بيانات أسرة. انتهى وقتها فمُحيت. شكرا على حفظ السر.
family-not-now = العنوان غير متاح الآن. يظهر لمن عليه النوبة، قبلها بيوم، إن أذنت الأسرة.
family-nothing-yet = لا شيء محفوظا هنا بعد.
family-too-many = بلغ الاطلاع على بيانات الأسر حده اليوم. وصل تنبيه إلى إدارة البرنامج.
family-reads-note = تنبيه: { $name } اطلع خلال 24 ساعة على بيانات { $families ->
    [zero] أسر كثيرة
    [one] أسرة واحدة
    [two] أسرتين
    [few] { $families } أسر
    [many] { $families } أسرة
   *[other] { $families } أسرة
  }. نرجو التحقق من السبب.
