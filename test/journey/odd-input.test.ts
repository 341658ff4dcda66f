import { expect } from 'vitest';
import { invites, opensCircle, settledCircle } from '../kit/village.ts';
import { test } from '../kit/world.ts';

test('a stranger gets one neutral sentence and a way to a human', async ({ world }) => {
  const stranger = world.person('غريب');
  await world.administrator.starts();
  await world.administrator.hears(/لا منطقة بعد/u);
  await stranger.starts();
  await stranger.hears(/الدخول بدعوة شخصية/u);

  await stranger.taps('رسالة إلى الفريق');

  await stranger.hears(/يمكن كتابة الرسالة هنا/u);
  await stranger.says('أريد أن أساعد');
  await stranger.hears(/هل نرسلها إلى فريق التنسيق/u);
  await stranger.taps('نعم، أرسلوها');
  await stranger.sees(/أُرسلت رسالتك/u);
  await world.administrator.hears(/رسالة من غريب:\nأريد أن أساعد/u);
  await world.administrator.taps('رد');
  await world.administrator.hears(/ما الرد؟/u);
  await world.administrator.says('مرحبا، نتصل بك غدا');
  await world.administrator.hears(/أُرسل الرد/u);
  await stranger.hears(/رد من فريق التنسيق:\nمرحبا، نتصل بك غدا/u);
});

test('words that are not sent are not kept', async ({ world }) => {
  const stranger = world.person('غريب');
  await stranger.says('كلام خاص');
  await stranger.hears(/وصلت رسالتك/u);

  await stranger.taps('لا ترسلوها');

  await stranger.sees(/لم نرسلها إلى أحد/u);
});

test('when nobody of the team can read a message, its writer is told so', async ({ world }) => {
  const stranger = world.person('غريب');
  await stranger.says('سلام');
  await stranger.hears(/وصلت رسالتك/u);

  await stranger.taps('نعم، أرسلوها');

  await stranger.sees(/لم نجد الآن من يقرؤها/u);
});

test('unknown commands, photos, voice notes and edited messages are answered or let be, and block nothing', async ({
  world,
}) => {
  const { hassan } = await settledCircle(world);

  await hassan.says('/nonsense');
  await hassan.hears(/لا نعرف هذا الأمر/u);
  for (const kind of ['photo', 'voice', 'document', 'sticker', 'contact', 'location'] as const) {
    await hassan.sends(kind);
    await hassan.hears(/نقرأ هنا الكلمات المكتوبة والأزرار فقط/u);
  }
  await hassan.edits(hassan.person.chat().find(({ from }) => from === 'person')?.messageId ?? 0, 'كلمة أخرى');
  await hassan.hearsNothing();
  await hassan.says('/help');
  await hassan.hears(/سند برنامج تابع للجمعية/u);
});

test('in a group the bot is silent, whatever is said there', async ({ world }) => {
  const { guardian, hassan } = await settledCircle(world);
  const group = world.simulator.group({ title: 'حي السلام', kind: 'supergroup' });
  group.adds(hassan.person, guardian.person);
  group.addsTheBot(guardian.person);

  hassan.person.says(`/start@${world.simulator.botUsername}`, { chat: group });
  hassan.person.says('/my', { chat: group });
  group.hearsAnonymousAdmin('/leave');
  await world.settle();

  expect(group.events()).toEqual([]);
});

test('a form can be left, gone back in, and an old card of it is answered with the present one', async ({ world }) => {
  await settledCircle(world);
  const { administrator } = world;
  await administrator.taps('الحلقة');
  await administrator.sees(/نشطة/u);
  await administrator.taps('التزام جديد');
  await administrator.sees(/ما الالتزام/u);
  const visit = administrator.dataOf('زيارة ومؤانسة ☕');
  await administrator.taps('مراجعة الدروس 📘');
  await administrator.sees(/كم مرة يعود/u);

  await administrator.tapsData(visit);
  await administrator.isTold(/تغيّرت هذه الخطوة/u);
  await administrator.sees(/كم مرة يعود/u);
  await administrator.says('الجمعة');
  await administrator.hears(/نكمل هذه الخطوة بالأزرار/u);
  await administrator.hears(/كم مرة يعود/u);
  await administrator.taps('رجوع');
  await administrator.sees(/ما الالتزام/u);
  await administrator.taps('إلغاء');

  await administrator.sees(/أُلغي الأمر، ولم يُحفظ شيء/u);
  await administrator.tapsData(visit);
  await administrator.isTold(/انتهت هذه الخطوات/u);
  await administrator.says('/cancel');
  await administrator.hears(/لا شيء مفتوح الآن/u);
});

