settings = الإعدادات. ما الذي نغيّره؟
language-changed = نكتب إليك بالعربية من الآن.
button-rest = توقف مؤقت: { $codeName }
button-come-back = عودة إلى { $codeName }
rest-ask = كم يدوم التوقف؟ لا يُسأل عن السبب.
button-rest-days = { $days ->
    [zero] اليوم فقط
    [one] يوم واحد
    [two] يومان
    [few] { $days } أيام
    [many] { $days } يوما
   *[other] { $days } يوم
  }
rest-begun = لا نوبات لك قبل { $until }. نوباتك إلى ذلك الحين نعرضها على غيرك.
rest-over = مرحبا بعودتك. نوباتك القادمة هنا: { "/my" }

message-received = وصلت رسالتك. هل نرسلها إلى فريق التنسيق؟
button-send-on = نعم، أرسلوها
button-do-not-send = لا ترسلوها
message-sent = أُرسلت رسالتك إلى فريق التنسيق. سيصلك الرد منهم.
message-nobody = لم نجد الآن من يقرؤها في فريق التنسيق، ولم نرسلها. يمكن إعادة المحاولة لاحقا.
message-dropped = لم نرسلها إلى أحد. تُمحى من البرنامج بعد 7 أيام.
message-write-now = يمكن كتابة الرسالة هنا الآن. نسأل قبل إرسالها إلى فريق التنسيق.
message-only-words = نقرأ هنا الكلمات المكتوبة والأزرار فقط. ما وصل الآن لم يُرسل إلى أحد. تكفي كتابة كلمات قليلة، ثم نسأل قبل إرسالها إلى فريق التنسيق.
message-for-team =
    رسالة من { $name }:
    { $words }
button-reply = رد
reply-ask = ما الرد؟ تكفي كتابته هنا، ويصل باسم فريق التنسيق.
reply-too-long = الرد طويل. تكفي بضعة أسطر.
reply-sent = أُرسل الرد.
reply-from-team =
    رد من فريق التنسيق:
    { $words }
message-nothing-waits = لا رسالة تنتظر الإرسال الآن.
rest-open = لا نوبات لك إلى أن تعود. العودة متى شئت من الإعدادات: { "/settings" }
message-received-turn = وصلت رسالتك. إلى من نرسلها؟
button-to-captain = إلى أمين الحلقة
button-to-team = إلى فريق التنسيق
message-sent-captain = أُرسلت رسالتك إلى أمين الحلقة. سيصلك الرد منه.
message-for-captain =
    رسالة من { $name } عن نوبة: { $what }، { $when }، حلقة { $codeName }.
    { $words }
message-voice-for-captain = رسالة صوتية من { $name } تصل بعد هذه، عن نوبة: { $what }، { $when }، حلقة { $codeName }.
message-voice-for-team = رسالة صوتية من { $name } تصل بعد هذه.
reply-ask-captain = ما الرد؟ تكفي كتابته هنا، ويصل باسمك.
reply-from-captain =
    رد من { $name }، أمين الحلقة:
    { $words }
