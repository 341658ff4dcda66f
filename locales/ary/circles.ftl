districts-card = { $districts ->
    [zero] ما كاينة حتى منطقة لحد الآن. نبداو بالأولى.
    [one] منطقة وحدة:
    [two] جوج مناطق:
    [few] { $districts } مناطق:
    [many] { $districts } منطقة:
   *[other] { $districts } منطقة:
  }
district-line = { $name } ({ $circles })
district-card = منطقة { $name }. { $circles ->
    [zero] ما فيها حتى حلقة لحد الآن.
    [one] فيها حلقة وحدة.
    [two] فيها جوج حلقات.
    [few] فيها { $circles } حلقات.
    [many] فيها { $circles } حلقة.
   *[other] فيها { $circles } حلقة.
  }
district-ask-name = شنو سمية المنطقة (الحومة ولا الدوار)؟ كافية الكتابة هنا.
district-name-taken = كاينة منطقة بهاد السمية. خاصنا سمية أخرى.
button-open-district = فتح منطقة
button-open-districts = المناطق
button-open-circle = فتح حلقة لعائلة

circle-ask-code-name = شنو السمية الرمزية ديال العائلة؟ كافي لمس السمية المقترحة، ولا كتابة سمية أخرى ما كتدل على حد.
circle-code-name-taken = هاد الرمز مستعمل. خاصنا رمز آخر.
circle-line = { $stage } · { $codeName }
circle-stage-forming = كتسنى العائلة
circle-stage-active = خدامة
circle-stage-paused = واقفة شوية
circle-stage-closed = مسدودة
circle-card = حلقة { $codeName }: { $stage }. { $members ->
    [zero] ما فيها حتى عضو لحد الآن.
    [one] فيها عضو واحد.
    [two] فيها جوج أعضاء.
    [few] فيها { $members } أعضاء.
    [many] فيها { $members } عضو.
   *[other] فيها { $members } عضو.
  }
button-circle = الحلقة
button-invite-guardian = دعوة ممثل العائلة
button-invite-member = دعوة للحلقة
button-commitment-new = التزام جديد

coverage-none = حلقة { $codeName }: ما كاينة مواعيد جاية لحد الآن.
coverage-card =
    حلقة { $codeName }، المواعيد الجاية:
    { $lines }
    { $open ->
        [zero] كل هاد المواعيد مغطية.
        [one] موعد واحد بلا تغطية لحد الآن.
        [two] جوج مواعيد بلا تغطية لحد الآن.
        [few] { $open } مواعيد بلا تغطية لحد الآن.
        [many] { $open } موعد بلا تغطية لحد الآن.
       *[other] { $open } موعد بلا تغطية لحد الآن.
    }
coverage-done = • { $what }، { $when }: دازت
coverage-covered = • { $what }، { $when }: مغطية
coverage-open = • { $what }، { $when }: بلا تغطية لحد الآن
