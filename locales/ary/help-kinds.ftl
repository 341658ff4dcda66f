kind-with-icon = { $what } { $icon }
button-help-kinds = أنواع المساندة
help-kinds-card = أنواع المساندة فكل الحلقات. آش من نوع نبدلو؟
help-kind-card =
    { $what }
    { $notes }
sensitivity-open = كيتسول عليه كل اللي فالحلقة.
sensitivity-inner = ما كيتسول عليه غير القراب من العائلة.
sensitivity-coordinator-only = فريق التنسيق بوحدو كيختار ليه اللي يقبل، وما كيبان لحتى واحد آخر.
ladder-preparation = كنفكرو فيه قبل بسيمانة، وعشية النهار اللي قبل.
ladder-appointment = كنفكرو فيه عشية النهار اللي قبل، وقبل بجوج سوايع.
help-kind-effort = النوبة ديالو كتحسب: { $effort ->
    [zero] بلا حساب
    [one] نوبة وحدة
    [two] جوج نوبات
    [few] { $effort } نوبات
    [many] { $effort } نوبة
   *[other] { $effort } نوبة
  }
help-kind-window = كنعرضو هو اللول: { $window }
effort = { $effort ->
    [zero] بلا حساب
    [one] نوبة وحدة
    [two] جوج نوبات
    [few] { $effort } نوبات
    [many] { $effort } نوبة
   *[other] { $effort } نوبة
  }
button-kind-sensitivity = شكون كيتسول عليه
button-kind-effort = بشحال كتحسب
button-kind-window = الوقت اللول
button-kind-icon = التصويرة
button-kind-ladder = فوقاش نفكرو فيه
button-for-open = الحلقة كاملة
button-for-inner = القراب من العائلة
button-for-coordinator-only = غير فريق التنسيق
button-ladder-preparation = بسيمانة، وعشية
button-ladder-appointment = عشية، وجوج سوايع
help-kind-ask-sensitivity = شكون كيتسول على هاد النوع: { $what }؟ النوبات اللي تخططو كيبقاو كيف ما هما.
help-kind-ask-effort = بشحال من نوبة كتحسب وحدة: { $what }؟ هادشي للالتزامات الجداد.
help-kind-ask-window = آش من وقت نعرضو هو اللول: { $what }؟
help-kind-ask-icon = آش من تصويرة: { $what }؟
help-kind-ask-ladder = فوقاش نفكرو فهاد النوع: { $what }؟ هادشي للنوبات اللي غادي يتخططو.
