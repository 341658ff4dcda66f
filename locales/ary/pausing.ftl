pauses-none = المساندة غادة كيف العادة فحلقة { $codeName }. شنو نوقفو شي مدة؟
pauses-card =
    واقف دابا فحلقة { $codeName }:
    { $lines }
    كيرجع بوحدو فنهارو، ولا بلمسة وحدة قبل.
pause-until = • { $what }: كترجع { $until }
pause-without-end = • { $what }: حتى تتفتح من جديد
pause-everything = المساندة كاملة
pause-ask = شحال غادي يدوم التوقيف؟ { $what }. ما كنسولوش على السبب.
pause-week = سيمانة
pause-month = شهر
pause-after-ramadan = حتى يسالي رمضان
pause-open = بلا وقت محدد
button-pause-end = رجوع المساندة دابا
pause-over = كترجع المساندة من اليوم كيف ما اختاريتي: { $what }.
pause-note = { $family } اختارت توقيف مؤقت: { $what }. اللي كانت عندو نوبة قريبة وصلو الخبر. كنحترمو هادشي بلا سؤال.
