restrictions-card = أهل حلقة { $codeName }. لمس الاسم يبيّن ما تقبله الأسرة منه. لا يعلم بذلك أحد غيرك.
restrictions-none = لا عضو في حلقة { $codeName } بعد.
restriction-some = { $name } · بحدود
restriction-card = ما الذي تقبله الأسرة من { $name }؟ العلامة ✓ تعني نعم. لا يُخبر أحد بما يتغير هنا: تظهر النوبات مغطاة لا غير.
restriction-card-none = لا تقبل الأسرة الآن مساندة من { $name }. لا يُخبر أحد بذلك: تظهر النوبات مغطاة لا غير. لمسة واحدة تعيد كل شيء.
restriction-everything = كل أنواع المساندة
button-more = المزيد
