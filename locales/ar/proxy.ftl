inviter-proxy = من يمثل الأسرة
invite-proxy = دعوة لشخص واحد ليتصرف باسم أسرة { $codeName }. تصلح مرة واحدة وخلال 48 ساعة. تُرسل في محادثة خاصة:
button-invite-proxy = دعوة من يمثلنا
button-proxy-end = إنهاء التمثيل الآن
proxy-none = لا أحد يتصرف الآن باسم أسرة { $codeName }. من يُدعى يرى ما ترى الأسرة ويقرر باسمها، ويُذكر ذلك في كل مرة.
proxy-card = يتصرف باسم أسرة { $codeName }: { $name }. ينتهي ذلك بلمسة واحدة.
represent-facts =
    سند برنامج تابع للجمعية. دعوة للتصرف باسم أسرة { $codeName }:
    • من يرى: ترى ما تراه الأسرة، ويبقى بيننا.
    • القرار: ما توافق عليه الأسرة وحدها، ويُذكر أنه باسمها.
    • التوقف: متى شاءت الأسرة أو شئت.
    هل تناسبك المهمة؟
proxy-note = يتصرف الآن باسم أسرة { $codeName }: { $name }.
proxy-ended-note = انتهى تمثيلك لأسرة { $codeName }. شكرا على ما قدّمته.
button-consent-heard = أسرة بلا هاتف
heard-ask-who = من سمع موافقة الأسرة بنفسه؟
heard-ask-language = بأي لغة؟
heard-ask-day = في أي يوم؟
heard-in-ar = العربية
heard-in-ary = الدارجة
heard-in-zgh = الأمازيغية
heard-in-fr = الفرنسية
heard-in-en = الإنجليزية
heard-on = { $on }
consent-recorded = سُجّلت موافقة أسرة { $codeName }. تنشط حلقتها حين يقبل من يمثلها.
proxy-left-note = لم يعد أحد يتصرف باسم أسرة { $codeName }: من كان يمثلها اعتذر. قد تفيد مكالمة.