test('names are checked where they are typed', async ({ world }) => {
  const { administrator } = world;
  await administrator.starts();
  await administrator.hears(/لا منطقة بعد/u);
  await administrator.taps('فتح منطقة');
  await administrator.sees(/ما اسم المنطقة/u);

  await administrator.says('x'.repeat(4000));
  await administrator.hears(/الاسم طويل/u);
  await administrator.says('🙂');
  await administrator.hears(/لم نجد حروفا/u);
  await administrator.says('درب السلطان');
  await administrator.hears(/منطقة درب السلطان/u);
  await administrator.taps('رجوع');
  await administrator.sees(/منطقة واحدة/u);
  await administrator.taps('فتح منطقة');
  await administrator.sees(/ما اسم المنطقة/u);
  await administrator.says('درب السلطان');

  await administrator.hears(/توجد منطقة بهذا الاسم/u);
  await administrator.says('/cancel');
  await administrator.hears(/أُلغي الأمر/u);
});

test('somebody who is not an administrator cannot open anything, whatever they send', async ({ world }) => {
  const stranger = world.person('غريب');
  await opensCircle(world);

  await stranger.says('/districts');

  await stranger.hears(/هذا غير متاح لك الآن/u);
});

test('the whole way is open in French too', async ({ world }) => {
  const { guardian } = await settledCircle(world);
  const karim = world.person('Karim', 'fr');
  await guardian.starts();
  await guardian.hears(/مرحبا بك/u);
  const link = await invites(guardian, 'جار / جارة');

  await karim.opens(link);
  await karim.hears(/Invitation au cercle F-1, de la part de : la famille.*d’après l’invitation : Voisinage/u);
  await karim.taps('Oui, c’est juste');
  await karim.sees(/Avant d’entrer/u);
  await karim.taps('Lire la charte');
  await karim.sees(/La dignité de la famille d’abord/u);
  await karim.taps('J’accepte et j’entre');
  await karim.sees(/Votre demande est arrivée/u);
  await world.administrator.hears(/Karim \(جار \/ جارة\)/u);
  await world.administrator.taps('نعم، مرحبا');
  await world.administrator.sees(/انضمام مؤكد/u);
  await guardian.hears(/في حلقة F-1 الآن/u);
  await karim.hears(/Dans quel engagement/u);
  await karim.taps('Les courses');

  await karim.sees(/Votre place est gardée : Les courses, chaque semaine entre jeudi et samedi/u);
});

test('who writes in several short messages sends them all with one press, whichever button it is', async ({
  world,
}) => {
  const stranger = world.person('غريب');
  await world.administrator.starts();
  await world.administrator.hears(/لا منطقة بعد/u);
  await stranger.says('سلام');
  await stranger.hears(/وصلت رسالتك/u);
  const first = stranger.dataOf('نعم، أرسلوها');
  await stranger.says('أريد أن أساعد');
  await stranger.hears(/وصلت رسالتك/u);

  await stranger.tapsData(first);

  await stranger.sees(/أُرسلت رسالتك/u);
  await world.administrator.hears(/رسالة من غريب:\nسلام\nأريد أن أساعد/u);
  await stranger.tapsData(first);
  await stranger.isTold(/لا رسالة تنتظر الإرسال/u);
});

test('a second tap before the card is redrawn does not put back who was taken out', async ({ world }) => {
  await settledCircle(world);
  const { administrator } = world;
  await administrator.taps('الحلقة');
  await administrator.sees(/نشطة/u);
  await administrator.taps('التزام جديد');
  await administrator.sees(/ما الالتزام/u);
  await administrator.taps('مراجعة الدروس 📘');
  await administrator.sees(/كم مرة يعود/u);
  const answers: [string | RegExp, RegExp][] = [
    ['كل أسبوع', /في أي يوم من الأسبوع/u],
    ['الثلاثاء', /في أي يوم من الأسبوع/u],
    ['متابعة', /متى بالضبط/u],
    ['عصرا 15:00 إلى 18:00', /متى أول مرة/u],
    [/الثلاثاء/u, /إلى متى/u],
    ['6 أشهر', /من يتكفل به/u],
    ['أعضاء بالتناوب', /من يدخل في التناوب/u],
  ];
  for (const [answer, question] of answers) {
    await administrator.taps(answer);
    await administrator.sees(question);
  }
  const hassan = administrator.dataOf('✓ حسن');
  await administrator.tapsData(hassan);
  await administrator.sees(/من يدخل في التناوب/u);

  await administrator.tapsData(hassan);

  await administrator.isTold(/تغيّرت هذه الخطوة/u);
  await administrator.sees(/من يدخل في التناوب/u);
  expect(administrator.buttons()).toEqual(expect.arrayContaining(['حسن', '✓ زينب', '✓ إدريس']));
  await administrator.taps('إلغاء');
  await administrator.sees(/أُلغي الأمر/u);
});
