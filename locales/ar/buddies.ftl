for-somebody =
    رسالة إلى { $name }، والتبليغ منك:
    { $card }
for-somebody-call =
    تلزم مكالمة مع { $name }، والجواب يُكتب هنا:
    { $card }
button-member-add = إضافة بلا تلغرام
member-add-name = ما الاسم المعروف في الحلقة؟
member-add-tie = ما الصلة بالأسرة؟
member-add-phone = ما رقم الهاتف؟ يُحفظ مختوما، ولا يراه إلا من يرعى الحلقة. والمتابعة بلا رقم ممكنة.
button-no-phone = بلا رقم
phone-unreadable = لم نتعرف على هذا الرقم. هذا مثال: 0612345678
member-add-buddy = من يجيب هنا عن { $name }؟ تصله التذكيرات ويبلّغها بالهاتف، ونسأله أولا.
member-added = { $name } في حلقة { $codeName } الآن، بلا تلغرام. تعلم الأسرة بذلك، ولها أن تقول لا في أي وقت.
member-add-waits = كُتب طلب { $name } لحلقة { $codeName }. يجيب عنه فريق التنسيق، وتُسأل الأسرة.
member-add-belongs = هذا الرقم لشخص له مكان في هذه الحلقة من قبل. لم يتغير شيء.
member-add-kept-out = لا تمكن هذه الإضافة. لم يتغير شيء.
member-add-not-active = هذه الحلقة لا تستقبل أحدا الآن. لم يتغير شيء.
button-open-member = فتح البطاقة
button-buddy = اختيار من يجيب
buddy-choose = من يجيب عن { $name }؟ نسأله أولا.
buddy-nobody = لا أحد في الحلقة يمكن سؤاله الآن ليجيب عن { $name }. تنفع مكالمة.
buddy-asked = سألنا { $name }. الجواب يظهر في البطاقة.
buddy-ask = هل يمكنك الجواب هنا عن { $name } ({ $tie }، حلقة { $codeName })؟ تصلك التذكيرات، وتبليغها منك بالهاتف، والجواب بلمسة هنا. كل جواب حسن.
button-buddy-yes = نعم، أجيب
button-buddy-no = يتعذر علي
buddy-thanks = شكرا. من الآن تصلك هنا التذكيرات عن { $name }، ويُسجّل أن الجواب منك.
button-buddy-stop = التوقف عن هذا
buddy-refused = لا بأس، شكرا على الجواب. نسأل غيرك.
buddy-stopped = لا بأس. لن تصلك بعد الآن تذكيرات عن { $name }. شكرا على ما قدّمته.
buddy-needed = لا أحد يجيب الآن عن { $name } في حلقة { $codeName }. تنفع مكالمة، ثم اختيار من يجيب.
address-by-call =
    { $card }
    العنوان من فريق التنسيق، في مكالمة مع من يذهب.
my-and-for =
    { $card }

    عمن تجيب عنهم:
    { $lines }
my-line-for = • { $name }: { $what }، { $when }، حلقة { $codeName }
my-button-for = { $name } · { $on }
