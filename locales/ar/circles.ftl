districts-card = { $districts ->
    [zero] لا منطقة بعد. نبدأ بفتح الأولى.
    [one] منطقة واحدة:
    [two] منطقتان:
    [few] { $districts } مناطق:
    [many] { $districts } منطقة:
   *[other] { $districts } منطقة:
  }
district-line = { $name } ({ $circles })
district-card = منطقة { $name }. { $circles ->
    [zero] لا حلقة فيها بعد.
    [one] فيها حلقة واحدة.
    [two] فيها حلقتان.
    [few] فيها { $circles } حلقات.
    [many] فيها { $circles } حلقة.
   *[other] فيها { $circles } حلقة.
  }
district-ask-name = ما اسم المنطقة (الحي أو القرية)؟ تكفي كتابته هنا.
district-name-taken = توجد منطقة بهذا الاسم. نحتاج إلى اسم آخر.
button-open-district = فتح منطقة
button-open-districts = المناطق
button-open-circle = فتح حلقة لأسرة

circle-ask-code-name = ما الاسم الرمزي للأسرة؟ يكفي لمس الاسم المقترح، أو كتابة اسم آخر لا يدل على أحد.
circle-code-name-taken = هذا الرمز مستعمل. نحتاج إلى رمز آخر.
circle-line = { $stage } · { $codeName }
circle-stage-forming = تنتظر الأسرة
circle-stage-active = نشطة
circle-stage-paused = متوقفة مؤقتا
circle-stage-closed = مغلقة
circle-card = حلقة { $codeName }: { $stage }. { $members ->
    [zero] لا عضو فيها بعد.
    [one] فيها عضو واحد.
    [two] فيها عضوان.
    [few] فيها { $members } أعضاء.
    [many] فيها { $members } عضوا.
   *[other] فيها { $members } عضو.
  }
button-circle = الحلقة
button-invite-guardian = دعوة من يمثل الأسرة
button-invite-member = دعوة إلى الحلقة
button-commitment-new = التزام جديد

coverage-none = حلقة { $codeName }: لا مواعيد قادمة بعد.
coverage-card =
    حلقة { $codeName }، المواعيد القادمة:
    { $lines }
    { $open ->
        [zero] كل هذه المواعيد مغطاة.
        [one] موعد واحد بلا تغطية بعد.
        [two] موعدان بلا تغطية بعد.
        [few] { $open } مواعيد بلا تغطية بعد.
        [many] { $open } موعدا بلا تغطية بعد.
       *[other] { $open } موعد بلا تغطية بعد.
    }
coverage-done = • { $what }، { $when }: تمّت
coverage-covered = • { $what }، { $when }: مغطاة
coverage-open = • { $what }، { $when }: بلا تغطية بعد
