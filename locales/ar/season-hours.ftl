season-hours =
    في رمضان تصير ساعات حلقة { $codeName } هكذا:
    { $lines }
    من سبق قبوله لنوبة يُسأل أولا.
season-hours-line = • { $what }: من { $from } إلى { $to }
season-days-line = • { $what }: تنتهي الساعة { $to }
season-left-out =
    في أيام { $season } لا نوبات في حلقة { $codeName }:
    { $lines }
season-kind-line = • { $what }
button-season-usual = نبقى كالمعتاد
button-season-hours = نتبع الموسم
season-usual-kept = تبقى حلقة { $codeName } على المعتاد: { $season }.
season-usual-dropped = تتبع حلقة { $codeName } الموسم: { $season }.
season-turn-ask = نوبتك في رمضان بقيت على وقتها: { $what }، { $when }. هل ننقلها إلى ما بين { $from } و{ $to }؟
button-season-turn-move = نعم، ننقلها
button-season-turn-stay = تبقى كما هي
season-suggest-ramadan = يقترب رمضان. هل من التزام صغير يناسب حلقة { $codeName }؟ مقعد على المائدة أقرب من قفة.
season-suggest-eid-al-fitr = يقترب عيد الفطر. هل ترتب حلقة { $codeName } زيارات، حتى لا يبقى أحد وحده في اليوم الأول؟
season-suggest-eid-al-adha = يقترب عيد الأضحى. هل ترتب حلقة { $codeName } زيارات، حتى لا يبقى أحد وحده في اليوم الأول؟
season-suggest-school-return = يقترب الدخول المدرسي. هل من التزام صغير يناسب حلقة { $codeName } قبل الدرس الأول؟
season-suggest-winter = يقترب البرد. هل من التزام صغير يناسب حلقة { $codeName }؟ يصل إلى البيت في هدوء.
season-offer-ramadan-meal = مائدة إفطار
season-offer-ramadan-visit = سهرة مع الأسرة
season-offer-eid-al-fitr-visit = زيارة العيد
season-offer-eid-al-adha-visit = زيارة العيد
season-offer-eid-al-adha-meal = غداء العيد معا
season-offer-school-return-errand = كتب وتسجيل
season-offer-school-return-lessons = مراجعة الدروس
season-offer-winter-errand = أغطية وتدفئة
season-offer-winter-repairs = سقف ونوافذ
season-no-thanks = شكرا، تبقى الحلقة كما هي.
season-not-wanted = هذا غير متاح في هذه الحلقة الآن.
