season-hours =
    فرمضان السوايع ديال حلقة { $codeName } غادي يوليو هكا:
    { $lines }
    اللي سبق ليه قبل شي نوبة كنسولوه هو الأول.
season-hours-line = • { $what }: من { $from } حتى { $to }
season-days-line = • { $what }: كتسالي مع { $to }
season-left-out =
    فأيام { $season } ما كاين نوبات فحلقة { $codeName }:
    { $lines }
season-kind-line = • { $what }
button-season-usual = نبقاو كيف العادة
button-season-hours = نتبعو الموسم
season-usual-kept = حلقة { $codeName } باقية كيف العادة: { $season }.
season-usual-dropped = حلقة { $codeName } كتتبع الموسم: { $season }.
season-turn-ask = النوبة ديالك فرمضان بقات فوقتها: { $what }، { $when }. واش نحولوها لما بين { $from } و{ $to }؟
button-season-turn-move = إيه، نحولوها
button-season-turn-stay = تبقى كيف هي
season-suggest-ramadan = رمضان قريب. واش كاين شي التزام صغير يناسب حلقة { $codeName }؟ بلاصة على الطبلة حسن من القفة.
season-suggest-eid-al-fitr = العيد الصغير قريب. واش حلقة { $codeName } ترتب زيارات، باش حتى واحد ما يبقى بوحدو النهار الأول؟
season-suggest-eid-al-adha = العيد الكبير قريب. واش حلقة { $codeName } ترتب زيارات، باش حتى واحد ما يبقى بوحدو النهار الأول؟
season-suggest-school-return = الدخول ديال المدرسة قريب. واش كاين شي التزام صغير يناسب حلقة { $codeName } قبل الدرس الأول؟
season-suggest-winter = البرد قريب. واش كاين شي التزام صغير يناسب حلقة { $codeName }؟ كيوصل للدار فالهدوء.
season-offer-ramadan-meal = فطور مجموعين
season-offer-ramadan-visit = سهرة مع العائلة
season-offer-eid-al-fitr-visit = زيارة العيد
season-offer-eid-al-adha-visit = زيارة العيد
season-offer-eid-al-adha-meal = غدا العيد مجموعين
season-offer-school-return-errand = كتوبة وتسجيل
season-offer-school-return-lessons = مراجعة الدروس
season-offer-winter-errand = غطا وتدفئة
season-offer-winter-repairs = السقف والشراجم
season-no-thanks = شكرا، الحلقة باقية كيف هي.
season-not-wanted = هادشي ما متاحش فهاد الحلقة دابا.
