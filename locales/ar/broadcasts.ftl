button-broadcasts = رسائل للمنطقة
broadcasts-card = رسائل منطقة { $district }: إلى الأعضاء، أو إلى مجموعات المنطقة.
button-broadcast-new = رسالة جديدة
broadcast-line = { $on }: { $state }
broadcast-is-draft = مسودة
broadcast-is-proposed = تنتظر التأكيد
broadcast-is-declined = لم تتأكد
broadcast-is-waiting = تنطلق بعد قليل
broadcast-is-sending = تُرسل الآن
broadcast-is-stopped = أُوقفت
broadcast-is-recalled = سُحبت
broadcast-is-done = انتهت

broadcast-ask-to = إلى من هذه الرسالة؟
button-broadcast-to-all = كل الأعضاء
button-broadcast-to-some = بعض الأعضاء
button-broadcast-to-groups = مجموعات المنطقة
broadcast-ask-by = كيف نختارهم؟ يمكن أكثر من جواب، وتجتمع كلها.
button-broadcast-by-kind = بنوع المساعدة
button-broadcast-by-language = باللغة
button-broadcast-by-circle = بالحلقة
broadcast-ask-kind = إلى من يقدمون أي مساعدة؟
broadcast-ask-language = إلى من يقرؤون بأي لغة؟
broadcast-ask-circle = إلى أعضاء أي حلقة؟
broadcast-ask-goods = هل في الرسالة طلب مال أو أشياء؟
button-broadcast-goods-no = لا
button-broadcast-goods = نعم، فيها طلب
broadcast-no-reference = القانون 18-18: لا يُطلب مال ولا أشياء إلا بإذن للجمعية، ولا إذن مسجلا عندنا. تسجله الإدارة من «المناطق». ويمكن الرجوع واختيار رسالة بلا طلب.
broadcast-names-money = في هذه الكلمات ذكر للمال. القانون 18-18 لا يسمح بطلبه إلا بإذن للجمعية، ولا إذن مسجلا عندنا. يمكن كتابتها بلا ذكر المال، أو تسجل الإدارة الإذن أولا.
broadcast-ask-words = ما كلمات الرسالة؟ تصل كما هي، إلى كل شخص في محادثته. بلا أسماء ولا أرقام هواتف.
broadcast-ask-words-groups = ما كلمات الرسالة؟ تصل كما هي إلى المجموعات، وقد يقرؤها الغرباء. بلا أسماء ولا أرقام هواتف.
broadcast-ask-more = هل نكتبها بلغة أخرى أيضا؟ من لا يجد لغته تصله العربية.
broadcast-ask-words-in = ما كلماتها بهذه اللغة: { $language }؟

broadcast-preview = هكذا تصل الرسالة، ولم يُرسل شيء بعد:
broadcast-card =
    { $head }
    { $lines }
