import { expect } from 'vitest';
import { asksToJoin, consents, invites, joins, opensCircle, settledCircle, walksIn } from '../kit/village.ts';
import { test } from '../kit/world.ts';

test("without the guardian's consent nothing begins, and she may change her mind", async ({ world }) => {
  const guardian = world.person('فاطمة');
  await opensCircle(world);
  await world.administrator.taps('دعوة من يمثل الأسرة');
  await world.administrator.hears(/دعوة خاصة بمن يمثل أسرة F-1/u);
  await guardian.opens(world.administrator.link());
  await guardian.hears(/دون إذنك/u);

  await guardian.taps('ليس الآن');

  await guardian.sees(/لا شيء يبدأ دون موافقتك/u);
  await world.administrator.hears(/أجابت: ليس الآن/u);
  await world.administrator.taps('الحلقة');
  await world.administrator.sees(/تنتظر الأسرة/u);
  expect(world.administrator.buttons()).toEqual(['دعوة من يمثل الأسرة', 'أسرة بلا هاتف', 'رجوع']);

  await guardian.taps('أوافق');
  await guardian.sees(/ما الذي يناسب أسرتك/u);
  await guardian.taps('نعم، نبدأ');

  await guardian.sees(/شكرا على الثقة/u);
  await world.administrator.hears(/وافقت أسرة F-1/u);
});

test('a link works once, and its second reader learns nothing', async ({ world }) => {
  const guardian = world.person('فاطمة');
  const hassan = world.person('حسن');
  const stranger = world.person('غريب');
  await opensCircle(world);
  await consents(world, guardian);
  const link = await invites(guardian, 'صديق / صديقة');
  await walksIn(hassan, link);
  await world.administrator.hears(/طلب انضمام إلى حلقة F-1: حسن \(صديق \/ صديقة\)/u);

  await stranger.opens(link);
  await hassan.opens(link);
  await guardian.opens(link);

  const told = await stranger.hears(/انتهت صلاحية هذه الدعوة/u);
  expect(told).not.toMatch(/F-1/u);
  await hassan.hears(/وصل طلبك وينتظر الجواب/u);
  await guardian.hears(/هذه الدعوة إلى حلقة أسرتك/u);
});

test('a link is over after 48 hours, and before that its maker cannot use it', async ({ world }) => {
  const guardian = world.person('فاطمة');
  const hassan = world.person('حسن');
  await opensCircle(world);
  await world.administrator.taps('دعوة من يمثل الأسرة');
  await world.administrator.hears(/دعوة خاصة بمن يمثل/u);
  const link = world.administrator.link();
  await world.administrator.opens(link);
  await world.administrator.hears(/هذه دعوة صادرة منك/u);
  await guardian.opens(link);
  await guardian.hears(/دون إذنك/u);

  await world.clock.forward({ hours: 48 });

  await hassan.opens(link);
  await hassan.hears(/انتهت صلاحية هذه الدعوة/u);
  await guardian.taps('أوافق');
  await guardian.sees(/انتهت صلاحية هذه الدعوة/u);
});

test('a newcomer sees nothing before they are confirmed, and is told kindly when they are not', async ({ world }) => {
  const guardian = world.person('فاطمة');
  const hassan = world.person('حسن');
  await opensCircle(world);
  await consents(world, guardian);
  await asksToJoin(world, { guardian, newcomer: hassan, tie: 'جار / جارة' });
  await hassan.starts();
  await hassan.hears(/ينتظر الجواب/u);
  await hassan.says('/my');
  await hassan.hears(/لا نوبات قادمة لك/u);

  await world.administrator.taps('ليس الآن');

  await world.administrator.sees(/لم يؤكَّد الانضمام/u);
  const told = await hassan.hears(/لم يتأكد الانضمام إلى الحلقة هذه المرة/u);
  expect(told).not.toMatch(/فاطمة|نادية/u);
});

test('the first of two answers counts', async ({ world }) => {
  const guardian = world.person('فاطمة');
  const hassan = world.person('حسن');
  await opensCircle(world);
  await consents(world, guardian);
  await asksToJoin(world, { guardian, newcomer: hassan, tie: 'جار / جارة' });
  const notNow = world.administrator.dataOf('ليس الآن');
  await world.administrator.taps('نعم، مرحبا');
  await world.administrator.sees(/انضمام مؤكد/u);
  await guardian.hears(/في حلقة F-1 الآن/u);
  await hassan.hears(/مرحبا بك في حلقة F-1/u);

  await world.administrator.tapsData(notNow);

  await world.administrator.isTold(/وصل جواب قبل هذا/u);
});

