import { expect } from 'vitest';
import { onDatabase } from '../kit/run-sql.ts';
import { addsGroceries, consents, invites, opensCircle, settledCircle, walksInFrench } from '../kit/village.ts';
import { test } from '../kit/world.ts';

test('somebody chooses how they are called and addressed, and is asked about the latter once', async ({ world }) => {
  const { hassan, zineb, idriss } = await settledCircle(world);
  await world.clock.to('2026-11-25T19:00');
  await hassan.hears(/تذكير بنوبتك/u);

  await hassan.taps('تم');

  await hassan.sees(/شكرا جزيلا، تمّت النوبة.*\n\nسؤال واحد/u);
  await hassan.taps('خاطبوني كأخ');
  await hassan.sees(/نخاطبك كذلك من الآن/u);
  await world.clock.to('2026-12-02T19:00');
  await zineb.hears(/تذكير بنوبتك/u);
  await zineb.taps('تم');
  await zineb.sees(/سؤال واحد/u);
  await zineb.says('/settings');
  await zineb.hears(/ما الذي نغيّره/u);
  await zineb.taps('اسمي ومخاطبتي');
  await zineb.sees(/نناديك: زينب. المخاطبة: دون تحديد/u);
  await zineb.taps('تغيير الاسم');
  await zineb.sees(/كيف نناديك/u);
  await zineb.says('خالتي زينب');
  await zineb.hears(/نناديك: خالتي زينب/u);
  await world.clock.to('2026-12-03T19:00');
  await idriss.hears(/بعد أسبوع نوبتك/u);
});

test('hours of one’s own keep messages waiting, but never an answer', async ({ world }) => {
  const { hassan } = await settledCircle(world);
  await hassan.says('/settings');
  await hassan.hears(/ما الذي نغيّره/u);
  await hassan.taps('أوقاتي');
  await hassan.sees(/ساعات دون رسائل: لا ساعات أخرى/u);
  await hassan.taps('ساعات دون رسائل');
  await hassan.sees(/متى لا نكتب إليك/u);
  await hassan.taps('من 18:00 إلى 21:00');
  await hassan.sees(/ساعات دون رسائل: من 18:00 إلى 21:00/u);

  await world.clock.to('2026-11-25T19:00');

  await hassan.hearsNothing();
  await hassan.says('/my');
  await hassan.hears(/نوبات/u);
  await world.clock.to('2026-11-26T09:00');
  await hassan.hears(/تذكير بنوبتك/u);
});

test('an absence is said in two taps and taken back in one, and the last day of the week stays', async ({ world }) => {
  const { hassan, zineb } = await settledCircle(world);
  await hassan.says('/settings');
  await hassan.hears(/ما الذي نغيّره/u);
  await hassan.taps('أوقاتي');
  await hassan.sees(/الأيام المعلَّمة/u);
  for (const day of ['الاثنين', 'الثلاثاء', 'الأربعاء', 'الجمعة', 'السبت', 'الأحد']) {
    await hassan.taps(new RegExp(day, 'u'));
    await hassan.sees(/الأيام المعلَّمة/u);
  }

  await hassan.taps(/الخميس/u);

  await hassan.isTold(/يبقى يوم واحد على الأقل/u);
  await hassan.taps('أيام الغياب');
  await hassan.sees(/لا غياب مسجلا/u);
  await hassan.taps('غياب جديد');
  await hassan.sees(/من أي يوم تغيب/u);
  await hassan.taps(/26 نونبر/u);
  await hassan.sees(/كم يوما/u);
  await hassan.taps('يوم واحد');
  await hassan.sees(/أيام غيابك/u);
  expect(hassan.buttons()[0]).toMatch(/26 نونبر/u);
  await hassan.taps(/26 نونبر/u);
  await hassan.sees(/لا غياب مسجلا/u);
  await world.clock.to('2026-11-25T19:00');
  await zineb.hears(/تذكير بنوبتك/u);
});

test('Darija and Tamazight are chosen like the others', async ({ world }) => {
  const { hassan } = await settledCircle(world);
  await hassan.says('/settings');
  await hassan.hears(/ما الذي نغيّره/u);
  await hassan.taps('اللغة · Langue');
  await hassan.sees(/بأي لغة/u);

  await hassan.taps('الدارجة');

  await hassan.sees(/غادي نكتبو ليك بالدارجة/u);
  await hassan.says('/my');
  await hassan.hears(/النوبات/u);
  await hassan.says('/settings');
  await hassan.hears(/شنو نبدلو/u);
  await hassan.taps('اللغة · Langue');
  await hassan.sees(/بآشمن لغة/u);
  await hassan.taps('ⵜⴰⵎⴰⵣⵉⵖⵜ');
  await hassan.sees(/والباقي بالعربية/u);
  await hassan.says('/my');
  await hassan.hears(/نوبات/u);
});

test('whoever lives abroad is told whose clock the hours are of, and nobody else is', async ({ world }) => {
  const { administrator } = world;
  const guardian = world.person('فاطمة');
  const karim = world.person('Karim', 'fr');
  await opensCircle(world);
  await consents(world, guardian);
  await walksInFrench(karim, await invites(guardian, 'جار / جارة'));
  await administrator.hears(/طلب انضمام/u);
  await administrator.taps('نعم، مرحبا');
  await administrator.sees(/انضمام مؤكد/u);
  await guardian.hears(/في حلقة F-1 الآن/u);
  await karim.hears(/Bienvenue/u);
  await addsGroceries(world, []);
  await karim.hears(/Nouvel engagement/u);
  await onDatabase(world, `update turn set lasts_days = 1, closes_at = '12:00'`);
  await karim.says('/my');
  await karim.hears(/le jeudi 26 novembre entre 09:00 et 12:00, cercle/u);
  await karim.says('/settings');
  await karim.hears(/./u);
  await karim.taps('Mes disponibilités');
  await karim.sees(/Les jours marqués/u);

  await karim.taps('Je vis à l’étranger');

  await karim.sees(/Les jours marqués/u);
  await karim.says('/my');
  await karim.hears(/le jeudi 26 novembre entre 09:00 et 12:00 \(heure du Maroc\), cercle/u);
});
