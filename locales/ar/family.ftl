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
