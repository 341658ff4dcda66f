leave-nothing = لا حلقة لك الآن، فلا شيء يلزم للمغادرة.
leave-which = أي حلقة؟
leave-which-circle = حلقة { $codeName }
leave-ask = مغادرة حلقة { $codeName }؟ نوباتك القادمة نعرضها على غيرك، ولا يُسأل عن السبب.
button-leave-yes = نعم، أغادر
button-leave-no = لا، نستمر
leave-stayed = لم يتغير شيء. نستمر معا.
leave-done = تمت المغادرة. شكرا على ما قدّمته. العودة ممكنة متى شئت بدعوة جديدة.
