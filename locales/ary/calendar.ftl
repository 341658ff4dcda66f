button-calendar = ف التقويم
calendar-name = سند
calendar-summary = نوبتي: { $what }
calendar-comes = ملف التقويم ف الطريق.
calendar-empty = ما كاينة حتى نوبة جاية ديالك دابا.
calendar-caption = نوباتك الجاية: إلا تحل هاد الملف كتزاد ف تقويم التيليفون، مع تنبيه ف العشية اللي قبل. من بعد كل تغيير كافي طلبو من جديد، وكيتصحح اللي قبل منو.
data-calendar = شنو تكتب ف ملف التقويم ديالك
data-calendar-line = { $what }، { $on } { $year }
