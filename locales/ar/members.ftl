member-line-out = { $name } · تلزم مكالمة
member-card =
    عضو في حلقة { $codeName }: { $name } ({ $tie }).
    { $lines }
member-new = في البداية، منذ { $on }
member-since = في الحلقة منذ { $on }
member-voice = تفضيل الصوت على الكتابة
member-phone-only = بلا تلغرام: بالهاتف فقط
member-out = لا تصل رسائلنا الآن. تنفع مكالمة. وإن تغيّر الهاتف أو الحساب فالرابط الجديد من هنا.
member-buddy = الجواب من عند { $name }
member-buddy-out = الجواب من عند { $name }، ولا تصل رسائلنا إلى هناك الآن
member-buddy-asked = سألنا { $name } عن ذلك، ولم يصل جواب بعد
member-no-buddy = لا أحد يجيب بعد
button-member-call = رقم الهاتف
member-number = رقم { $name }: { $phone }
member-code = الرمز لمحو البيانات بطلب: { $code }
