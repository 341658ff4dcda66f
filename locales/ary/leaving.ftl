leave-nothing = ما عندك حتى حلقة دابا، وما خاص والو للخروج.
leave-which = من أنا حلقة؟
leave-which-circle = حلقة { $codeName }
leave-ask = الخروج من حلقة { $codeName }؟ النوبات الجاية ديالك غادي نعرضوهم على ناس آخرين، وما كنسولوش على السبب.
button-leave-yes = إيه، نخرج
button-leave-no = لا، نبقاو
leave-stayed = ما تبدل والو. نكملو مجموعين.
leave-done = تم الخروج. شكرا على اللي عطيتي. الرجوع ممكن وقت ما بغيتي بدعوة جديدة.
button-people = ناس الحلقة
people-card = { $members ->
    [zero] ما كاين حتى عضو فحلقة { $codeName } لحد الآن.
    [one] فحلقة { $codeName } عضو واحد:
    [two] فحلقة { $codeName } جوج أعضاء:
    [few] فحلقة { $codeName } { $members } أعضاء:
    [many] فحلقة { $codeName } { $members } عضو:
   *[other] فحلقة { $codeName } { $members } عضو:
  }
people-member = عضو فحلقة { $codeName }: { $name } ({ $tie }).
button-end-place = تسالي هاد البلاصة
end-place-ask = نساليو البلاصة ديال { $name } فحلقة { $codeName }؟ كنقولو ليه بالعقل بلي الحلقة تبدلات، وما كيتقالش شكون قرر ولا علاش. النوبات ديالو كنعرضوهم على ناس آخرين.
block-ask = نمنعو { $name } من الرجوع؟ إلا كانت عندو بلاصة فحلقة { $codeName } كتسالي، وما كيتقالش شكون قرر. الطلبات ديالو من بعد كيساليو بحال أي دعوة فاتت.
button-end-place-yes = إيه، تسالي
button-block-circle = من هاد الحلقة
button-block-district = من حلقات المنطقة
button-leave-as-is = لا، تبقى كيف ما هي
nothing-changed = ما تبدل والو.
place-ended = تبدلات حلقة { $codeName }، وما بقات عندك فيها نوبات دابا. شكرا بزاف على اللي عطيتي. باش تهضر مع شي حد من الفريق كافية رسالة هنا.
place-ended-note = سالات هاد البلاصة: { $name }. النوبات ديالو عند ناس آخرين، وما كيتقالش شكون قرر.
place-ended-before = ما عندو حتى بلاصة فالحلقة دابا. ما تبدل والو.
circle-over = سالات حلقة { $codeName }، وتلغاو المواعيد ديالها، ما خاصك والو. شكرا بزاف على كل اللي عطيتي.
