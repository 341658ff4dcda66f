button-family = معطيات العائلة
button-family-show = نشوفها دابا
button-family-fill = كتابة ولا تبديل
button-family-skip = نفوتو
button-family-as-is = يبقى كيف ما هو
button-family-remove = يتمحى
button-family-keep = إيه، حفظوه
button-address = نشوف العنوان
family-nothing-kept = ما كنحفظو على عائلة { $codeName } غير الرمز ديالها. كتابة شي حاجة أخرى اختيارية، وما كيشوفها غير اللي محتاجها وقتها.
family-kept =
    اللي كنحفظو على عائلة { $codeName }، مشفر وكل نظرة كتتسجل:
    { $lines }
family-has-name = • السمية
family-has-area = • الحومة
family-has-address = • العنوان
family-has-notes = • اللي كيسهل الوصول
family-ask-name = بآش من سمية كتبغي العائلة يعيطو ليها؟ كافية سمية وحدة ديال شي كبير، ماشي سميات الدراري.
family-ask-area = شنو الحومة؟ بكلام عام، بلا زنقة ولا رقم.
family-ask-address = شنو العنوان؟ ما كيشوفو غير اللي عندو النوبة، نهار قبل، إلا أذنات العائلة.
family-ask-notes = شنو كيسهل الوصول للدار؟ ما كنحفظوش رقم البطاقة ولا التيليفون، ولا مرض ولا تاريخ ميلاد.
family-ask-sure = نحفظو اللي تكتب؟ حيدنا من المحادثة اللي تكتب هنا.
family-no-numbers = كيبان فيه رقم بطاقة ولا تيليفون ولا تاريخ، وهادشي ما كنحفظوهش. يمكن كتابتو بلا بيه.
family-unreadable = ما لقيناش كلام نقراوه. يمكن الكتابة مرة أخرى.
family-too-long = الكلام طويل شوية. كافيين { $longest ->
    [zero] سطر قصير
    [one] حرف واحد
    [two] جوج حروف
    [few] { $longest } حروف
    [many] { $longest } حرف
   *[other] { $longest } حرف
  } ولا أقل.
family-no-consent = ما حفظنا والو: خاصنا الأول موافقة عائلة { $codeName }.
family-card =
    عائلة { $codeName }. اللي هنا ليك بوحدك، وكيتمحى من هاد الرسالة من بعد:
    { $lines }
family-name = السمية: { $words }
family-area = الحومة: { $words }
family-address = العنوان: { $words }
family-notes = باش توصل: { $words }
family-blank = كانت هنا معطيات ديال عائلة. سالا وقتها وتمحات. شكرا على حفظ السر.
family-not-now = العنوان ما متاحش دابا. كيبان للي عندو النوبة، نهار قبل، إلا أذنات العائلة.
family-nothing-yet = ما محفوظ هنا والو لحد الآن.
family-too-many = وصلات النظرات على معطيات العائلات للحد ديال اليوم. وصل تنبيه لإدارة البرنامج.
family-reads-note = تنبيه: { $name } شاف ف24 ساعة معطيات ديال { $families ->
    [zero] بزاف ديال العائلات
    [one] عائلة وحدة
    [two] جوج عائلات
    [few] { $families } عائلات
    [many] { $families } عائلة
   *[other] { $families } عائلة
  }. عافاكم تحققو من السبب.