broadcast-head-draft = مسودة لم تُرسل.
broadcast-head-proposed = تنتظر الرسالة تأكيد شخص آخر من التنسيق أو الإدارة.
broadcast-head-asked = اقتراح من { $name }. يلزم تأكيد شخص ثان. هل تُرسل كما هي؟
broadcast-head-declined = لم تتأكد رسالة { $name }. لم يصل شيء إلى أحد.
broadcast-head-waiting = تنطلق رسالة { $name } على { $at }. قبل ذلك يمكن سحبها، فلا يصل شيء إلى أحد.
broadcast-head-sending = تُرسل رسالة { $name } الآن.
broadcast-head-stopped = أُوقفت رسالة { $name }. من لم تصله لن تصله.
broadcast-head-recalled = سُحبت رسالة { $name }. لم يصل شيء إلى أحد.
broadcast-head-withheld = لم تنطلق رسالة { $name }: تغيّر دور أو إذن، أو فات موعدها. لم يصل شيء إلى أحد.
broadcast-head-lapsed = مرت 3 أيام دون تأكيد رسالة { $name }. لم يصل شيء إلى أحد.
broadcast-head-done = انتهى إرسال رسالة { $name }.
broadcast-to-groups = إلى مجموعات منطقة { $district }
broadcast-to-members = إلى أعضاء منطقة { $district }
broadcast-to-kind = ممن يقدمون: { $what }
broadcast-to-language = ممن يقرؤون: { $language }
broadcast-to-circle = من حلقة { $codeName }
broadcast-people = { $members ->
    [zero] لا أحد
    [one] شخص واحد
    [two] شخصان
    [few] { $members } أشخاص
    [many] { $members } شخصا
   *[other] { $members } شخص
}
broadcast-readers = العدد: { $people }
broadcast-now = مباشرة: { $people }
broadcast-after-quiet = بعد ساعات الهدوء: { $people }
broadcast-later = في يوم آخر، لكثرة رسائلهم: { $people }
broadcast-in-language = • { $language }: { $people }
broadcast-sent = أُرسلت إلى: { $people }
broadcast-waiting = في الانتظار: { $people }
broadcast-unreachable = لا تصلهم رسائل سند: { $people }
broadcast-unknown = لا نعرف هل وصلتهم: { $people }
broadcast-failed = تعذر الإرسال: { $people }
broadcast-cancelled = لم تعد لهم: { $people }
broadcast-groups = { $members ->
    [zero] لا مجموعة الآن
    [one] مجموعة واحدة، بلا صوت:
    [two] مجموعتان، بلا صوت:
    [few] { $members } مجموعات، بلا صوت:
    [many] { $members } مجموعة، بلا صوت:
   *[other] { $members } مجموعة، بلا صوت:
}
broadcast-post-at = • { $on }، { $at }
broadcast-posts-planned = مجموعات تنتظر موعدها: { $number }
broadcast-posts-sent = مجموعات نُشرت فيها: { $number }
broadcast-posts-unknown = مجموعات لا نعرف هل وصلتها: { $number }
broadcast-posts-ended = مجموعات انتهت فيها: { $number }
broadcast-goods = فيها طلب مال أو أشياء.
broadcast-goods-by = فيها طلب مال أو أشياء، بإذن: { $reference }
broadcast-needs-second = يلزم تأكيد شخص ثان قبل الإرسال.
broadcast-words =

    { $language }:
    { $words }

button-broadcast-go = إرسال بعد 10 دقائق
button-broadcast-ask = طلب التأكيد
button-broadcast-edit = تغيير الكلمات
button-broadcast-drop = حذف المسودة
button-broadcast-yes = نعم، تُرسل
button-broadcast-no = لا تُرسل
button-broadcast-recall = سحب الرسالة
button-broadcast-stop = إيقاف الإرسال
button-broadcast-take-away = حذفها من المجموعات
button-broadcast-again = إعادة لمن لا نعرف
button-broadcast-report = عرض الحصيلة
broadcast-dropped = حُذفت المسودة. لم يُرسل شيء.
broadcast-follows = تم. البطاقة التالية تتابع الرسالة.
broadcast-not-moved-on = تغيّر أمر هذه الرسالة من قبل. هذه حالها الآن.
broadcast-not-no-reference = لا إذن مسجلا بطلب المال أو الأشياء، فلم يُرسل شيء. تسجله الإدارة من «المناطق».
broadcast-not-empty = لا أحد تصله هذه الرسالة الآن، فلم يُرسل شيء.
broadcast-not-alone = يلزم شخص ثان للتأكيد، ولا أحد غيرك الآن، فلم يُرسل شيء. يمكن للإدارة دعوة شخص إلى التنسيق.
broadcast-note-confirmed = جاء تأكيد رسالتك من { $name }. تنطلق بعد 10 دقائق.
broadcast-note-declined = لم تتأكد رسالتك، عن طريق { $name }. تنفع مكالمة، ويمكن كتابة رسالة أخرى.
broadcast-note-withheld = لم تنطلق الرسالة: تغيّر دور أو إذن، أو فات موعدها. لم يصل شيء إلى أحد.
broadcast-note-lapsed = مرت 3 أيام دون تأكيد رسالتك، فلم تُرسل. يمكن كتابتها من جديد.
broadcast-note-done = انتهى إرسال الرسالة. الحصيلة في بطاقتها.
