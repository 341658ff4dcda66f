fading =
    شوية عناية بالحلقة، ليك بوحدك:
    { $lines }
fading-silent = ما سمعنا والو من { $name } هادي سيمانتين (حلقة { $codeName }). تقدر تنفع شي مكالمة.
fading-overloaded = تطلب بزاف من { $name } فحلقة { $codeName } حيت وحدين خرين غابو. شي حد آخر يخفف الحمل.
fading-thin = فحلقة { $codeName } كاينين نوبات ما لقاو حتى واحد. شي حد آخر يقدر يكفي.
button-pause-offer = عرض راحة: { $name }
button-fading-invite = دعوة ل{ $codeName }
pause-offer = سلام من حلقة { $codeName }. إلا كان الوقت مزير هاد الأيام، الراحة كاينة: ما كيتسولش على السبب، والبلاصة محفوظة.
pause-offered = تعرضات الراحة بلطف. وتقدر تنفع شي مكالمة.
button-rest-month = نرتاح شهر
button-stay-on = إيه، نكمل
button-stay-leave = نخرج
stay-ask = داز عام على الدخول لحلقة { $codeName }، وهاد الحضور خلى أثر زوين. واش نكملو مجموعين؟ كل جواب مزيان.
stay-thanks = شكرا من القلب. نكملو مجموعين.