test('a newcomer may choose the name the others see', async ({ world }) => {
  const guardian = world.person('فاطمة');
  const hassan = world.person('H@ssan.ma');
  await opensCircle(world);
  await consents(world, guardian);
  await hassan.opens(await invites(guardian, 'جار / جارة'));
  await hassan.hears(/كُتبت صلتك بها: جار \/ جارة/u);
  await hassan.taps('صلة أخرى');
  await hassan.sees(/ما صلتك بالأسرة/u);
  await hassan.taps('قريب / قريبة');
  await hassan.sees(/باسم H ssan ma فقط/u);
  await hassan.taps('اسم آخر');
  await hassan.sees(/ما الاسم الذي يناديك به/u);
  await hassan.says('...');
  await hassan.hears(/لم نجد حروفا/u);
  await hassan.says('ا'.repeat(41));
  await hassan.hears(/الاسم طويل قليلا\. يكفي 40 حرفا أو أقل/u);

  await hassan.says('عمي حسن');

  await hassan.hears(/باسم عمي حسن فقط/u);
  await hassan.taps('أوافق وأنضم');
  await hassan.sees(/وصل طلبك/u);
  await world.administrator.hears(/عمي حسن \(قريب \/ قريبة\)/u);
});

test('a newcomer takes a place in a commitment that is there', async ({ world }) => {
  const { guardian } = await settledCircle(world);
  const karim = world.person('كريم');
  await guardian.starts();
  await guardian.hears(/مرحبا بك/u);
  await asksToJoin(world, { guardian, newcomer: karim, tie: 'صديق / صديقة' });
  await world.administrator.taps('نعم، مرحبا');
  await world.administrator.sees(/انضمام مؤكد/u);
  await guardian.hears(/كريم \(صديق \/ صديقة\) في حلقة F-1 الآن/u);
  await karim.hears(/في أي التزام نحجز لك مكانا/u);

  await karim.taps('مشتريات الأسبوع');

  await karim.sees(/حُجز لك مكان: مشتريات الأسبوع/u);
});

test('joining takes four taps at most and no typing', async ({ world }) => {
  const guardian = world.person('فاطمة');
  await opensCircle(world);
  await consents(world, guardian);

  await joins(world, { guardian, newcomer: world.person('حسن'), tie: 'قريب / قريبة' });

  const taps = world
    .transcript()
    .split('\n')
    .filter((line) => line.includes('حسن ←'));
  expect(taps.length).toBeLessThanOrEqual(4);
});

test('the guardian closes the tap: everything stops, and opens it again when she likes', async ({ world }) => {
  const { guardian, hassan, zineb } = await settledCircle(world);
  await guardian.says('/leave');
  await guardian.hears(/إيقاف حلقة F-1؟/u);

  await guardian.taps('نعم، نوقف كل شيء');

  await guardian.sees(/توقفت الحلقة/u);
  await world.administrator.hears(/أوقفت حلقتها/u);
  await world.clock.to('2026-11-26T12:00');
  await hassan.says('/my');
  await hassan.hears(/لا نوبات قادمة/u);

  await guardian.starts();
  await guardian.hears(/متوقفة كما طلبت/u);
  await guardian.taps('فتح الحلقة من جديد');
  await guardian.sees(/نشطة/u);
  await world.clock.to('2026-12-02T19:00');
  await hassan.hears(/تذكير بنوبتك/u);
  await hassan.taps('تم');
  await hassan.sees(/تمّت النوبة/u);
  await world.clock.to('2026-12-03T19:00');
  await zineb.hears(/بعد أسبوع نوبتك/u);
});

test('whoever was reminded hears that the family has stopped, so that nobody knocks at the door', async ({ world }) => {
  const { guardian, hassan } = await settledCircle(world);
  await world.clock.to('2026-11-25T19:00');
  await hassan.hears(/تذكير بنوبتك/u);
  const done = hassan.dataOf('تم');
  await guardian.says('/leave');
  await guardian.hears(/إيقاف حلقة F-1؟/u);

  await guardian.taps('نعم، نوقف كل شيء');

  await guardian.sees(/توقفت الحلقة/u);
  await world.administrator.hears(/أوقفت حلقتها/u);
  await hassan.hears(/أُلغي هذا الموعد/u);
  await hassan.sees(/انتهى أو أُلغي/u);
  await hassan.tapsData(done);
  await hassan.isTold(/تغيّر هذا الموعد/u);
  await hassan.sees(/انتهى أو أُلغي/u);
});

