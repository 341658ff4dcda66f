# ما تشترك فيه كل الشاشات بالدارجة. ما لم يُكتب هنا يظهر بالعربية.

name = { $name }
weekday = { $day }

button-back = رجوع
button-cancel = إلغاء
button-continue = نكملو
button-later = من بعد
button-no-thanks = لا، شكرا
button-not-now = ماشي دابا
button-accept = واخا، نقبل
press-not-yours = هاد الزر ما بقاش خدام هنا. ما تبدل والو.
not-allowed = هادشي ما متاحش ليك دابا. ما تبدل والو.

kind-groceries = تقضية السيمانة
kind-school = الصحبة لطريق المدرسة
kind-lessons = مراجعة الدروس
kind-visit = زيارة ومؤانسة
kind-errand = قضيان شي غرض إداري
kind-medical = الصحبة للطبيب
kind-meal = تحضير وجبة
kind-repairs = إصلاح فالدار
kind-transport = توصيل بالطوموبيل
kind-childcare = مقابلة الدراري الصغار

when-days = بين { $from } و{ $to }
when-hours = نهار { $on } بين { $from } و{ $to }{ $where ->
    [abroad] { " " }بالتوقيت ديال { $zone }
   *[here] { "" }
  }
zone-morocco = المغرب
zone-of = منطقة { $timeZone }
weekly-days = كل سيمانة بين { $from } و{ $to }
weekly-hours = كل سيمانة نهار { $day } بين { $from } و{ $to }

form-question =
    { $step } من { $steps }
    { $question }
form-picked = ✓ { $option }
form-over = سالاو هاد الخطوات. يمكن البدا من جديد وقت ما بغيتي.
form-moved-on = تبدلات هاد الخطوة. ها الخطوة ديال دابا.
form-pick-one = خاصنا على الأقل اختيار واحد.
form-cancelled = تلغى الأمر، وما تسجل والو.
form-nothing-to-cancel = ما كاين والو محلول دابا.
form-use-buttons = نكملو هاد الخطوة بالأزرار.
name-unreadable = ما لقيناش حروف نقراوها. يمكن كتابة السمية مرة أخرى.
name-too-long = السمية طويلة شوية. كافيين { $longest ->
    [zero] سمية قصيرة
    [one] حرف واحد
    [two] جوج حروف
    [few] { $longest } حروف
    [many] { $longest } حرف
   *[other] { $longest } حرف
  } ولا أقل.
unknown-command = ما عرفناش هاد الأمر. اللي كاين: النوبات ديالك { "/my" }، الإعدادات { "/settings" }، المساعدة { "/help" }

update-set-aside = ما قدرناش نكملو الطلب ديالك دابا، وما تبدل والو. وصل تنبيه لإدارة البرنامج. يمكن المحاولة من بعد شوية، ولا كتابة رسالة هنا.
update-set-aside-note = رسالة وحدة ما تعالجاتش من بعد بزاف ديال المحاولات. الرقم والسبب ديالها فسجل البرنامج.
too-fast = كنقراو كل رسالة بالترتيب. نتسناو دقيقة، ومن بعد نكملو.
