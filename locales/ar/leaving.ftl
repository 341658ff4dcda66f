leave-nothing = لا حلقة لك الآن، فلا شيء يلزم للمغادرة.
leave-which = أي حلقة؟
leave-which-circle = حلقة { $codeName }
leave-ask = مغادرة حلقة { $codeName }؟ نوباتك القادمة نعرضها على غيرك، ولا يُسأل عن السبب.
button-leave-yes = نعم، أغادر
button-leave-no = لا، نستمر
leave-stayed = لم يتغير شيء. نستمر معا.
leave-done = تمت المغادرة. شكرا على ما قدّمته. العودة ممكنة متى شئت بدعوة جديدة.
button-people = أهل الحلقة
people-card = { $members ->
    [zero] لا عضو في حلقة { $codeName } بعد.
    [one] في حلقة { $codeName } عضو واحد:
    [two] في حلقة { $codeName } عضوان:
    [few] في حلقة { $codeName } { $members } أعضاء:
    [many] في حلقة { $codeName } { $members } عضوا:
   *[other] في حلقة { $codeName } { $members } عضو:
  }
people-member = عضو في حلقة { $codeName }: { $name } ({ $tie }).
button-end-place = إنهاء هذا المكان
end-place-ask = إنهاء مكان { $name } في حلقة { $codeName }؟ نخبره بلطف أن الحلقة تغيّرت، ولا يُذكر من قرر ولا السبب. نوباته نعرضها على غيره.
block-ask = منع { $name } من العودة؟ إن كان له مكان في حلقة { $codeName } فهو ينتهي، ولا يُذكر من قرر. طلباته فيما بعد تنتهي كأي دعوة انقضت.
button-end-place-yes = نعم، ينتهي مكانه
button-block-circle = من هذه الحلقة
button-block-district = من حلقات المنطقة
button-leave-as-is = لا، يبقى كما هو
nothing-changed = لم يتغير شيء.
place-ended = تغيّرت حلقة { $codeName }، ولا نوبات لك فيها بعد الآن. شكرا جزيلا على ما قدّمته. للحديث مع شخص من الفريق تكفي كتابة رسالة هنا.
place-ended-note = انتهى هذا المكان: { $name }. نوباته عند غيره، ولا يُذكر من قرر.
place-ended-before = لا مكان لهذا الشخص في الحلقة الآن. لم يتغير شيء.
circle-over = انتهت حلقة { $codeName }، وأُلغيت مواعيدها، فلا شيء يلزمك. شكرا جزيلا على كل ما قدّمته.
