import { expect } from 'vitest';
import { leads } from '../kit/captain.ts';
import { asksFor, fillsNeed, gathers, opensNeeds, standingOf } from '../kit/needs.ts';
import type { Neighbour } from '../kit/person.ts';
import { readsFrench } from '../kit/village.ts';
import { test } from '../kit/world.ts';

/** A member opens the needs of the circle from what it has covered. */
async function suggests(member: Neighbour): Promise<void> {
  await member.starts();
  await member.taps(/التغطية|F-1/u);
  await member.taps('حاجات الحلقة');
  member.readsEverything();
}

test('a member suggests a need and the family says no: nobody else has read anything', async ({ world }) => {
  const { guardian, hassan, zineb, idriss } = await gathers(world);
  await suggests(hassan);
  await fillsNeed(hassan);
  await hassan.says('بطانيات للشتاء');
  await hassan.hears(/وصلت الكلمات إلى أسرة F-1/u);
  await guardian.hears(/حاجة مقترحة.*بطانيات للشتاء/u);
  for (const one of [zineb, idriss, world.administrator]) await one.hearsNothing();
  const yes = guardian.dataOf('أوافق على الكلمات');

  await guardian.taps('لا، لا تُطلب');

  await guardian.sees(/لا بأس. لم يقرأها أحد/u);
  await hassan.hears(/لن تُطلب الآن/u);
  await guardian.tapsData(yes);
  await guardian.isTold(/تغيّرت هذه الحاجة/u);
  await guardian.sees(/سُحبت/u);
  expect(await standingOf(world)).toMatchObject({ state: 'withdrawn', reach: 'nobody' });
});

test('the family changes the words; what was approved before the change is not what is approved', async ({ world }) => {
  const { guardian, hassan, zineb, idriss } = await gathers(world);
  await suggests(hassan);
  await fillsNeed(hassan, { quantity: '1' });
  await hassan.says('بطانيات للشتاء');
  await hassan.hears(/وصلت الكلمات/u);
  await guardian.hears(/بطانيات للشتاء/u);
  const stale = guardian.dataOf('أوافق على الكلمات');
  await guardian.taps('كلمات أخرى');
  await guardian.sees(/ما الكلمات/u);
  await guardian.says('أغطية دافئة');
  await guardian.hears(/كلمة كلمة.*أغطية دافئة/u);
  await guardian.tapsData(stale);
  await guardian.isTold(/تغيّرت هذه الحاجة/u);
  guardian.readsEverything();
  for (const one of [hassan, zineb, idriss]) await one.hearsNothing();

  await guardian.taps('أوافق على الكلمات');

  await guardian.sees(/تمت الموافقة.*أغطية دافئة/u);
  for (const one of [hassan, zineb, idriss]) await one.hears(/أغطية دافئة/u);
  await world.administrator.hears(/أغطية دافئة/u);
  await world.administrator.taps('سحب الحاجة');
  for (const one of [guardian, hassan, zineb, idriss, world.administrator]) one.readsEverything();
});

test('what could give the family away, and amounts that make no sense, are not taken', async ({ world }) => {
  const { guardian } = await gathers(world);
  await opensNeeds(guardian);
  await guardian.taps('حاجة جديدة');
  await guardian.taps('مشتريات الأسبوع 🛒');
  await guardian.taps('أشياء');
  guardian.readsEverything();
  for (const wrong of ['صفر', '0', '٥٠٠', '-3', '2.5']) {
    await guardian.says(wrong);
    await guardian.hears(/رقم واحد من 1 إلى 50/u);
  }
  await guardian.says('٣');
  await guardian.hears(/متى تكون مفيدة/u);
  for (const label of ['اليوم', 'كل وقت مناسب', 'قريبا', 'حي السلام', 'الحلقة ثم الحي']) await guardian.taps(label);
  guardian.readsEverything();
  for (const wrong of ['الرقم 0612345678', 'بطانيات لفاطمة', 'عند فاطمة']) {
    await guardian.says(wrong);
    await guardian.hears(/./u);
  }
  await guardian.says('بطانيات للشتاء');
  await guardian.hears(/كلمة كلمة.*3 قطع.*بطانيات للشتاء/u);

  await world.clock.to('2026-11-23T19:30');

  await guardian.taps('أوافق على الكلمات');
  await guardian.isTold(/تغيّرت هذه الحاجة/u);
  await guardian.sees(/انتهى وقتها/u);
  expect(await standingOf(world)).toMatchObject({ state: 'expired', reach: 'nobody' });
});

test('a voice note becomes words that somebody of the circle writes and the family approves', async ({ world }) => {
  const { guardian, hassan, zineb, idriss } = await gathers(world);
  await leads(world, hassan);
  await opensNeeds(guardian);
  await fillsNeed(guardian, { quantity: '1' });
  await guardian.sends('voice');
  await guardian.hears(/وصلت الرسالة الصوتية/u);
  await hassan.hears(/من فاطمة، حاجة في حلقة F-1 برسالة صوتية/u);
  hassan.readsEverything();
  for (const one of [zineb, idriss, world.administrator]) await one.hearsNothing();

  await hassan.taps('كتابة الكلمات');
  await hassan.sees(/ما الكلمات/u);
  await hassan.says('مرافقة إلى السوق');

  await hassan.hears(/لا يقرؤها أحد قبل موافقتها/u);
  await guardian.hears(/مرافقة إلى السوق/u);
  await guardian.taps('أوافق على الكلمات');
  await guardian.sees(/تمت الموافقة/u);
  for (const one of [hassan, zineb, idriss]) await one.hears(/مرافقة إلى السوق/u);
  await world.administrator.taps('سحب الحاجة');
  for (const one of [guardian, hassan, zineb, idriss, world.administrator]) one.readsEverything();
});

test('un besoin en français, proposé, approuvé et pris', async ({ world }) => {
  const { guardian, hassan, zineb, idriss } = await gathers(world);
  await asksFor(guardian, { quantity: '2' });
  await readsFrench([zineb]);
  for (const one of [hassan, zineb, idriss, world.administrator]) one.readsEverything();
  await zineb.starts();
  await zineb.taps(/F-1/u);
  await zineb.taps('Besoins du cercle');
  zineb.readsEverything();
  await zineb.taps(/Les courses/u);
  await zineb.sees(/Un besoin dans le cercle F-1 : Les courses : 2 matinées/u);

  await zineb.taps('Tout : 2 matinées');

  await zineb.sees(/Merci, c’est noté pour vous : 2 matinées, et tout est pourvu/u);
  for (const one of [guardian, hassan, idriss, world.administrator]) one.readsEverything();
});
