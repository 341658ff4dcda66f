fading =
    عناية بالحلقة، لك وحدك:
    { $lines }
fading-silent = لم نسمع من { $name } منذ أسبوعين (حلقة { $codeName }). قد تفيد مكالمة.
fading-overloaded = كثر ما طُلب من { $name } في حلقة { $codeName } لأن آخرين غابوا. شخص آخر يخفف الحمل.
fading-thin = في حلقة { $codeName } نوبات لم تجد أحدا. شخص آخر قد يكفي.
button-pause-offer = عرض راحة: { $name }
button-fading-invite = دعوة إلى { $codeName }
pause-offer = سلام من حلقة { $codeName }. إن ضاق الوقت هذه الأيام فالراحة متاحة: لا يُسأل عن السبب، والمكان محفوظ.
pause-offered = عُرضت الراحة بلطف. وقد تفيد مكالمة.
button-rest-month = أستريح شهرا
button-stay-on = نعم، أواصل
button-stay-leave = أغادر
stay-ask = مرّ عام وأنت في حلقة { $codeName }، ولحضورك أثر طيب. هل نواصل معا؟ كل جواب حسن.
stay-thanks = شكرا من القلب. نواصل معا.
