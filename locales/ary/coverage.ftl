button-month-picture = الشهر ف تصويرة
button-month-text = الشهر كتابة
button-month = { $month }
button-this-week = هاد السيمانة
button-next-week = السيمانة اللي موراها
button-previous-week = السيمانة اللي قبل
button-week-rest = باقي السيمانة
button-sheet = ورقة للطباعة

month-picture-comes = التصويرة ف الطريق.
month-title = شهر { $month }
month-circle = حلقة { $codeName }
month-weekday = { $day }
month-empty = ما كاين حتى موعد ف هاد الشهر
month-summary = { $open ->
    [zero] ما كاين حتى موعد بلا تغطية
    [one] موعد واحد بلا تغطية لحد الآن
    [two] جوج مواعيد بلا تغطية لحد الآن
    [few] { $open } مواعيد بلا تغطية لحد الآن
    [many] { $open } موعد بلا تغطية لحد الآن
   *[other] { $open } موعد بلا تغطية لحد الآن
  }
legend-covered = مغطية
legend-done = دازت
legend-open = بلا تغطية
legend-past = سالات
legend-today = اليوم

month-caption = حلقة { $codeName }، شهر { $month }. { $summary }.
month-caption-open =
    حلقة { $codeName }، شهر { $month }. { $summary }:
    { $lines }
month-in-words =
    حلقة { $codeName }، شهر { $month }، سيمانة بسيمانة:
    { $weeks }
month-week-none = • من { $first } حتى { $last }: ما كاينة مواعيد
month-week-covered = • من { $first } حتى { $last }: { $turns ->
    [zero] ما كاينة مواعيد
    [one] موعد واحد مغطي
    [two] جوج مواعيد مغطيين
    [few] { $turns } مواعيد كلها مغطية
    [many] { $turns } موعد كلها مغطية
   *[other] { $turns } موعد كلها مغطية
  }
month-week-past = • من { $first } حتى { $last }: { $turns ->
    [zero] ما كاينة مواعيد
    [one] موعد واحد
    [two] جوج مواعيد
    [few] { $turns } مواعيد
    [many] { $turns } موعد
   *[other] { $turns } موعد
  }
month-week-open = • من { $first } حتى { $last }: { $turns ->
    [zero] ما كاينة مواعيد
    [one] موعد واحد
    [two] جوج مواعيد
    [few] { $turns } مواعيد
    [many] { $turns } موعد
   *[other] { $turns } موعد
  }، { $open ->
    [zero] كلها مغطية
    [one] واحد بلا تغطية
    [two] جوج بلا تغطية
    [few] { $open } بلا تغطية
    [many] { $open } بلا تغطية
   *[other] { $open } بلا تغطية
  }
coverage-week =
    حلقة { $codeName }، بين { $from } و{ $to }:
    { $lines }
coverage-week-none = حلقة { $codeName }، بين { $from } و{ $to }: ما كاينة مواعيد.
coverage-past = • { $what }، { $when }: سالات

sheet-comes = الورقة ف الطريق.
sheet-empty = ما بقى حتى موعد ف هاد الشهر.
sheet-caption = مواعيد حلقة { $codeName }، شهر { $month }: ورقة للطباعة على A4 بالأبيض والأسود. ما مكتوبة فيها سمية حد.
sheet-title = شهر { $month }
sheet-heading-day = النهار
sheet-heading-what = شنو؟
sheet-heading-when = فوقاش؟
sheet-heading-who = شكون؟
sheet-day = { $day } { $number }
sheet-until = حتى { $day } { $number }
sheet-hours = من { $from } حتى { $to }
sheet-covered = مغطي
sheet-how = الخانة الخاوية كتسنى اللي يعمرها: كافية كتابة السمية فيها.
sheet-as-of = هكا كانو المواعيد نهار { $on }.