test('a member rests without a reason, others are given the turns, and comes back', async ({ world }) => {
  const { hassan, zineb } = await settledCircle(world);
  await hassan.says('/settings');
  await hassan.hears(/الإعدادات/u);
  await hassan.taps('توقف مؤقت: F-1');
  await hassan.sees(/كم يدوم التوقف/u);

  await hassan.taps('أسبوع');

  await hassan.sees(/لا نوبات لك قبل الثلاثاء 1 دجنبر/u);
  await world.clock.to('2026-11-25T19:00');
  await zineb.hears(/تذكير بنوبتك/u);
  await zineb.taps('تم');
  await zineb.sees(/تمّت النوبة/u);
  await hassan.says('/settings');
  await hassan.hears(/الإعدادات/u);
  await hassan.taps('عودة إلى F-1');
  await hassan.sees(/مرحبا بعودتك/u);
});

test('who leaves hands over: an asked turn is offered to the next person at once', async ({ world }) => {
  const { hassan, zineb } = await settledCircle(world);
  await world.clock.to('2026-11-25T19:00');
  await hassan.hears(/تذكير بنوبتك/u);
  await hassan.says('/leave');
  await hassan.hears(/مغادرة حلقة F-1؟/u);
  await hassan.taps('لا، نستمر');
  await hassan.sees(/لم يتغير شيء/u);
  await hassan.says('/leave');
  await hassan.hears(/مغادرة حلقة F-1؟/u);

  await hassan.taps('نعم، أغادر');

  await hassan.sees(/تمت المغادرة/u);
  await hassan.sees(/نسأل الآن شخصا آخر/u);
  await zineb.hears(/نبحث عمن ينوب/u);
  await zineb.taps('سأتكفل بهذا');
  await zineb.sees(/النوبة معك/u);
  await zineb.taps('تم');
  await zineb.sees(/تمّت النوبة/u);
  await hassan.tapsData(hassan.dataOf('تم'));
  await hassan.isTold(/هذا الزر لم يعد متاحا/u);
});

test('the guardian is asked before her year ends; when she lets it end everything stops, and she may open it again', async ({
  world,
}) => {
  const guardian = world.person('فاطمة');
  await opensCircle(world);
  await consents(world, guardian);
  await world.clock.to('2027-11-09T10:00');
  await guardian.hears(/موافقتك على حلقة F-1 تنتهي الثلاثاء 23 نونبر/u);
  await guardian.taps('نعم، سنة أخرى');
  await guardian.sees(/تستمر الحلقة سنة أخرى/u);
  await world.clock.to('2027-11-23T12:00');
  await guardian.hearsNothing();
  await world.clock.to('2028-10-25T10:00');
  await guardian.hears(/موافقتك على حلقة F-1 تنتهي/u);
  await guardian.taps('لا، تنتهي في وقتها');
  await guardian.sees(/تنتهي الحلقة في وقتها/u);

  await world.clock.to('2028-11-08T12:00');

  await guardian.hears(/حلقة F-1 متوقفة/u);
  await world.administrator.hears(/انتهت مدة موافقة أسرة F-1/u);
  await guardian.taps('فتح الحلقة من جديد');
  await guardian.sees(/نشطة/u);
});

test('a request that the tap has swallowed is still there when it is open again, and can be taken back', async ({
  world,
}) => {
  const guardian = world.person('فاطمة');
  const hassan = world.person('حسن');
  await opensCircle(world);
  await consents(world, guardian);
  const link = await invites(guardian, 'جار / جارة');
  await world.clock.to('2026-11-23T22:00');
  await walksIn(hassan, link);
  await guardian.says('/leave');
  await guardian.hears(/إيقاف حلقة F-1؟/u);
  await guardian.taps('نعم، نوقف كل شيء');
  await guardian.sees(/توقفت الحلقة/u);
  await world.clock.to('2026-11-24T09:00');
  await world.administrator.hears(/أوقفت حلقتها/u);
  await guardian.starts();
  await guardian.hears(/متوقفة/u);
  await guardian.taps('فتح الحلقة من جديد');
  await guardian.sees(/نشطة/u);
  await world.administrator.starts();
  await world.administrator.hears(/منطقة واحدة/u);
  await world.administrator.taps(/حي السلام/u);
  await world.administrator.sees(/حلقة واحدة/u);
  await world.administrator.taps(/F-1/u);
  await world.administrator.sees(/نشطة/u);

  await world.administrator.taps('طلب انضمام');
  await world.administrator.hears(/طلب انضمام إلى حلقة F-1: حسن/u);
  await hassan.says('/leave');
  await hassan.hears(/سُحب طلبك/u);
  await world.administrator.taps('نعم، مرحبا');

  await world.administrator.sees(/سُحب طلب الانضمام إلى حلقة F-1: حسن/u);
  await world.administrator.isTold(/وصل جواب قبل هذا/u);
});
