import { expect } from 'vitest';
import { asksFor, gathers, opensNeeds, standingOf } from '../kit/needs.ts';
import { test } from '../kit/world.ts';

test('whoever comes when all is taken waits; what is given back is kept for them until they say yes', async ({
  world,
}) => {
  const { guardian, hassan, zineb, idriss } = await gathers(world);
  const { administrator } = world;
  await asksFor(guardian, { quantity: '1' });
  await administrator.hears(/بلا تغطية بعد/u);
  for (const one of [hassan, zineb, idriss]) await one.hears(/حاجة في حلقة F-1/u);
  const late = zineb.dataOf('سأتكفل بهذا');
  await hassan.taps('سأتكفل بهذا');
  await hassan.sees(/هذا معك: صباح واحد، وكل شيء مغطى/u);
  for (const one of [zineb, idriss]) await one.sees(/الحاجة مغطاة الآن/u);
  await guardian.hears(/كل شيء مغطى/u);
  await administrator.sees(/مغطاة كلها/u);
  await zineb.tapsData(late);
  await zineb.sees(/مكانك في الانتظار محفوظ/u);
  await administrator.sees(/شخص واحد في الانتظار/u);

  await hassan.taps('يتعذر، أعيدها');

  await hassan.sees(/لا بأس، شكرا على إخبارنا/u);
  await zineb.hears(/صار هذا متاحا: صباح واحد/u);
  await administrator.sees(/بلا تغطية بعد/u);
  await idriss.hearsNothing();
  await zineb.taps('نعم، سأتكفل به');
  await zineb.sees(/هذا معك: صباح واحد، وكل شيء مغطى/u);
  await administrator.sees(/مغطاة كلها[^]*زينب/u);
  await guardian.hears(/كل شيء مغطى/u);
  expect(await standingOf(world)).toMatchObject({ state: 'covered', claims: ['withdrawn', 'accepted'] });
});

test('a kept place nobody says yes to in time is free again, and those who have not said no are asked anew', async ({
  world,
}) => {
  const { guardian, hassan, zineb, idriss } = await gathers(world);
  const { administrator } = world;
  await asksFor(guardian, { quantity: '1' });
  await administrator.hears(/بلا تغطية بعد/u);
  for (const one of [hassan, zineb, idriss]) await one.hears(/حاجة في حلقة F-1/u);
  const late = zineb.dataOf('سأتكفل بهذا');
  await hassan.taps('سأتكفل بهذا');
  await zineb.tapsData(late);
  await hassan.taps('يتعذر، أعيدها');
  await zineb.hears(/صار هذا متاحا/u);
  for (const one of [guardian, hassan, zineb, idriss, administrator]) one.readsEverything();

  await world.clock.to('2026-11-24T10:00');

  await zineb.hears(/هذا مع غيرك الآن/u);
  await idriss.hears(/حاجة في حلقة F-1/u);
  for (const one of [hassan, zineb]) await one.hearsNothing();
  await administrator.sees(/بلا تغطية بعد/u);
  await administrator.taps('سحب الحاجة');
  await administrator.sees(/سُحبت/u);
  await idriss.sees(/لم تعد هذه الحاجة قائمة/u);
});

test('a need is done, and the family says once that it arrived, if it has asked to be asked', async ({ world }) => {
  const { guardian, hassan, zineb, idriss } = await gathers(world);
  const { administrator } = world;
  await guardian.starts();
  await guardian.taps('أسرتي');
  await guardian.taps('المزيد');
  await guardian.taps('رسائل الاطمئنان');
  await guardian.taps('سؤال عن الوصول');
  await asksFor(guardian, { quantity: '2', window: 'اليوم' });
  for (const one of [hassan, zineb]) await one.taps('جزء: صباح واحد');
  for (const one of [guardian, hassan, zineb, idriss, administrator]) one.readsEverything();

  await hassan.taps('تم');
  await hassan.sees(/تم هذا: صباح واحد/u);
  await administrator.sees(/حسن: صباح واحد ✓/u);
  await world.clock.to('2026-11-24T09:30');
  await zineb.hears(/هل تم هذا/u);
  await zineb.taps('تم');

  await zineb.sees(/تم هذا/u);
  await administrator.sees(/تمت/u);
  await guardian.hears(/هل وصلت/u);
  const arrived = guardian.dataOf('وصل');
  await guardian.taps('وصل');
  await guardian.sees(/./u);
  await guardian.tapsData(arrived);
  await guardian.isTold(/./u);
  expect(await standingOf(world)).toMatchObject({ state: 'confirmed', claims: ['fulfilled', 'fulfilled'] });
});

test('a need nobody has taken expires, and the coordinators hear so', async ({ world }) => {
  const { guardian, hassan, zineb, idriss } = await gathers(world);
  const { administrator } = world;
  await asksFor(guardian, { window: 'اليوم' });
  const late = hassan.dataOf('كلها: 3 صباحات');
  for (const one of [guardian, hassan, zineb, idriss, administrator]) one.readsEverything();

  await world.clock.to('2026-11-23T19:00');

  for (const one of [hassan, zineb, idriss]) await one.sees(/انتهى وقت هذه الحاجة/u);
  await administrator.hears(/انتهى وقت حاجة بلا تغطية/u);
  await administrator.sees(/انتهى وقتها/u);
  await hassan.tapsData(late);
  expect(await standingOf(world)).toMatchObject({ state: 'expired', claims: [] });
});

test('the family takes a need back: whoever took something hears so once', async ({ world }) => {
  const { guardian, hassan, zineb, idriss } = await gathers(world);
  const { administrator } = world;
  await asksFor(guardian, { quantity: '2' });
  await hassan.taps('جزء: صباح واحد');
  for (const one of [guardian, hassan, zineb, idriss, administrator]) one.readsEverything();
  await opensNeeds(guardian);
  await guardian.taps(/مشتريات الأسبوع/u);
  await guardian.sees(/جزء منها مغطى/u);

  await guardian.taps('سحب الحاجة');

  await guardian.sees(/سُحبت/u);
  await hassan.hears(/لا داعي للمجيء/u);
  await hassan.sees(/لم تعد هذه الحاجة قائمة/u);
  for (const one of [zineb, idriss]) await one.sees(/لم تعد هذه الحاجة قائمة/u);
  await administrator.sees(/سُحبت/u);
  expect(await standingOf(world)).toMatchObject({ state: 'withdrawn', claims: ['withdrawn'] });
});
