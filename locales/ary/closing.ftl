button-close-excused = عندو عذر
button-close-missed = ما دارتش
button-close-reopen = نعاودو نحلوها
turn-closed-excused = تسدات بعذر: { $what }، { $when }، حلقة { $codeName }، { $name }. هادشي كيبقى بيناتكم.
turn-closed-missed = تسدات بلا ما تدار: { $what }، { $when }، حلقة { $codeName }، { $name }. هادشي كيبقى بيناتكم.
close-own = هادي نوبتك. كيسدها شي واحد آخر.
close-nothing = ما بقا ما يتسد هنا: { $what }، { $when }. شكرا.
button-was-done = دارت بصح
button-was-not-done = ما دارتش بصح
dispute-was-done = تسجلات بحال اللي دارت: { $what }، { $when }. ما تعلم حتى واحد.
dispute-was-not-done = تسجلات ما دارتش: { $what }، { $when }. ما تعلم حتى واحد.
button-skip-dates = نفوتو موعد
skip-which = أشمن موعد نفوتو فحلقة { $codeName }، على ود عيد ولا سفر؟ المواعيد الأخرى كيف ما هي.
skip-none = ما كاين مواعيد جاية فحلقة { $codeName }.
skip-ask = نفوتو غير هاد الموعد: { $what }، { $when }، حلقة { $codeName }؟ الخبر كيوصل مرة وحدة لمول النوبة.
button-skip-yes = اييه، نفوتوه
skip-done = فوتنا هاد الموعد: { $what }، { $when }. النوبات غادية كيف ما هي.
skip-undone = هاد الموعد كاين دابا: { $what }، { $when }.
turn-skipped = هاد المرة ما كاينش موعد: { $what }، { $when }، حلقة { $codeName }. ما عليك والو، وشكرا.
resting-kindly = ماشي مشكل إلا ما تيسروش النوبات اللخرين. نوباتك فحلقة { $codeName } واقفة دابا، وما كنسولوش علاش. فوقاش ما تيسر ليك، لمسة وحدة كافية.
button-i-am-back = نرجع للنوبات
member-resting = { $name }، حلقة { $codeName }: ما تيسروش جوج نوبات متابعين، وتوقفو النوبات حتى للرجوع. ممكن تنفع مكالمة فيها الخير. هادشي ليك بوحدك.
data-outcome-covered = تغطات
data-outcome-swapped = تبدلات
data-outcome-undone = تسحب السؤال
data-outcome-not-done = ما دارتش
data-outcome-excused = بعذر
tell-now-offer =
    { $said }

    اللي كانت معاه راه فسوايع الهدوء دابا. واش الأمر ما كيتسناش؟ سميتك كتوصل مع الخبر.
button-tell-now = خبرو دابا
tell-now-done = الخبر وصل بسميتك.
turn-skipped-now = هاد المرة ما كاين موعد: { $what }، { $when }، حلقة { $codeName }. ما عليك والو. القرار ديال { $name } ({ $role }): نخبروك دابا واخا سوايع الهدوء، حيت الموعد قريب.
