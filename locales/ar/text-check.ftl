text-check-refused = هذه الكلمات قد يقرؤها الغرباء، وفيها ما لا يُكتب هناك. تكفي إعادة كتابتها بدونه:
    { $found }
text-check-name = هنا اسم من الحلقة: «{ $words }»
text-check-phone = هنا رقم: «{ $words }»
text-check-link = هنا رابط: «{ $words }»
text-check-sum = هنا مبلغ من المال: «{ $words }»
text-check-debt = هنا كلام عن دين: «{ $words }»
text-check-street = هنا عنوان: «{ $words }»
text-check-illness = هنا كلام عن مرض: «{ $words }»
