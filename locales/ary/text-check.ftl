text-check-refused = هاد الكلام يقدرو يقراوه البرانيين، وفيه شي حاجة ما كتتكتبش تما. كافي يتكتب من جديد بلا بيها:
    { $found }
text-check-name = هنا سمية من الحلقة: «{ $words }»
text-check-phone = هنا نمرة: «{ $words }»
text-check-link = هنا رابط: «{ $words }»
text-check-sum = هنا شحال ديال الفلوس: «{ $words }»
text-check-debt = هنا هضرة على الكريدي: «{ $words }»
text-check-street = هنا عنوان: «{ $words }»
text-check-illness = هنا هضرة على المرض: «{ $words }»
