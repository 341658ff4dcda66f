import { expect } from 'vitest';
import { addsGroceries, consents, joins, opensCircle } from '../kit/village.ts';
import { test } from '../kit/world.ts';

test('a circle forms around a family, shares a weekly commitment and covers for one another', async ({ world }) => {
  const { administrator, clock } = world;
  const guardian = world.person('فاطمة');
  const hassan = world.person('حسن');
  const zineb = world.person('زينب');
  const idriss = world.person('إدريس');
  await opensCircle(world);
  await consents(world, guardian);
  await joins(world, { guardian, newcomer: hassan, tie: 'قريب / قريبة' });
  await joins(world, { guardian, newcomer: zineb, tie: 'جار / جارة' });
  await joins(world, { guardian, newcomer: idriss, tie: 'جار / جارة' });
  await addsGroceries(world, [hassan, zineb, idriss]);

  await clock.to('2026-11-25T18:59');
  await hassan.hearsNothing();
  await clock.to('2026-11-25T19:00');
  await hassan.hears(/^تذكير بنوبتك: مشتريات الأسبوع، بين الخميس 26 نونبر والسبت 28 نونبر، حلقة F-1\.$/u);
  await hassan.taps('يتعذر هذه المرة');
  await hassan.sees(/تبقى معك إلى أن تختار/u);
  await hassan.taps('اتركوها للحلقة');
  await hassan.sees(/لا بأس، شكرا على إخبارنا\. نبحث الآن عمن ينوب/u);

  await zineb.hears(/نبحث عمن ينوب هذه المرة/u);
  await guardian.starts();
  await guardian.hears(/مرحبا بك/u);
  await guardian.taps('الأسبوع');
  await guardian.sees(/بين الخميس 26 نونبر والسبت 28 نونبر: بلا تغطية بعد/u);
  await zineb.taps('سأتكفل بهذا');
  await zineb.sees(/شكرا، النوبة معك/u);
  await guardian.taps('رجوع');
  await guardian.sees(/مرحبا بك/u);
  await guardian.taps('الأسبوع');
  await guardian.sees(/بين الخميس 26 نونبر والسبت 28 نونبر: مغطاة من الجيران/u);

  await clock.to('2026-11-27T17:00');
  await zineb.taps('تم');
  await zineb.sees(/شكرا جزيلا، تمّت النوبة/u);
  await guardian.taps('رجوع');
  await guardian.sees(/مرحبا بك/u);
  await guardian.taps('الأسبوع');
  const coverage = await guardian.sees(/مشتريات الأسبوع، بين الخميس 26 نونبر والسبت 28 نونبر: تمّت/u);
  expect(coverage).not.toMatch(/زينب|حسن|إدريس/u);

  await idriss.says('/my');
  await idriss.hears(/نوبتاك القادمتان/u);
  await idriss.says('/settings');
  await idriss.hears(/الإعدادات/u);
  await idriss.taps(/Langue|Language/u);
  await idriss.sees(/لغة|langue|language/u);
  await idriss.taps('Français');
  await idriss.sees(/Nous vous écrivons désormais en français/u);
  await hassan.says('/leave');
  await hassan.hears(/مغادرة حلقة F-1؟/u);
  await hassan.taps('نعم، أغادر');
  await hassan.sees(/تمت المغادرة/u);
  await hassan.says('سلام');
  await hassan.hears(/وصلت رسالتك\. هل نرسلها/u);
  await hassan.taps('نعم، أرسلوها');
  await administrator.hears(/رسالة من حسن:\nسلام/u);
  await hassan.sees(/أُرسلت رسالتك/u);

  await expect(world.transcript()).toMatchFileSnapshot('journey.transcript.txt');
});
