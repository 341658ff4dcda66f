button-broadcasts = رسائل للحومة
broadcasts-card = الرسائل ديال { $district }: للأعضاء، ولا للمجموعات ديال الحومة.
button-broadcast-new = رسالة جديدة
broadcast-line = { $on }: { $state }
broadcast-is-draft = مسودة
broadcast-is-proposed = كتسنى التأكيد
broadcast-is-declined = ما تأكداتش
broadcast-is-waiting = غادي تمشي دابا شوية
broadcast-is-sending = كتمشي دابا
broadcast-is-stopped = توقفات
broadcast-is-recalled = تسحبات
broadcast-is-done = سالات

broadcast-ask-to = لمن هاد الرسالة؟
button-broadcast-to-all = كاع الأعضاء
button-broadcast-to-some = شي أعضاء
button-broadcast-to-groups = مجموعات الحومة
broadcast-ask-by = كيفاش نختاروهم؟ يمكن كتر من جواب، وكيتجمعو كاملين.
button-broadcast-by-kind = بنوع المساعدة
button-broadcast-by-language = باللغة
button-broadcast-by-circle = باللمّة
broadcast-ask-kind = للي كيقدمو أشمن مساعدة؟
broadcast-ask-language = للي كيقراو بأشمن لغة؟
broadcast-ask-circle = للأعضاء ديال أشمن لمّة؟
broadcast-ask-goods = واش فالرسالة طلب فلوس ولا حوايج؟
button-broadcast-goods-no = لا
button-broadcast-goods = إيه، فيها طلب
broadcast-no-reference = القانون 18-18: ما كيتطلب لا فلوس لا حوايج إلا بإذن للجمعية، وما عندنا حتى إذن مسجل. كتسجلو الإدارة من «المناطق». ويمكن الرجوع واختيار رسالة بلا طلب.
broadcast-names-money = هاد الكلام فيه ذكر الفلوس. القانون 18-18 ما كيسمحش بطلبها إلا بإذن للجمعية، وما عندنا حتى إذن مسجل. يمكن كتابتو بلا ذكر الفلوس، ولا تسجل الإدارة الإذن هو الأول.
broadcast-ask-words = شنو هو الكلام ديال الرسالة؟ كيوصل كيف ما هو، لكل واحد فالمحادثة ديالو. بلا سميات وبلا نمر ديال التيليفون.
broadcast-ask-words-groups = شنو هو الكلام ديال الرسالة؟ كيوصل كيف ما هو للمجموعات، ويقدرو يقراوه الناس البرانيين. بلا سميات وبلا نمر ديال التيليفون.
broadcast-ask-more = واش نكتبوها بلغة خرى حتى هي؟ اللي ما لقاش لغتو كتوصلو بالعربية.
broadcast-ask-words-in = شنو الكلام ديالها بهاد اللغة: { $language }؟

broadcast-preview = هكا كتوصل الرسالة، ومازال ما تصيفط والو:
broadcast-card =
    { $head }
    { $lines }
