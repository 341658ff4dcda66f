button-my-data = بياناتي
button-data-copy = نسخة من بياناتي
button-data-erase = حذف كل شيء
button-data-erase-yes = نعم، احذفوا كل شيء
button-data-keep = لا، تبقى كما هي

my-data = ما نحفظه عنك لك: يمكن أخذ نسخة منه، أو حذفه كله متى شئت. وإن ضاع الهاتف، ينفع هذا الرمز في مكالمة مع الفريق: { $code }. من الأفضل كتابته على ورقة.
data-copy-comes = النسخة في الطريق.
data-copy-caption = كل ما نحفظه عنك. من الأفضل حفظ هذا الملف في مكان خاص.
data-erase-ask =
    ماذا يحدث عند الحذف؟
    • تغادر كل حلقاتك، ونعرض نوباتك على غيرك.
    • نمحو اسمك وكلماتك ورقم حسابك. لا رجعة في ذلك.
    • تبقى أعداد بلا اسم. وما وصل الناس في تلغرام من قبل لا نستطيع محوه.
    • نسخ الأمان القديمة تنتهي مع الوقت، وإن عادت واحدة منها محوناك منها ثانية.
data-erase-ask-guardian =
    ماذا يحدث عند الحذف؟
    • تُغلق حلقة أسرتك، وتُلغى مواعيدها، ويُمحى كل ما نحفظه عن الأسرة.
    • نمحو اسمك وكلماتك ورقم حسابك. لا رجعة في ذلك.
    • تبقى أعداد بلا اسم. وما وصل الناس في تلغرام من قبل لا نستطيع محوه.
    للتوقف مدة دون حذف: { "/leave" }
data-erased = حُذف كل ما كنا نحفظه عنك. شكرا على كل ما قدمت. هذه آخر رسالة منا، وننسى هذه المحادثة بعد قليل.
circle-closed-note = انتهت حلقة { $codeName } بطلب من الأسرة، وأُلغيت مواعيدها. نحترم ذلك دون سؤال.

data-title = ما يحفظه سند عنك
data-intro = كُتبت هذه الصفحة لك وحدك عند طلبها. غيرك لا يُسمى فيها، والأسر برموزها.
data-none = لا شيء.
data-moment = { $on } { $year }، { $at }
data-who = أنت
data-name = الاسم الذي يراه غيرك: { $name }
data-telegram = رقم حسابك في تلغرام: { $number }
data-language = اللغة: { $words }
data-first-seen = أول رسالة: { $moment }
data-places = حلقاتك
data-place = حلقة { $codeName }: { $role }، الصلة: { $tie }، { $state }، منذ { $moment }
data-role-guardian = تمثيل الأسرة
data-role-proxy = نيابة عن الأسرة
data-role-member = عضوية
data-role-coordinator = تنسيق
data-role-safeguarding = حماية
data-role-treasurer = أمانة المال
data-state-requested = في انتظار الجواب
data-state-active = نشطة
data-state-declined = لم تُؤكد
data-state-ended = انتهت
data-roles = مهامك في الجمعية
data-role = { $role }، { $district }، منذ { $moment }
data-consents = ما أذنت به
data-consent = حلقة { $codeName } ({ $purpose }): من { $moment } إلى { $until }
data-turns = نوباتك
data-turn = { $what }، { $on } { $year }، حلقة { $codeName }: { $outcome }
data-outcome-open = قائمة
data-outcome-done = تمّت
data-outcome-cannot = تعذرت
data-outcome-no-answer = بلا جواب
data-outcome-unreachable = تعذر الوصول إليك
data-outcome-left = غادرت
data-outcome-rests = توقف مؤقت
data-outcome-cancelled = أُلغيت
data-reads = متى اطلع أحد على بيانات أسرتك
data-read = أسرة { $codeName }: { $moment }
data-broadcasts = رسائل إلى كثيرين وصلتك أو كانت لك
data-broadcast = رسالة إلى منطقة { $district }، { $moment }
data-invitations = دعوات صنعتها
data-invitation = { $moment }
data-words = رسائلك المحفوظة (تُمحى بعد 7 أيام)
data-word = { $moment }: { $words }
data-acts = ما سُجل من أفعالك
data-act = { $moment }: { $act }
data-choices = ما اخترته
