for-somebody =
    رسالة ل{ $name }، والتبليغ منك:
    { $card }
for-somebody-call =
    خاص شي مكالمة مع { $name }، والجواب كيتكتب هنا:
    { $card }
button-member-add = زيادة بلا تلغرام
member-add-name = شنو السمية المعروفة فالحلقة؟
member-add-phone = شنو نمرة التيليفون؟ كتبقى مختومة، وما كيشوفها غير اللي كيتكلف بالحلقة. وممكن نكملو بلا نمرة.
button-no-phone = بلا نمرة
phone-unreadable = ما عرفناش هاد النمرة. هادا مثال: 0612345678
member-add-buddy = شكون اللي يجاوب هنا على { $name }؟ كتوصلو التذكيرات وكيبلغها بالتيليفون، وكنسولوه هو الأول.
member-added = { $name } دابا فحلقة { $codeName }، بلا تلغرام. العائلة كيوصلها الخبر، ومن حقها تقول لا فأي وقت.
buddy-ask = واش ممكن تجاوب هنا على { $name } ({ $tie }، حلقة { $codeName })؟ كيوصلوك التذكيرات، كتبلغهم بالتيليفون، وكتجاوب هنا بلمسة. أي جواب مزيان.
button-buddy-yes = إيه، نجاوب
button-buddy-no = ما يمكنش ليا
buddy-thanks = شكرا. من دابا كيوصلوك هنا التذكيرات على { $name }، وكيتسجل بلي الجواب منك.
buddy-refused = ماشي مشكل، شكرا على الجواب. غادي نسولو شي واحد آخر.
buddy-stopped = ماشي مشكل. ما غاديش يوصلوك تذكيرات على { $name }. شكرا على داكشي اللي درتي.
buddy-needed = حتى واحد ما كيجاوب دابا على { $name } فحلقة { $codeName }. ممكن تنفع مكالمة، ومن بعد نختارو شكون يجاوب.
buddy-asked = سولنا { $name }. الجواب كيبان فالبطاقة.
buddy-choose = شكون يجاوب على { $name }؟ كنسولوه الأول.
buddy-nobody = ما كاين حتى واحد فالحلقة نسولوه دابا يجاوب على { $name }. ينفع شي تيليفون.
button-buddy = شكون يجاوب
button-buddy-stop = نوقف هادشي
button-member-call = رقم التيليفون
button-more-choices = المزيد
button-open-member = فتح البطاقة
member-add-belongs = هاد الرقم ديال شخص عندو بلاصة فهاد الحلقة من قبل. ما تبدل والو.
member-add-kept-out = ما يمكنش هاد الزيادة. ما تبدل والو.
member-add-not-active = هاد الحلقة ما كتستقبل حتى واحد دابا. ما تبدل والو.
member-add-tie = شنو الصلة بالعائلة؟
member-add-waits = تكتب الطلب ديال { $name } لحلقة { $codeName }. كيجاوب عليه فريق التنسيق، وكتتسول العائلة.
member-buddy = الجواب من عند { $name }
member-buddy-asked = سولنا { $name } على هادشي، ومازال ما وصل الجواب
member-buddy-out = الجواب من عند { $name }، والرسائل ديالنا ما كتوصلش لتما دابا
member-card =
    عضو فحلقة { $codeName }: { $name } ({ $tie }).
    { $lines }
member-line-out = { $name } · خاص تيليفون
member-new = فالبداية، من { $on }
member-no-buddy = حتى واحد ما كيجاوب لحد الآن
member-number = رقم { $name }: { $phone }
member-out = الرسائل ديالنا ما كتوصلش دابا. ينفع شي تيليفون. وإلا تبدل التيليفون ولا الحساب، الرابط الجديد من هنا.
member-phone-only = بلا تلغرام: غير بالتيليفون
member-since = فالحلقة من { $on }
member-voice = كيفضل الصوت على الكتابة
member-code = الرمز لمحو المعطيات بطلب: { $code }
address-by-call =
    { $card }
    العنوان من فريق التنسيق، فمكالمة مع اللي غادي.
my-and-for =
    { $card }

    على اللي كتجاوب عليهم:
    { $lines }
my-line-for = • { $name }: { $what }، { $when }، حلقة { $codeName }
my-button-for = { $name } · { $on }
