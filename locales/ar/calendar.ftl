button-calendar = في التقويم
calendar-name = سند
calendar-summary = نوبتي: { $what }
calendar-comes = ملف التقويم في الطريق.
calendar-empty = لا نوبات قادمة لك الآن.
calendar-caption = نوباتك القادمة: فتح هذا الملف يضيفها إلى تقويم الهاتف، مع تنبيه في المساء السابق. بعد كل تغيير يكفي طلبه من جديد، فيُصحَّح ما قبله.
data-calendar = ما كُتب في ملف تقويمك
data-calendar-line = { $what }، { $on } { $year }
