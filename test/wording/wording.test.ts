import { expect } from 'vitest';
import { settledCircle } from '../kit/village.ts';
import { test } from '../kit/world.ts';

test('words about a family reach nobody before she has said yes, and none after she takes them back', async ({
  world,
}) => {
  const { guardian, hassan } = await settledCircle(world);
  const { administrator } = world;
  await administrator.taps('الحلقة');
  await administrator.sees(/نشطة/u);
  await administrator.taps('المزيد');
  await administrator.sees(/نشطة/u);
  await administrator.taps('كلمات عن الأسرة');
  await administrator.sees(/ما الذي يُقال عن الأسرة/u);
  await administrator.says('رقمها 0612345678');
  await administrator.hears(/لا نحفظ|لا نحتفظ|أرقام/u);
  await administrator.says('أم وثلاثة صغار قرب المدرسة');
  await administrator.hears(/لا تُقرأ قبل موافقتها/u);
  await guardian.hears(/كلمات مقترحة عن أسرتك[^]*ثلاثة صغار/u);
  const yes = guardian.dataOf('أوافق على الكلمات');
  await hassan.tapsData(yes);
  await hassan.isTold(/هذا الزر لم يعد متاحا/u);
  await guardian.taps('كلمات عن الأسرة');
  await guardian.sees(/ما الذي يُقال/u);
  await guardian.says('أسرة تحب الزيارة يوم الجمعة');
  await guardian.hears(/يقرأ من يُدعى إلى الحلقة عن أسرتك:\nأسرة تحب الزيارة/u);
  await guardian.tapsData(yes);
  await guardian.isTold(/وصل جواب عن هذه الكلمات من قبل/u);

  const karim = world.person('كريم');
  const nora = world.person('نورة');
  for (const newcomer of [karim, nora]) {
    await guardian.taps('دعوة إلى الحلقة');
    await guardian.hears(/ما صلته بالأسرة/u);
    await guardian.taps('صديق / صديقة');
    await guardian.sees(/دعوة لشخص واحد/u);
    await newcomer.opens(guardian.link());
    const card = await newcomer.hears(/حلقة F-1/u);
    expect(card.includes('أسرة تحب الزيارة')).toBe(newcomer === karim);
    expect(card).not.toMatch(/ثلاثة صغار/u);
    if (newcomer !== karim) continue;
    await guardian.taps('لا يُقال شيء');
    await guardian.sees(/لا يُقال شيء عن أسرتك/u);
  }
});
