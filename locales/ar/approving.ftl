join-request =
    طلب انضمام إلى حلقة { $codeName }: { $name } ({ $tie }).
    { $answer }
    { $vouched }
    هل نرحب؟
join-request-accepted = انضمام مؤكد إلى حلقة { $codeName }: { $name }.
join-request-declined = لم يؤكَّد الانضمام إلى حلقة { $codeName }: { $name }. لن يُذكر من قرر.
join-request-withdrawn = سُحب طلب الانضمام إلى حلقة { $codeName }: { $name }.
join-decided-before = وصل جواب قبل هذا. لم يتغير شيء.
button-welcome = نعم، مرحبا
button-requests = { $requests ->
    [zero] طلبات الانضمام
    [one] طلب انضمام
    [two] طلبا انضمام
    [few] { $requests } طلبات انضمام
    [many] { $requests } طلب انضمام
   *[other] { $requests } طلب انضمام
  }
join-nobody-waits = لا أحد ينتظر جوابا الآن.
join-request-again =
    ما زال ينتظر الجواب من يريد الانضمام إلى حلقة { $codeName }: { $name } ({ $tie }).
    { $answer }
    { $vouched }
    هل نرحب؟
family-said-fine-line = الأسرة: لا مانع.
family-said-nothing-line = الأسرة: لم تجب بعد.
vouched = { $vouchers ->
    [zero] لم يزكّه أحد من الأعضاء بعد.
    [one] يزكّيه عضو واحد:
    [two] يزكّيه عضوان:
    [few] يزكّيه { $vouchers } أعضاء:
    [many] يزكّيه { $vouchers } عضوا:
   *[other] يزكّيه { $vouchers } عضو:
  }
    { $lines }
vouched-line = • { $name }
button-ask-members = سؤال عضوين
join-request-vetoed = لم يؤكَّد الانضمام إلى حلقة { $codeName }: { $name }. فضّلت الأسرة ذلك، ولا يُذكر هذا لأحد.
join-request-lapsed = انتهت مدة طلب الانضمام إلى حلقة { $codeName } دون جواب: { $name }.
family-ask = { $name } ({ $tie }) يرغب في الانضمام إلى حلقة { $codeName }. هل من مانع؟ جوابك بينك وبين فريق التنسيق، ولا يُسأل عن السبب.
button-fine = لا مانع
button-rather-not = أفضّل لا
family-said-fine = شكرا. وصل جوابك إلى فريق التنسيق عن { $name }. يمكن تغيير الرأي متى شئت.
family-said-no = انتهى الطلب: { $name }. لا يُذكر جوابك لأحد خارج فريق التنسيق.
family-joined = { $name } ({ $tie }) في حلقة { $codeName } الآن. يمكن إنهاء مكان أي شخص متى شئت، بلا سبب.
family-not-joined = لم يدخل { $name } إلى حلقة { $codeName }.
safeguarding-note = للعلم: طلب انضمام إلى حلقة { $codeName }: { $name } ({ $tie }). لا شيء مطلوب إلا إن كان هناك ما يمنع.
button-block = منع
