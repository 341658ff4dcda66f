button-my-data = المعطيات ديالي
button-data-copy = نسخة من معطياتي
button-data-erase = محو كلشي
button-data-erase-yes = إيه، محيو كلشي
button-data-keep = لا، خليوها
my-data = اللي كنحفظو عليك ديالك: يمكن تاخد نسخة منو، ولا يتمحى كامل وقت ما بغيتي. وإلا ضاع التيليفون، هاد الرمز كينفع فمكالمة مع الفريق: { $code }. الأحسن يتكتب فورقة.
data-copy-comes = النسخة فالطريق.
data-copy-caption = كل اللي كنحفظو عليك. الأحسن يتحفظ هاد الملف فبلاصة خاصة.
data-erase-ask =
    شنو كيوقع عند المحو؟
    • كتخرج من كل الحلقات ديالك، والنوبات ديالك كنعرضوهم على ناس آخرين.
    • كنمحيو السمية والكلام ورقم الحساب ديالك. ما كاين رجوع.
    • كيبقاو أعداد بلا سمية. واللي وصل للناس فتلغرام من قبل ما نقدروش نمحيوه.
    • النسخ القديمة كتسالي مع الوقت، وإلا رجعات وحدة كنمحيوك منها ثاني.
data-erase-ask-guardian =
    شنو كيوقع عند المحو؟
    • حلقة العائلة ديالك كتتسد، والمواعيد ديالها كيتلغاو، وكيتمحى كل اللي كنحفظو على العائلة.
    • كنمحيو السمية والكلام ورقم الحساب ديالك. ما كاين رجوع.
    • كيبقاو أعداد بلا سمية. واللي وصل للناس فتلغرام من قبل ما نقدروش نمحيوه.
    للراحة شي مدة بلا محو: { "/leave" }
data-erased = تمحى كل اللي كنا كنحفظو عليك. شكرا على كل اللي عطيتي. هادي آخر رسالة منا، وكننساو هاد المحادثة من بعد شوية.
circle-closed-note = سالات حلقة { $codeName } بطلب من العائلة، وتلغاو المواعيد ديالها. كنحترمو هادشي بلا سؤال.
data-title = شنو كيحفظ سند عليك
data-intro = هاد الصفحة تكتبات ليك بوحدك ملي طلبتيها. حتى واحد آخر ما مسمي فيها، والعائلات برموزهم.
data-none = والو.
data-moment = { $on } { $year }، { $at }
data-who = نتا / نتي
data-name = السمية اللي كيشوفو ناس آخرين: { $name }
data-telegram = رقم الحساب ديالك فتلغرام: { $number }
data-language = اللغة: { $words }
data-first-seen = أول رسالة: { $moment }
data-places = الحلقات ديالك
data-place = حلقة { $codeName }: { $role }، الصلة: { $tie }، { $state }، من { $moment }
data-role-guardian = تمثيل العائلة
data-role-proxy = بسمية العائلة
data-role-member = عضوية
data-role-coordinator = تنسيق
data-role-safeguarding = حماية
data-role-treasurer = أمانة المال
data-state-requested = كيتسنى الجواب
data-state-active = خدامة
data-state-declined = ما تأكداتش
data-state-ended = سالات
data-roles = الأدوار ديالك فالجمعية
data-role = { $role }، { $district }، من { $moment }
data-consents = اللي وافقتي عليه
data-consent = حلقة { $codeName } ({ $purpose }): من { $moment } حتى { $until }
data-turns = النوبات ديالك
data-turn = { $what }، { $on } { $year }، حلقة { $codeName }: { $outcome }
data-outcome-open = جاية
data-outcome-done = دازت
data-outcome-cannot = ما تيسراتش
data-outcome-no-answer = بلا جواب
data-outcome-unreachable = ما وصلناش ليك
data-outcome-left = خرجتي
data-outcome-rests = راحة
data-outcome-cancelled = تلغات
data-reads = فوقاش شي حد شاف المعطيات ديال العائلة ديالك
data-read = عائلة { $codeName }: { $moment }
data-broadcasts = رسائل لبزاف ديال الناس وصلاتك ولا كانت ليك
data-broadcast = رسالة لمنطقة { $district }، { $moment }
data-invitations = الدعوات اللي درتي
data-invitation = { $moment }
data-words = الرسائل المحفوظة ديالك (كيتمحاو من بعد 7 أيام)
data-word = { $moment }: { $words }
data-acts = اللي تسجل من الأفعال ديالك
data-act = { $moment }: { $act }
data-choices = اللي اختاريتي