broadcast-head-draft = مسودة مازال ما تصيفطات.
broadcast-head-proposed = الرسالة كتسنى شي حد آخر من التنسيق ولا الإدارة يأكدها.
broadcast-head-asked = اقتراح من عند { $name }. خاص شي حد ثاني يأكدو. واش تمشي كيف ما هي؟
broadcast-head-declined = ما تأكداتش رسالة { $name }. ما وصل والو لحتى واحد.
broadcast-head-waiting = رسالة { $name } غادي تمشي مع { $at }. قبل منها يمكن تتسحب، وما يوصل والو لحتى واحد.
broadcast-head-sending = رسالة { $name } كتمشي دابا.
broadcast-head-stopped = توقفات رسالة { $name }. اللي ما وصلاتوش ما غاديش توصلو.
broadcast-head-recalled = تسحبات رسالة { $name }. ما وصل والو لحتى واحد.
broadcast-head-withheld = ما مشاتش رسالة { $name }: تبدل شي دور ولا إذن، ولا فات الوقت ديالها. ما وصل والو لحتى واحد.
broadcast-head-lapsed = دازو 3 أيام وما تأكداتش رسالة { $name }. ما وصل والو لحتى واحد.
broadcast-head-done = سالات رسالة { $name }.
broadcast-to-groups = للمجموعات ديال { $district }
broadcast-to-members = للأعضاء ديال { $district }
broadcast-to-kind = اللي كيقدمو: { $what }
broadcast-to-language = اللي كيقراو: { $language }
broadcast-to-circle = من لمّة { $codeName }
broadcast-people = { $members ->
    [zero] حتى واحد
    [one] شخص واحد
    [two] جوج ديال الناس
    [few] { $members } ديال الناس
    [many] { $members } واحد
   *[other] { $members } واحد
}
broadcast-readers = شحال: { $people }
broadcast-now = دابا: { $people }
broadcast-after-quiet = من بعد ساعات الهدوء: { $people }
broadcast-later = فنهار آخر، حيت عندهم بزاف ديال الرسائل: { $people }
broadcast-in-language = • { $language }: { $people }
broadcast-sent = تصيفطات ل: { $people }
broadcast-waiting = كيتسناو: { $people }
broadcast-unreachable = ما كتوصلهمش رسائل سند: { $people }
broadcast-unknown = ما عرفناش واش وصلاتهم: { $people }
broadcast-failed = ما قدراتش تتصيفط: { $people }
broadcast-cancelled = ما بقاتش ليهم: { $people }
broadcast-groups = { $members ->
    [zero] ما كاينة حتى مجموعة دابا
    [one] مجموعة وحدة، بلا صوت:
    [two] جوج مجموعات، بلا صوت:
    [few] { $members } مجموعات، بلا صوت:
    [many] { $members } مجموعة، بلا صوت:
   *[other] { $members } مجموعة، بلا صوت:
}
broadcast-post-at = • { $on }، { $at }
broadcast-posts-planned = مجموعات كتسنى الوقت ديالها: { $number }
broadcast-posts-sent = مجموعات تنشرات فيها: { $number }
broadcast-posts-unknown = مجموعات ما عرفناش واش وصلاتها: { $number }
broadcast-posts-ended = مجموعات سالات فيها: { $number }
broadcast-goods = فيها طلب فلوس ولا حوايج.
broadcast-goods-by = فيها طلب فلوس ولا حوايج، بإذن: { $reference }
broadcast-needs-second = خاص شي حد ثاني يأكد قبل ما تمشي.
broadcast-words =

    { $language }:
    { $words }

button-broadcast-go = تمشي من هنا 10 دقايق
button-broadcast-ask = نطلبو التأكيد
button-broadcast-edit = نبدلو الكلام
button-broadcast-drop = نمسحو المسودة
button-broadcast-yes = إيه، تمشي
button-broadcast-no = لا، ما تمشيش
button-broadcast-recall = نسحبو الرسالة
button-broadcast-stop = نوقفو الإرسال
button-broadcast-take-away = نحيدوها من المجموعات
button-broadcast-again = نعاودو للي ما عرفناش
button-broadcast-report = نشوفو الحصيلة
broadcast-dropped = تمسحات المسودة. ما تصيفط والو.
broadcast-follows = صافي. البطاقة اللي من بعد كتبع الرسالة.
broadcast-not-moved-on = تبدل الحال ديال هاد الرسالة من قبل. ها كيف هي دابا.
broadcast-not-no-reference = ما كاين حتى إذن مسجل بطلب الفلوس ولا الحوايج، وما تصيفط والو. كتسجلو الإدارة من «المناطق».
broadcast-not-empty = حتى واحد ما كتوصلو هاد الرسالة دابا، وما تصيفط والو.
broadcast-not-alone = خاص شي حد ثاني يأكد، وما كاين حد آخر دابا، وما تصيفط والو. الإدارة تقدر تعرض على شي حد للتنسيق.
broadcast-note-confirmed = جا التأكيد ديال الرسالة من عند { $name }. غادي تمشي من هنا 10 دقايق.
broadcast-note-declined = ما تأكداتش الرسالة، عن طريق { $name }. المكالمة كتنفع، ويمكن تتكتب رسالة خرى.
broadcast-note-withheld = ما مشاتش الرسالة: تبدل شي دور ولا إذن، ولا فات الوقت ديالها. ما وصل والو لحتى واحد.
broadcast-note-lapsed = دازو 3 أيام وما تأكداتش الرسالة، وما تصيفطاتش. يمكن تتكتب من جديد.
broadcast-note-done = سالات الرسالة. الحصيلة فالبطاقة ديالها.
