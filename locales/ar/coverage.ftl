button-month-picture = الشهر في صورة
button-month-text = الشهر كتابة
button-month = { $month }
button-this-week = هذا الأسبوع
button-next-week = الأسبوع الموالي
button-previous-week = الأسبوع السابق
button-week-rest = بقية الأسبوع
button-sheet = ورقة للطباعة

month-picture-comes = الصورة في الطريق.
month-title = شهر { $month }
month-circle = حلقة { $codeName }
month-weekday = { $day }
month-empty = لا مواعيد في هذا الشهر
month-summary = { $open ->
    [zero] لا موعد بلا تغطية
    [one] موعد واحد بلا تغطية بعد
    [two] موعدان بلا تغطية بعد
    [few] { $open } مواعيد بلا تغطية بعد
    [many] { $open } موعدا بلا تغطية بعد
   *[other] { $open } موعد بلا تغطية بعد
  }
legend-covered = مغطاة
legend-done = تمّت
legend-open = بلا تغطية
legend-past = انقضت
legend-today = اليوم

month-caption = حلقة { $codeName }، شهر { $month }. { $summary }.
month-caption-open =
    حلقة { $codeName }، شهر { $month }. { $summary }:
    { $lines }
month-in-words =
    حلقة { $codeName }، شهر { $month }، أسبوعا بأسبوع:
    { $weeks }
month-week-none = • من { $first } إلى { $last }: لا مواعيد
month-week-covered = • من { $first } إلى { $last }: { $turns ->
    [zero] لا مواعيد
    [one] موعد واحد مغطى
    [two] موعدان مغطيان
    [few] { $turns } مواعيد كلها مغطاة
    [many] { $turns } موعدا كلها مغطاة
   *[other] { $turns } موعد كلها مغطاة
  }
month-week-past = • من { $first } إلى { $last }: { $turns ->
    [zero] لا مواعيد
    [one] موعد واحد
    [two] موعدان
    [few] { $turns } مواعيد
    [many] { $turns } موعدا
   *[other] { $turns } موعد
  }
month-week-open = • من { $first } إلى { $last }: { $turns ->
    [zero] لا مواعيد
    [one] موعد واحد
    [two] موعدان
    [few] { $turns } مواعيد
    [many] { $turns } موعدا
   *[other] { $turns } موعد
  }، { $open ->
    [zero] كلها مغطاة
    [one] واحد بلا تغطية
    [two] اثنان بلا تغطية
    [few] { $open } بلا تغطية
    [many] { $open } بلا تغطية
   *[other] { $open } بلا تغطية
  }
coverage-week =
    حلقة { $codeName }، بين { $from } و{ $to }:
    { $lines }
coverage-week-none = حلقة { $codeName }، بين { $from } و{ $to }: لا مواعيد.
coverage-past = • { $what }، { $when }: انقضت

sheet-comes = الورقة في الطريق.
sheet-empty = لم يبق موعد في هذا الشهر.
sheet-caption = مواعيد حلقة { $codeName }، شهر { $month }: ورقة للطباعة على A4 بالأبيض والأسود. لا يُكتب فيها اسم أحد.
sheet-title = شهر { $month }
sheet-heading-day = اليوم
sheet-heading-what = ماذا؟
sheet-heading-when = متى؟
sheet-heading-who = من؟
sheet-day = { $day } { $number }
sheet-until = إلى { $day } { $number }
sheet-hours = من { $from } إلى { $to }
sheet-covered = مغطى
sheet-how = الخانة الفارغة تنتظر من يملؤها: يكفي كتابة الاسم فيها.
sheet-as-of = هكذا كانت المواعيد يوم { $on }.
