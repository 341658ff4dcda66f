import { expect } from 'vitest';
import { readsFrench, settledCircle } from '../kit/village.ts';
import { test } from '../kit/world.ts';

test('later brings the same card once, to that person alone, and an answer ends it', async ({ world }) => {
  const { hassan, zineb } = await settledCircle(world);
  await world.clock.to('2026-11-25T19:00');
  await hassan.hears(/تذكير بنوبتك/u);
  expect(hassan.buttons()).toEqual(['تم', 'سأقوم بذلك', 'يتعذر هذه المرة', 'غير ذلك']);
  await hassan.taps('غير ذلك');
  await hassan.sees(/تذكير بنوبتك/u);
  expect(hassan.buttons()).toEqual(['صباح الغد', 'لماذا أنا؟', 'توقف مؤقت', 'رجوع']);
  const tomorrow = hassan.dataOf('صباح الغد');
  await zineb.tapsData(tomorrow);
  await zineb.isTold(/لم يعد متاحا/u);

  await hassan.taps('صباح الغد');

  await hassan.sees(/نكتب إليك من جديد صباح الخميس 26 نونبر على الساعة 09:30/u);
  expect(hassan.buttons()).toEqual(['تم', 'رجوع']);
  await world.clock.to('2026-11-26T09:30');
  await hassan.hears(/تذكير بنوبتك/u);
  await hassan.sees(/تذكير بنوبتك/u);
  await hassan.taps('غير ذلك');
  await hassan.sees(/تذكير بنوبتك/u);
  expect(hassan.buttons()).toEqual(['هذا المساء', 'صباح الغد', 'لماذا أنا؟', 'توقف مؤقت', 'رجوع']);
  await hassan.taps('صباح الغد');
  await hassan.sees(/صباح الجمعة 27 نونبر/u);
  await hassan.taps('رجوع');
  await hassan.sees(/تذكير بنوبتك/u);
  await hassan.taps('غير ذلك');
  await hassan.sees(/تذكير بنوبتك/u);
  const evening = hassan.dataOf('هذا المساء');
  await hassan.taps('هذا المساء');
  await hassan.sees(/هذا المساء على الساعة 19:00/u);
  await hassan.tapsData(evening);
  await world.clock.to('2026-11-26T19:00');
  await hassan.hears(/تذكير بنوبتك/u);
  await hassan.sees(/تذكير بنوبتك/u);
  await hassan.tapsData(evening);
  await hassan.isTold(/مرّ هذا الوقت/u);
  await hassan.sees(/تذكير بنوبتك/u);
  await hassan.tapsData(tomorrow);
  await hassan.sees(/صباح الجمعة 27 نونبر/u);
  await hassan.taps('تم');
  await hassan.sees(/تمّت النوبة/u);
  await hassan.sees(/تمّت النوبة/u);
  await hassan.sees(/تمّت النوبة/u);
  await hassan.tapsData(tomorrow);
  await hassan.isTold(/تغيّر هذا الموعد|سُجّلت/u);
  await hassan.sees(/تمّت النوبة/u);
});

test('a pause is two taps away under a turn, and one word away in the chat', async ({ world }) => {
  const { guardian, hassan, zineb, idriss } = await settledCircle(world);
  await readsFrench([idriss]);
  await world.clock.to('2026-11-25T19:00');
  await hassan.hears(/تذكير بنوبتك/u);
  await hassan.taps('غير ذلك');
  await hassan.sees(/تذكير بنوبتك/u);
  await hassan.taps('توقف مؤقت');
  await hassan.sees(/توقف مؤقت عن نوبات حلقة F-1/u);
  expect(hassan.buttons()).toEqual(['أسبوع', 'شهر', 'إلى ما بعد رمضان', 'مغادرة الحلقة', 'رجوع']);
  await hassan.taps('رجوع');
  await hassan.sees(/تذكير بنوبتك/u);
  await idriss.says('Arrêter !');
  await idriss.hears(/Une pause dans les tours du cercle F-1/u);
  await idriss.taps('Non, on continue');
  await idriss.sees(/tout continue comme avant/u);
  await guardian.says('توقّف');
  await guardian.hears(/حلقة F-1: يمكن التوقف مدة/u);
  await guardian.taps('لا، نواصل');
  await guardian.sees(/نواصل كما كنا/u);
  await zineb.says('توقف المطر عندنا');
  await zineb.hears(/وصلت رسالتك/u);

  await hassan.says('قف');
  await hassan.hears(/توقف مؤقت عن نوبات حلقة F-1/u);
  await hassan.taps('أسبوع');

  await hassan.sees(/لا نوبات لك قبل/u);
  await hassan.sees(/نسأل الآن شخصا آخر/u);
  await zineb.hears(/نبحث عمن ينوب/u);
  await zineb.taps('سأتكفل بهذا');
  await zineb.sees(/النوبة معك/u);
  await zineb.taps('تم');
  await zineb.sees(/تمّت النوبة/u);
});
