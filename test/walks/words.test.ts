import { expect } from 'vitest';
import { leads } from '../kit/captain.ts';
import { settledCircle } from '../kit/village.ts';
import { test } from '../kit/world.ts';

test('words and a voice about a turn go to the captain, who answers; without a turn they go to the team', async ({
  world,
}) => {
  const { hassan, zineb, idriss } = await settledCircle(world);
  const { administrator } = world;
  await leads(world, idriss);
  await zineb.says('سؤال عن الحلقة');
  await zineb.hears(/هل نرسلها إلى فريق التنسيق/u);
  await zineb.taps('لا ترسلوها');
  await zineb.sees(/لم نرسلها إلى أحد/u);
  await zineb.sends('voice');
  await zineb.hears(/نقرأ هنا الكلمات/u);
  await world.clock.to('2026-11-25T19:00');
  await hassan.hears(/تذكير بنوبتك/u);

  await hassan.says('سأتأخر ساعة');
  await hassan.hears(/إلى من نرسلها/u);
  expect(hassan.buttons()).toEqual(['إلى أمين الحلقة', 'إلى فريق التنسيق', 'لا ترسلوها']);
  await hassan.sends('voice');
  await hassan.hears(/إلى من نرسلها/u);
  const again = hassan.dataOf('إلى أمين الحلقة');
  await hassan.taps('إلى أمين الحلقة');

  await hassan.sees(/أُرسلت رسالتك إلى أمين الحلقة/u);
  await hassan.tapsData(again);
  await hassan.isTold(/لا رسالة تنتظر/u);
  await idriss.hears(/رسالة من حسن عن نوبة: مشتريات الأسبوع[^]*سأتأخر ساعة/u);
  await idriss.hears(/^$/u);
  await idriss.taps('رد');
  await idriss.hears(/ويصل باسمك/u);
  await idriss.says('لا بأس، خذ وقتك');
  await idriss.hears(/أُرسل الرد/u);
  await hassan.hears(/رد من إدريس، أمين الحلقة:[^]*خذ وقتك/u);
  await hassan.sends('voice');
  await hassan.hears(/إلى من نرسلها/u);
  await hassan.taps('إلى فريق التنسيق');
  await hassan.sees(/إلى فريق التنسيق/u);
  await administrator.hears(/رسالة صوتية من حسن تصل بعد هذه/u);
  await administrator.hears(/^$/u);
  await hassan.says('لا أريد أن أعيش');
  await hassan.hears(/./u);
  expect(hassan.buttons()).not.toContain('إلى أمين الحلقة');
  await administrator.hears(/أمر غير مطمئن/u);
  await hassan.taps('سحب ما أُرسل');
  await hassan.sees(/سُحب ما أُرسل/u);
  await idriss.says('كلمة من الأمين');
  await idriss.hears(/هل نرسلها إلى فريق التنسيق/u);
  await idriss.taps('لا ترسلوها');
  await idriss.sees(/لم نرسلها إلى أحد/u);
  await hassan.taps('تم');
  await hassan.sees(/تمّت النوبة/u);
  expect(world.log()).not.toContain('سأتأخر');
});
