import { expect } from 'vitest';
import { onDatabase } from '../kit/run-sql.ts';
import { safeguards } from '../kit/safeguarding.ts';
import { asksToJoin, consents, invites, opensCircle, settledCircle, walksIn, walksInFrench } from '../kit/village.ts';
import { test } from '../kit/world.ts';

test('the safeguarding person blocks a joiner: kindly refused, and no link opens to them again', async ({ world }) => {
  const { administrator } = world;
  const guardian = world.person('فاطمة');
  const karim = world.person('Karim', 'fr');
  const samira = world.person('سميرة');
  await opensCircle(world);
  await consents(world, guardian);
  await safeguards(world, samira);
  await walksInFrench(karim, await invites(guardian, 'جار / جارة'));
  await administrator.hears(/طلب انضمام/u);
  await guardian.hearsNothing();
  await samira.hears(/للعلم: طلب انضمام إلى حلقة F-1: Karim/u);
  const block = samira.dataOf('منع');
  await guardian.tapsData(block);
  await guardian.isTold(/هذا الزر لم يعد متاحا/u);
  await samira.taps('منع');
  await samira.sees(/منع Karim من العودة/u);

  await samira.taps('من حلقات المنطقة');

  await samira.sees(/انتهى هذا المكان: Karim/u);
  const told = await karim.hears(/L’entrée dans le cercle n’est pas confirmée cette fois/u);
  expect(told).not.toMatch(/سميرة|protection|F-1/u);
  await administrator.sees(/لم يؤكَّد الانضمام/u);
  const again = await invites(guardian, 'صديق / صديقة');
  await karim.opens(again);
  await karim.hears(/Cette invitation n’est plus valable/u);
});

test('the coordinator removes a member and blocks another: turns go on, buttons and invitations end at once', async ({
  world,
}) => {
  const { administrator } = world;
  const { guardian, hassan, zineb, idriss } = await settledCircle(world);
  await world.clock.to('2026-11-25T19:00');
  await hassan.hears(/تذكير بنوبتك/u);
  const done = hassan.dataOf('تم');
  await administrator.taps('الحلقة');
  await administrator.sees(/نشطة/u);
  await administrator.taps('أهل الحلقة');
  await administrator.sees(/في حلقة F-1 3 أعضاء/u);
  await administrator.taps(/حسن/u);
  await administrator.sees(/عضو في حلقة F-1: حسن/u);
  await administrator.taps('إنهاء هذا المكان');
  await administrator.sees(/إنهاء مكان حسن/u);

  await administrator.taps('نعم، ينتهي مكانه');

  await administrator.sees(/انتهى هذا المكان: حسن/u);
  await hassan.hears(/تغيّرت حلقة F-1/u);
  await hassan.sees(/نسأل الآن شخصا آخر/u);
  await hassan.tapsData(done);
  await hassan.isTold(/هذا الزر لم يعد متاحا/u);
  await zineb.hears(/نبحث عمن ينوب هذه المرة/u);
  await zineb.taps('سأتكفل بهذا');
  await zineb.sees(/./u);
  await administrator.taps('الحلقة');
  await administrator.sees(/نشطة/u);
  await administrator.taps('أهل الحلقة');
  await administrator.sees(/في حلقة F-1 عضوان/u);
  await administrator.taps(/إدريس/u);
  await administrator.sees(/عضو في حلقة F-1: إدريس/u);
  await administrator.taps('منع');
  await administrator.sees(/منع إدريس من العودة/u);
  await administrator.taps('من هذه الحلقة');
  await administrator.sees(/انتهى هذا المكان: إدريس/u);
  await idriss.hears(/تغيّرت حلقة F-1/u);
  await idriss.opens(await invites(guardian, 'صديق / صديقة'));
  await idriss.hears(/انتهت صلاحية هذه الدعوة/u);
});

test('an administrator stands in where the district has no coordinator who can be reached', async ({ world }) => {
  const { administrator } = world;
  const guardian = world.person('فاطمة');
  const coordinator = world.person('يوسف');
  const hassan = world.person('حسن');
  await opensCircle(world);
  await consents(world, guardian);
  await coordinator.starts();
  await coordinator.hears(/سند/u);
  await onDatabase(
    world,
    `update role set person_id = (select id from person where telegram_id = ${coordinator.person.id}) where kind = 'coordinator'`,
  );
  const link = await invites(guardian, 'جار / جارة');
  await walksIn(hassan, link);
  await coordinator.hears(/طلب انضمام/u);
  await administrator.hearsNothing();
  await administrator.tapsData(coordinator.dataOf('نعم، مرحبا'));
  await administrator.isTold(/هذا الزر لم يعد متاحا/u);
  await coordinator.blocksTheBot();

  await world.clock.forward({ hours: 72 });

  await administrator.hears(/ما زال ينتظر الجواب[^]*حسن/u);
  await administrator.taps('نعم، مرحبا');
  await administrator.sees(/انضمام مؤكد إلى حلقة F-1: حسن/u);
  await hassan.hears(/مرحبا بك في حلقة F-1/u);
  await guardian.hears(/في حلقة F-1 الآن/u);
});

test('a request is withdrawn at night, before its card is sent: nobody is asked for nothing', async ({ world }) => {
  const { administrator } = world;
  const guardian = world.person('فاطمة');
  const karim = world.person('Karim', 'fr');
  await opensCircle(world);
  await consents(world, guardian);
  await world.clock.to('2026-11-23T23:30');
  const link = await invites(guardian, 'صديق / صديقة');
  await walksInFrench(karim, link);
  await administrator.hearsNothing();

  await karim.says('/leave');

  await karim.hears(/Votre demande est retirée/u);

  await world.clock.to('2026-11-24T09:00');
  await administrator.hearsNothing();
  await karim.opens(link);
  await karim.hears(/Cette invitation vous a déjà servi/u);
});

test('a circle that stops meanwhile admits nobody, and says so; links over and opened twice, in French', async ({
  world,
}) => {
  const { administrator } = world;
  const guardian = world.person('فاطمة');
  const karim = world.person('Karim', 'fr');
  const nora = world.person('Nora', 'fr');
  await opensCircle(world);
  await consents(world, guardian);
  const old = await invites(guardian, 'صديق / صديقة');
  await asksToJoin(world, { guardian, newcomer: world.person('حسن'), tie: 'جار / جارة' });
  const welcome = administrator.dataOf('نعم، مرحبا');
  const link = await invites(guardian, 'صديق / صديقة');
  await walksInFrench(karim, link);
  await administrator.hears(/طلب انضمام إلى حلقة F-1: Karim/u);
  await karim.opens(link);
  await karim.hears(/Votre demande est arrivée et attend/u);
  await nora.opens(link);
  await nora.hears(/Cette invitation n’est plus valable/u);
  await guardian.starts();
  await guardian.hears(/مرحبا بك/u);
  await guardian.taps('أسرتي');
  await guardian.sees(/في يدك/u);
  await guardian.taps('ما نوافق عليه');
  await guardian.sees(/ما توافق عليه/u);
  await guardian.taps('إيقاف كل شيء');
  await guardian.sees(/توقفت الحلقة/u);
  await administrator.hears(/أوقفت حلقتها/u);

  await administrator.tapsData(welcome);

  await administrator.isTold(/./u);
  await world.clock.forward({ hours: 48 });
  await nora.opens(old);
  await nora.hears(/Cette invitation n’est plus valable/u);
});
