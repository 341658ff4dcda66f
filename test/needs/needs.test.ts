import { asksFor, fillsNeed, gathers, opensNeeds } from '../kit/needs.ts';
import { test } from '../kit/world.ts';

test('a need: drafted by buttons, read by nobody before the family says yes, taken in parts, and covered once for everybody', async ({
  world,
}) => {
  const { guardian, hassan, zineb, idriss } = await gathers(world);
  const { administrator } = world;
  await opensNeeds(guardian);
  await fillsNeed(guardian);
  await guardian.taps('دون كلمات');
  await guardian.sees(/كلمة كلمة.*مشتريات الأسبوع: 3 صباحات، بين الاثنين 23 نونبر والأحد 29 نونبر، حي السلام/u);
  for (const one of [hassan, zineb, idriss, administrator]) await one.hearsNothing();

  await guardian.taps('أوافق على الكلمات');

  await guardian.sees(/تمت الموافقة.*3 صباحات/u);
  await administrator.hears(/حاجة في حلقة F-1: مشتريات الأسبوع: 3 صباحات[^]*بلا تغطية بعد/u);
  for (const one of [hassan, zineb, idriss])
    await one.hears(/حاجة في حلقة F-1: مشتريات الأسبوع: 3 صباحات.*كل جواب حسن/u);
  await hassan.taps('جزء: صباح واحد');
  await hassan.sees(/هذا معك: صباح واحد/u);
  await administrator.sees(/جزء منها مغطى[^]*حسن: صباح واحد[^]*بقي: صباحان/u);
  await idriss.taps('يتعذر هذه المرة');
  await idriss.sees(/لا بأس. لن تصلك رسائل أخرى عن هذه الحاجة/u);

  await zineb.taps('كلها: 3 صباحات');
  await zineb.isTold(/بقي أقل من ذلك/u);
  await zineb.sees(/بقي: صباحان/u);
  await zineb.taps('كلها: صباحان');

  await zineb.sees(/هذا معك: صباحان، وكل شيء مغطى الآن/u);
  await hassan.sees(/هذا معك: صباح واحد، وكل شيء مغطى الآن/u);
  await administrator.sees(/مغطاة كلها/u);
  await guardian.hears(/كل شيء مغطى: مشتريات الأسبوع/u);
  await guardian.hearsNothing();
});

test('those who like to do such a thing are asked first, the whole circle later, and whoever has not answered learns on the card that it is covered', async ({
  world,
}) => {
  const { guardian, hassan, zineb, idriss } = await gathers(world);
  await hassan.says('/settings');
  await hassan.hears(/الإعدادات/u);
  await hassan.taps('ما أقدّمه');
  await hassan.sees(/./u);
  await hassan.taps('مشتريات الأسبوع');
  await hassan.sees(/./u);
  await asksFor(guardian, { quantity: '1' });
  world.administrator.readsEverything();
  await hassan.hears(/حاجة في حلقة F-1/u);
  for (const one of [zineb, idriss]) await one.hearsNothing();

  await world.clock.to('2026-11-24T09:30');

  await zineb.hears(/حاجة في حلقة F-1/u);
  await idriss.hears(/حاجة في حلقة F-1/u);
  await zineb.taps('سأتكفل بهذا');
  await zineb.sees(/هذا معك: صباح واحد، وكل شيء مغطى/u);
  for (const one of [hassan, idriss]) await one.sees(/الحاجة مغطاة الآن، شكرا/u);
  await guardian.hears(/كل شيء مغطى/u);
  world.administrator.readsEverything();
});
