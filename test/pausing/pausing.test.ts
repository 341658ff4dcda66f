import { expect } from 'vitest';
import { settledCircle } from '../kit/village.ts';
import { test } from '../kit/world.ts';

test('une pause d’une semaine : les rendez-vous annoncés sont annulés avec douceur, et l’aide reprend seule', async ({
  world,
}) => {
  const { guardian, hassan, zineb, idriss } = await settledCircle(world);
  await world.clock.to('2026-11-25T19:00');
  await hassan.hears(/تذكير بنوبتك/u);
  await guardian.says('/settings');
  await guardian.hears(/الإعدادات/u);
  await guardian.taps(/Langue/u);
  await guardian.sees(/لغة/u);
  await guardian.taps('Français');
  await guardian.sees(/désormais en français/u);
  await guardian.starts();
  await guardian.hears(/Bienvenue/u);
  await guardian.taps('Ma famille');
  await guardian.sees(/entre vos mains/u);
  await guardian.taps('Faire une pause');
  await guardian.sees(/L’aide suit son cours/u);
  await guardian.taps('Les courses');
  await guardian.sees(/Combien de temps/u);
  const week = guardian.dataOf('Une semaine');
  await hassan.tapsData(week);
  await hassan.isTold(/هذا الزر لم يعد متاحا/u);

  await guardian.taps('Une semaine');

  await guardian.sees(/reprise le jeudi 3 décembre/u);
  await hassan.hears(/أُلغي هذا الموعد/u);
  await hassan.sees(/هذا الموعد انتهى أو أُلغي/u);
  await world.administrator.hears(/أسرة F-1 اختارت توقفا مؤقتا: مشتريات الأسبوع/u);
  await guardian.tapsData(week);
  await world.clock.to('2026-12-02T19:00');
  await hassan.hearsNothing();
  await zineb.hears(/تذكير بنوبتك.*الخميس 3 دجنبر/u);
  await zineb.taps('تم');
  await zineb.sees(/تمّت النوبة/u);
  await world.clock.to('2026-12-03T09:30');
  await guardian.hears(/L’aide reprend dès aujourd’hui/u);
  await world.clock.to('2026-12-03T19:00');
  await idriss.hears(/بعد أسبوع نوبتك/u);
});

test('a pause without a date ends in one touch, and its turns are planned again', async ({ world }) => {
  const { guardian, hassan } = await settledCircle(world);
  await guardian.starts();
  await guardian.hears(/مرحبا بك/u);
  await guardian.taps('أسرتي');
  await guardian.sees(/في يدك/u);
  await guardian.taps('توقف مؤقت');
  await guardian.sees(/المساندة جارية/u);
  await guardian.taps('كل المساندة');
  await guardian.sees(/كم يدوم/u);
  await guardian.taps('بلا موعد محدد');
  await guardian.sees(/كل المساندة: إلى أن تُفتح من جديد/u);
  await world.administrator.hears(/اختارت توقفا مؤقتا: كل المساندة/u);
  await world.clock.to('2026-12-07T12:00');
  await hassan.says('/my');
  await hassan.hears(/لا نوبات قادمة/u);

  await guardian.taps('عودة المساندة الآن');

  await guardian.sees(/المساندة جارية كالمعتاد/u);
  await guardian.taps('رجوع');
  await guardian.sees(/في يدك/u);
  await guardian.taps('رجوع');
  await guardian.sees(/مرحبا بك/u);
  await guardian.taps('الأسبوع');
  const week = await guardian.sees(/أيام حلقة F-1 القادمة/u);
  expect(week).toMatch(/الخميس 10 دجنبر.*مغطاة من الجيران/u);
});
