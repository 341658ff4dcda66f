import { expect } from 'vitest';
import { invites, settledCircle, walksInFrench } from '../kit/village.ts';
import { test } from '../kit/world.ts';

test('who is barred hears only that the turn is covered, and nobody else hears anything', async ({ world }) => {
  const { guardian, hassan, zineb } = await settledCircle(world);
  await world.clock.to('2026-11-25T19:00');
  await hassan.hears(/تذكير بنوبتك/u);
  const done = hassan.dataOf('تم');
  await guardian.starts();
  await guardian.hears(/مرحبا بك/u);
  await guardian.taps('أسرتي');
  await guardian.sees(/في يدك/u);
  await guardian.taps('أهل الحلقة');
  await guardian.sees(/لا يعلم بذلك أحد غيرك/u);
  await guardian.taps('حسن');
  await guardian.sees(/ما الذي تقبله الأسرة من حسن/u);
  const bar = guardian.dataOf('✓ مشتريات الأسبوع');
  await zineb.tapsData(bar);
  await zineb.isTold(/هذا الزر لم يعد متاحا/u);

  await guardian.taps('✓ مشتريات الأسبوع');

  await guardian.sees(/ما الذي تقبله/u);
  const told = await hassan.hears(/هذا الموعد مغطى الآن/u);
  expect(told).not.toMatch(/الأسرة|فاطمة/u);
  await hassan.sees(/هذا الموعد مغطى الآن/u);
  await zineb.hears(/نبحث عمن ينوب/u);
  await zineb.taps('سأتكفل بهذا');
  await zineb.sees(/النوبة معك/u);
  await hassan.tapsData(done);
  await hassan.isTold(/تغيّر هذا الموعد/u);
  await hassan.sees(/هذه النوبة الآن مع زينب/u);
  await hassan.says('/my');
  await hassan.hears(/لا نوبات قادمة/u);
  await world.administrator.hearsNothing();
  await zineb.taps('تم');
  await zineb.sees(/تمّت النوبة/u);

  await guardian.taps('رجوع');
  await guardian.sees(/أهل حلقة/u);
  await guardian.taps('حسن · بحدود');
  await guardian.sees(/ما الذي تقبله/u);
  await guardian.taps('مشتريات الأسبوع');
  await guardian.sees(/ما الذي تقبله/u);
  await guardian.tapsData(bar);
  await guardian.sees(/ما الذي تقبله/u);
  await guardian.taps('✓ كل أنواع المساندة');
  await guardian.sees(/لا تقبل الأسرة الآن مساندة من حسن/u);
});

test('who is barred from a kind of help finds it covered when they would join', async ({ world }) => {
  const { guardian } = await settledCircle(world);
  const karim = world.person('Karim', 'fr');
  await walksInFrench(karim, await invites(guardian, 'صديق / صديقة'));
  await world.administrator.hears(/طلب انضمام/u);
  await world.administrator.taps('نعم، مرحبا');
  await world.administrator.sees(/انضمام مؤكد/u);
  await guardian.hears(/في حلقة F-1 الآن/u);
  await karim.hears(/Dans quel engagement/u);
  await guardian.starts();
  await guardian.hears(/مرحبا بك/u);
  await guardian.taps('أسرتي');
  await guardian.sees(/في يدك/u);
  await guardian.taps('أهل الحلقة');
  await guardian.sees(/أهل حلقة/u);
  await guardian.taps('Karim');
  await guardian.sees(/من Karim/u);
  await guardian.taps('✓ كل أنواع المساندة');
  await guardian.sees(/لا تقبل الأسرة/u);

  await karim.taps('Les courses');

  await karim.sees(/Les tours sont couverts pour le moment/u);
});
