pauses-none = المساندة جارية كالمعتاد في حلقة { $codeName }. ما الذي نوقفه مؤقتا؟
pauses-card =
    متوقف الآن في حلقة { $codeName }:
    { $lines }
    يعود وحده في يومه، أو بلمسة واحدة قبله.
pause-until = • { $what }: تعود { $until }
pause-without-end = • { $what }: إلى أن تُفتح من جديد
pause-everything = كل المساندة
pause-ask = كم يدوم التوقف؟ { $what }. لا يُسأل عن السبب.
pause-week = أسبوع
pause-month = شهر
pause-after-ramadan = إلى ما بعد رمضان
pause-open = بلا موعد محدد
button-pause-end = عودة المساندة الآن
pause-over = تعود المساندة من اليوم كما اخترت: { $what }.
pause-note = { $family } اختارت توقفا مؤقتا: { $what }. من كانت له نوبة قريبة وصله الخبر. نحترم ذلك دون سؤال.
