button-wrong = أمر غير مطمئن
wrong-card =
    أمر غير مطمئن؟ ما يُرسل من هنا يصل إلى جهة الحماية وحدها. لا يراه أمين الحلقة ولا الأقارب ولا فريق التنسيق.
    { $emergency }
emergency-numbers = عند الخطر الآن: الشرطة 19، الإسعاف 15، الدرك 177.
button-wrong-words = كتابة كلمات
button-wrong-silent = إرسال بلا كلمات
button-incident = ما أُرسل من قبل
wrong-ask = ما الأمر؟ تكفي كلمات قليلة هنا، ولا تقرؤها غير جهة الحماية.
wrong-reached =
    وصل الأمر إلى جهة الحماية وحدها. تقرؤه وتجيبك هنا في أقرب وقت.
    { $emergency }
wrong-nobody =
    حُفظ الأمر مشفّرا، لكن لا أحد مكلّف بالحماية الآن ليقرأه. طُلب من الإدارة تعيين شخص، دون أي تفصيل، ويصله الأمر حينئذ.
    { $emergency }
distress-reached =
    ما كتبته مهم، ولست وحدك. وصلت كلماتك إلى جهة الحماية وحدها، وتجيبك هنا في أقرب وقت. إن لم تقصد ذلك، يكفي سحبها.
    { $emergency }
distress-nobody =
    ما كتبته مهم، ولست وحدك. لا أحد مكلّف بالحماية الآن ليقرأه، وطُلب من الإدارة تعيين شخص، دون أي تفصيل. قد يعين الآن كلام مع شخص موثوق.
    { $emergency }
button-incident-more = إضافة كلمات
button-incident-withdraw = سحب ما أُرسل
incident-more-ask = ما الذي نضيفه؟ تكفي كلمات قليلة هنا.
incident-note = أمر غير مطمئن ينتظر قراءتك.
button-incident-read = قراءة
incident-nobody-note = ضغط شخص زر «أمر غير مطمئن»، ولا أحد مكلّف بالحماية ليقرأ. يلزم تعيين شخص لهذه المهمة. لا يصل إلى هنا أي تفصيل.
incident-open =
    أمر غير مطمئن · { $from }
    { $lines }
incident-over =
    أمر انتهت متابعته · { $from }
    { $lines }
incident-from-words = كلمات كُتبت في البرنامج
incident-theirs = • { $words }
incident-answer = • الرد: { $words }
incident-no-words = بلا كلمات
button-incident-reply = رد
button-incident-close = إنهاء المتابعة
incident-reply-ask = ما الرد؟ لا يقرؤه غير من أرسل الأمر.
incident-reply-sent = أُرسل الرد.
incident-reply-note =
    جواب من جهة الحماية:
    { $words }
incident-closed = انتهت المتابعة، وبقي الأمر محفوظا مشفّرا.
incident-closed-note = انتهت متابعة الأمر الذي أرسلته. زر «أمر غير مطمئن» باق في مكانه متى شئت.
incident-withdrawn = سُحب ما أُرسل ومُحيت كلماته.
incident-is-over = انتهى هذا الأمر. يمكن إرسال أمر جديد من البداية.
