family-itself = عائلة { $codeName }
family-by-proxy = عائلة { $codeName } (على لسان اللي كيمثلها)
on-behalf =
    بسمية عائلة { $codeName }
    { $card }
tap-card = كل اللي كيخص عائلة { $codeName } فيديك، وكيتبدل وقت ما بغيتي بلا سؤال.
button-tap = العائلة ديالي
button-family-week = السيمانة
button-consents = اللي موافقين عليه
button-pauses = توقيف مؤقت
button-restrictions = ناس الحلقة
week-card =
    الأيام الجاية ديال حلقة { $codeName }:
    { $lines }
week-covered = • { $what }، { $when }: مغطية { $by }
week-done = • { $what }، { $when }: دازت
week-arrived = • { $what }، { $when }: وصلات
week-missing = • { $what }، { $when }: كنتبعو الأمر
by-relative = من العائلة الكبيرة
by-neighbour = من الجيران
by-friend = من الصحاب
by-volunteer = من المتطوعين
button-wishes = رسائل الاطمئنان
button-proxy = اللي كيمثل العائلة
wishes-card = فوقاش نسولوك؟ هادشي كامل مسدود حتى تفتحو العائلة، والجواب ماشي لازم.
wish-arrival = سؤال على الوصول
wish-check = سؤال كل سيمانة
wish-check-on = سؤال كل سيمانة: { $day }
wish-day-ask = فآش من نهار نسولو كل سيمانة؟
arrival-ask = قال اللي تكلف بلي النوبة دازت: { $what }، { $when }، حلقة { $codeName }.
button-arrived = وصل
button-not-arrived = مازال ما وصل
arrival-arrived = تسجل الوصول.
arrival-missing = وصل الخبر لفريق التنسيق بوحدو، بالعقل.
arrival-said = تسجل جواب من قبل. ما تبدل والو.
arrival-missing-note = { $family }: مازال ما وصل: { $what }، { $when }، حلقة { $codeName }. قدر ينفع شي تيليفون بالعقل.
check-ask = كيف الأحوال هاد السيمانة؟
button-all-well = كلشي بخير
button-need-help = محتاجين مساعدة
check-well = الحمد لله. نسولو السيمانة الجاية.
check-help = وصل الخبر لفريق التنسيق. غادي يعيطو فأقرب وقت بالنهار. يمكن زيادة كلام، ولا هادشي كافي.
button-help-words = زيادة كلام
help-words-ask = شنو ينفع دابا؟ كافيين شي كلمات هنا، وكيقراهم غير فريق التنسيق.
help-words-sent = وصل الكلام لفريق التنسيق.
help-words-note =
    { $family } كتبات:
    { $words }
check-help-note = { $family } جاوبات: محتاجين مساعدة. ينفع شي تيليفون قريب.
check-silent-note = ما جاوباتش عائلة { $codeName } هادي سيمانتين على سؤال الاطمئنان. قدر ينفع شي تيليفون بالعقل.
