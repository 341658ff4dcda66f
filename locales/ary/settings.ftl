settings = الإعدادات. شنو نبدلو؟
language-changed = من دابا غادي نكتبو ليك بالدارجة.
button-rest = راحة: { $codeName }
button-come-back = رجوع لـ { $codeName }
rest-ask = شحال غادي تدوم الراحة؟ ما كنسولوش على السبب.
button-rest-days = { $days ->
    [zero] غير اليوم
    [one] نهار واحد
    [two] يومين
    [few] { $days } أيام
    [many] { $days } يوم
   *[other] { $days } يوم
  }
rest-begun = ما عندك نوبات قبل { $until }. النوبات ديالك حتى لتماك غادي نعرضوهم على ناس آخرين.
rest-over = مرحبا برجوعك. النوبات الجاية ديالك هنا: { "/my" }

message-received = وصلات الرسالة ديالك. نصيفطوها لفريق التنسيق؟
button-send-on = إيه، صيفطوها
button-do-not-send = ما تصيفطوهاش
message-sent = مشات الرسالة ديالك لفريق التنسيق. غادي يجيك الجواب من عندهم.
message-nobody = ما لقينا حتى واحد يقراها دابا فريق التنسيق، وما صيفطناهاش. يمكن المحاولة من بعد.
message-dropped = ما صيفطناها لحتى واحد. غادي تتمحى من البرنامج من بعد 7 أيام.
message-write-now = يمكن كتابة الرسالة هنا دابا. غادي نسولو قبل ما نصيفطوها لفريق التنسيق.
message-only-words = هنا كنقراو غير الكلام المكتوب والأزرار. اللي وصل دابا ما مشى لحتى واحد. كافيين شي كلمات، ونسولو قبل ما نصيفطوهم لفريق التنسيق.
message-for-team =
    رسالة من { $name }:
    { $words }
button-reply = جواب
reply-ask = شنو الجواب؟ كافية الكتابة هنا، وغادي يوصل بسمية فريق التنسيق.
reply-too-long = الجواب طويل. كافيين شي سطور.
reply-sent = مشى الجواب.
reply-from-team =
    جواب من فريق التنسيق:
    { $words }
message-nothing-waits = ما كاينة حتى رسالة كتسنى دابا.
rest-open = ما عندك نوبات حتى ترجع. الرجوع وقت ما بغيتي من الإعدادات: { "/settings" }
message-received-turn = وصلات الرسالة ديالك. لمن نصيفطوها؟
button-to-captain = لأمين الحلقة
button-to-team = لفريق التنسيق
message-sent-captain = مشات الرسالة ديالك لأمين الحلقة. غادي يوصلك الجواب منو.
message-for-captain =
    رسالة من { $name } على نوبة: { $what }، { $when }، حلقة { $codeName }.
    { $words }
message-voice-for-captain = رسالة صوتية من { $name } غادي توصل من بعد هادي، على نوبة: { $what }، { $when }، حلقة { $codeName }.
message-voice-for-team = رسالة صوتية من { $name } غادي توصل من بعد هادي.
reply-ask-captain = شنو الجواب؟ كافية كتابتو هنا، وغادي يوصل بالسمية ديالك.
reply-from-captain =
    جواب من { $name }، أمين الحلقة:
    { $words }
