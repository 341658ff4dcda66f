# ما تشترك فيه كل الشاشات: الأزرار والأسماء والأيام.

name = { $name }
weekday = { $day }

button-back = رجوع
button-more-choices = المزيد
button-cancel = إلغاء
button-continue = متابعة
button-later = لاحقا
button-no-thanks = لا، شكرا
button-not-now = ليس الآن
button-accept = نعم، أقبل
press-not-yours = هذا الزر لم يعد متاحا هنا. لم يتغير شيء.
not-allowed = هذا غير متاح لك الآن. لم يتغير شيء.

kind-groceries = مشتريات الأسبوع
kind-school = رفقة في طريق المدرسة
kind-lessons = مراجعة الدروس
kind-visit = زيارة ومؤانسة
kind-errand = قضاء غرض إداري
kind-medical = مرافقة إلى الطبيب
kind-meal = تحضير وجبة
kind-repairs = إصلاح في البيت
kind-transport = توصيل بالسيارة
kind-childcare = رعاية الصغار

when-days = بين { $from } و{ $to }
when-hours = يوم { $on } بين { $from } و{ $to }{ $where ->
    [abroad] { " " }بتوقيت { $zone }
   *[here] { "" }
  }
zone-morocco = المغرب
zone-of = منطقة { $timeZone }
weekly-days = كل أسبوع بين { $from } و{ $to }
weekly-hours = يوم { $day } من كل أسبوع بين { $from } و{ $to }

form-question =
    { $step } من { $steps }
    { $question }
form-picked = ✓ { $option }
form-over = انتهت هذه الخطوات. يمكن البدء من جديد متى شئت.
form-moved-on = تغيّرت هذه الخطوة. إليك الخطوة الحالية.
form-pick-one = نحتاج إلى اختيار واحد على الأقل.
form-cancelled = أُلغي الأمر، ولم يُحفظ شيء.
form-nothing-to-cancel = لا شيء مفتوح الآن.
form-use-buttons = نكمل هذه الخطوة بالأزرار.
name-unreadable = لم نجد حروفا نقرؤها. يمكن كتابة الاسم مرة أخرى.
name-too-long = الاسم طويل قليلا. يكفي { $longest ->
    [zero] اسم قصير
    [one] حرف واحد
    [two] حرفان
    [few] { $longest } أحرف
    [many] { $longest } حرفا
   *[other] { $longest } حرف
  } أو أقل.
unknown-command = لا نعرف هذا الأمر. المتاح: نوباتي { "/my" }، الإعدادات { "/settings" }، المساعدة { "/help" }

update-set-aside = تعذّر إتمام طلبك الآن، ولم يتغير شيء. وصل تنبيه إلى إدارة البرنامج. يمكن إعادة المحاولة بعد قليل، أو كتابة رسالة هنا.
update-set-aside-note = تعذّرت معالجة رسالة واحدة بعد عدة محاولات. رقمها وسببها في سجل البرنامج.
too-fast = نقرأ كل رسالة بالترتيب. لنتمهل دقيقة، ثم نواصل.
