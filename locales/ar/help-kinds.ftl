kind-with-icon = { $what } { $icon }
button-help-kinds = أنواع المساندة
help-kinds-card = أنواع المساندة في كل الحلقات. أي نوع نغيّره؟
help-kind-card =
    { $what }
    { $notes }
sensitivity-open = يُسأل عنه كل من في الحلقة.
sensitivity-inner = لا يُسأل عنه إلا القريبون من الأسرة.
sensitivity-coordinator-only = فريق التنسيق وحده يختار له من يقبل، ولا يظهر لغيرهم.
ladder-preparation = نذكّر به قبل أسبوع، ومساء اليوم السابق.
ladder-appointment = نذكّر به مساء اليوم السابق، وقبل ساعتين.
help-kind-effort = تُحسب نوبته: { $effort ->
    [zero] بلا حساب
    [one] نوبة واحدة
    [two] نوبتين
    [few] { $effort } نوبات
    [many] { $effort } نوبة
   *[other] { $effort } نوبة
  }
help-kind-window = نعرض أولا: { $window }
effort = { $effort ->
    [zero] بلا حساب
    [one] نوبة واحدة
    [two] نوبتان
    [few] { $effort } نوبات
    [many] { $effort } نوبة
   *[other] { $effort } نوبة
  }
button-kind-sensitivity = من يُسأل عنه
button-kind-effort = بكم تُحسب
button-kind-window = الوقت الأول
button-kind-icon = الصورة
button-kind-ladder = متى نذكّر به
button-for-open = كل الحلقة
button-for-inner = القريبون من الأسرة
button-for-coordinator-only = فريق التنسيق وحده
button-ladder-preparation = قبل أسبوع، ومساءً
button-ladder-appointment = مساءً، وقبل ساعتين
help-kind-ask-sensitivity = من يُسأل عن هذا النوع: { $what }؟ النوبات المخططة تبقى كما هي.
help-kind-ask-effort = بكم نوبة تُحسب الواحدة: { $what }؟ هذا للالتزامات الجديدة.
help-kind-ask-window = أي وقت نعرضه أولا: { $what }؟
help-kind-ask-icon = أي صورة: { $what }؟
help-kind-ask-ladder = متى نذكّر بهذا النوع: { $what }؟ هذا للنوبات التي ستُخطط.
