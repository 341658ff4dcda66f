import { expect } from 'vitest';
import { leads } from '../kit/captain.ts';
import type { Neighbour } from '../kit/person.ts';
import { addsGroceries, consents, joins, opensCircle, readsFrench, settledCircle } from '../kit/village.ts';
import { test } from '../kit/world.ts';

test('days before, one is asked alone and then three at once; the first yes ends it for everybody', async ({
  world,
}) => {
  const guardian = world.person('فاطمة');
  const [hassan, zineb, idriss, salma, omar] = ['حسن', 'زينب', 'إدريس', 'سلمى', 'عمر'].map((name) =>
    world.person(name),
  ) as [Neighbour, Neighbour, Neighbour, Neighbour, Neighbour];
  await opensCircle(world);
  await consents(world, guardian);
  for (const newcomer of [hassan, zineb, idriss, salma, omar])
    await joins(world, { guardian, newcomer, tie: 'جار / جارة' });
  await addsGroceries(world, [hassan, zineb, idriss, salma, omar]);
  await hassan.says('/my');
  await hassan.hears(/نوب/u);
  await hassan.taps(/26 نونبر/u);
  await hassan.sees(/نوبتك القادمة/u);
  await hassan.taps('يتعذر هذه المرة');
  await hassan.sees(/تبقى معك إلى أن تختار/u);
  await hassan.taps('اتركوها للحلقة');
  await hassan.sees(/نبحث الآن عمن ينوب/u);
  await zineb.hears(/نبحث عمن ينوب/u);
  await world.clock.forward({ hours: 5, minutes: 59 });
  for (const other of [idriss, salma, omar]) await other.hearsNothing();

  await world.clock.forward({ minutes: 1 });

  for (const other of [idriss, salma, omar]) await other.hears(/نبحث عمن ينوب/u);
  await omar.taps('يتعذر هذه المرة');
  await omar.sees(/نبحث الآن عمن ينوب/u);
  const take = idriss.dataOf('سأتكفل بهذا');
  await salma.taps('سأتكفل بهذا');
  await salma.sees(/النوبة معك/u);
  for (const other of [zineb, idriss]) await other.sees(/هذا الموعد مغطى الآن.*لا شيء يلزمك/u);
  await idriss.tapsData(take);
  await idriss.isTold(/تغيّر هذا الموعد/u);
  await idriss.sees(/هذه النوبة الآن مع سلمى/u);
  await salma.taps('تراجع');
  await salma.isTold(/رجع كل شيء كما كان/u);
  for (const other of [salma, idriss, zineb]) await other.sees(/نبحث عمن ينوب/u);
  await zineb.taps('سأتكفل بهذا');
  await zineb.sees(/النوبة معك/u);
  for (const other of [salma, idriss]) await other.sees(/هذا الموعد مغطى الآن/u);
});

test('in the last two days the captain hears privately that somebody is looked for, in French', async ({ world }) => {
  const { hassan, zineb, idriss } = await settledCircle(world);
  await leads(world, idriss);
  await readsFrench([idriss]);
  await world.clock.to('2026-11-25T19:00');
  await hassan.hears(/تذكير بنوبتك/u);
  await hassan.taps('يتعذر هذه المرة');
  await hassan.sees(/تبقى معك إلى أن تختار/u);

  await hassan.taps('اتركوها للحلقة');

  await hassan.sees(/نبحث الآن عمن ينوب/u);
  await zineb.hears(/نبحث عمن ينوب/u);
  await idriss.hears(/Nous cherchons un relais dans le cercle F-1.*Un mot de votre part peut aider/u);
  expect(idriss.buttons()).toEqual(['Rendez-vous F-1']);
  await zineb.taps('سأتكفل بهذا');
  await zineb.sees(/النوبة معك/u);
  await zineb.taps('تم');
  await zineb.sees(/تمّت النوبة/u);
});
