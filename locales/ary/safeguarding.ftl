button-wrong = شي حاجة كتقلق
wrong-card =
    شي حاجة كتقلق؟ اللي كيتصيفط من هنا كيوصل غير لجهة الحماية. ما كيشوفو لا أمين الحلقة ولا العائلة الكبيرة ولا فريق التنسيق.
    { $emergency }
emergency-numbers = إلا كان الخطر دابا: البوليس 19، الإسعاف 15، الدرك 177.
button-wrong-words = كتابة كلام
button-wrong-silent = إرسال بلا كلام
button-incident = اللي تصيفط من قبل
wrong-ask = شنو كاين؟ كافيين شي كلمات هنا، وما كيقراهم غير جهة الحماية.
wrong-reached =
    وصل الأمر غير لجهة الحماية. كتقراه وكتجاوبك هنا فأقرب وقت.
    { $emergency }
wrong-nobody =
    تحفظ الأمر مشفر، ولكن حتى واحد ما مكلف بالحماية دابا باش يقراه. طلبنا من الإدارة تعين شي حد، بلا حتى تفصيل، وديك الساعة كيوصلو.
    { $emergency }
distress-reached =
    اللي كتبتي مهم، وماشي بوحدك. وصل الكلام ديالك غير لجهة الحماية، وكتجاوبك هنا فأقرب وقت. إلا ما كانش هو القصد، كافي سحبو.
    { $emergency }
distress-nobody =
    اللي كتبتي مهم، وماشي بوحدك. حتى واحد ما مكلف بالحماية دابا باش يقراه، وطلبنا من الإدارة تعين شي حد، بلا تفصيل. قدر يعاون دابا الكلام مع شي حد ثقة.
    { $emergency }
button-incident-more = زيادة كلام
button-incident-withdraw = سحب اللي تصيفط
incident-more-ask = شنو نزيدو؟ كافيين شي كلمات هنا.
incident-note = شي حاجة كتقلق كتتسنى القراية ديالك.
button-incident-read = قراية
incident-nobody-note = شي حد ضغط على زر «شي حاجة كتقلق»، وحتى واحد ما مكلف بالحماية باش يقرا. خاص تعيين شي حد لهاد المهمة. ما كيوصل لهنا حتى تفصيل.
incident-open =
    شي حاجة كتقلق · { $from }
    { $lines }
incident-over =
    أمر سالا التتبع ديالو · { $from }
    { $lines }
incident-from-words = كلام تكتب فالبرنامج
incident-theirs = • { $words }
incident-answer = • الجواب: { $words }
incident-no-words = بلا كلام
button-incident-reply = جواب
button-incident-close = نساليو التتبع
incident-reply-ask = شنو الجواب؟ ما كيقراه غير اللي صيفط الأمر.
incident-reply-sent = مشى الجواب.
incident-reply-note =
    جواب من جهة الحماية:
    { $words }
incident-closed = سالا التتبع، والأمر باقي محفوظ مشفر.
incident-closed-note = سالا التتبع ديال الأمر اللي صيفطتي. زر «شي حاجة كتقلق» باقي فبلاصتو وقت ما بغيتي.
incident-withdrawn = تسحب اللي تصيفط وتمحى الكلام ديالو.
incident-is-over = سالا هاد الأمر. يمكن إرسال أمر جديد من الأول.
