family-itself = أسرة { $codeName }
family-by-proxy = أسرة { $codeName } (بلسان من يمثلها)
on-behalf =
    باسم أسرة { $codeName }
    { $card }
tap-card = كل ما يخص أسرة { $codeName } في يدك، ويتغير متى شئت دون سؤال.
button-tap = أسرتي
button-family-week = الأسبوع
button-consents = ما نوافق عليه
button-pauses = توقف مؤقت
button-restrictions = أهل الحلقة
week-card =
    أيام حلقة { $codeName } القادمة:
    { $lines }
week-covered = • { $what }، { $when }: مغطاة { $by }
week-done = • { $what }، { $when }: تمّت
week-arrived = • { $what }، { $when }: وصلت
week-missing = • { $what }، { $when }: نتابع الأمر
by-relative = من الأقارب
by-neighbour = من الجيران
by-friend = من الأصدقاء
by-volunteer = من المتطوعين
button-wishes = رسائل الاطمئنان
button-proxy = من يمثل الأسرة
wishes-card = متى نسألك؟ كل هذا مغلق ما لم تفتحه الأسرة، ولا جواب لازم.
wish-arrival = سؤال عن الوصول
wish-check = سؤال كل أسبوع
wish-check-on = سؤال كل أسبوع: { $day }
wish-day-ask = في أي يوم نسأل كل أسبوع؟
arrival-ask = بلّغ من تكفّل أن النوبة تمّت: { $what }، { $when }، حلقة { $codeName }.
button-arrived = وصل
button-not-arrived = لم يصل بعد
arrival-arrived = سُجّل الوصول.
arrival-missing = وصل الخبر إلى فريق التنسيق وحده، بهدوء.
arrival-said = سُجّل جواب من قبل. لم يتغير شيء.
arrival-missing-note = { $family }: لم يصل بعد: { $what }، { $when }، حلقة { $codeName }. قد تفيد مكالمة هادئة.
check-ask = كيف الأحوال هذا الأسبوع؟
button-all-well = كل شيء بخير
button-need-help = أحتاج مساعدة
check-well = الحمد لله. نسأل الأسبوع القادم.
check-help = وصل الخبر إلى فريق التنسيق. يتصلون في أقرب وقت نهارا. يمكن إضافة كلمات، أو الاكتفاء بهذا.
button-help-words = إضافة كلمات
help-words-ask = ما الذي ينفع الآن؟ تكفي كلمات قليلة هنا، ويقرؤها فريق التنسيق وحده.
help-words-sent = وصلت الكلمات إلى فريق التنسيق.
help-words-note = { $family } كتبت:
{ $words }
check-help-note = { $family } أجابت: أحتاج مساعدة. تنفع مكالمة قريبة.
check-silent-note = لم تجب أسرة { $codeName } منذ أسبوعين عن سؤال الاطمئنان. قد تفيد مكالمة هادئة.
