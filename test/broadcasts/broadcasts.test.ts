import type { Neighbour } from '../kit/person.ts';
import { settledCircle, showsDistrict } from '../kit/village.ts';
import type { World } from '../kit/world.ts';
import { test } from '../kit/world.ts';

test('a coordinator writes to all members: a look at it first, ten minutes, then each gets it once and the card follows', async ({
  world,
}) => {
  const { guardian, hassan, zineb, idriss } = await settledCircle(world);
  const { administrator, clock } = world;
  await drafts(world, administrator);
  await administrator.taps('كل الأعضاء');
  await administrator.sees(/طلب مال أو أشياء/u);
  await administrator.taps('لا');
  await administrator.sees(/ما كلمات الرسالة/u);
  await administrator.says('...');
  await administrator.hears(/لم نجد كلمات/u);
  await administrator.says('نلتقي غدا، ورقمي 0612345678');
  await administrator.hears(/هنا رقم/u);
  await administrator.says('نلتقي في السوق. يأتي حسن أيضا.');
  await administrator.hears(/هنا اسم من الحلقة/u);
  await administrator.says('نعطي 200 درهم');
  await administrator.hears(/القانون 18-18/u);
  await administrator.says('كلام '.repeat(90));
  await administrator.hears(/طويل/u);
  await administrator.says('نلتقي يوم الأحد في دار الشباب.\nمرحبا بالجميع.');
  await administrator.hears(/بلغة أخرى/u);
  await administrator.taps('متابعة');
  await administrator.sees(/هكذا تصل الرسالة/u);
  await administrator.hears(/^نلتقي يوم الأحد في دار الشباب\.\nمرحبا بالجميع\.$/u);
  await administrator.hears(/مسودة لم تُرسل[^]*العدد: 3 أشخاص\nفي الحين: 3 أشخاص$/u);
  const go = administrator.dataOf('إرسال بعد 10 دقائق');

  await administrator.taps('إرسال بعد 10 دقائق');

  await administrator.sees(/البطاقة التالية تتابع/u);
  await administrator.hears(/تنطلق رسالة نادية على 10:10/u);
  await administrator.tapsData(go);
  await administrator.isTold(/تغيّر أمر هذه الرسالة/u);
  administrator.readsEverything();
  await clock.forward({ minutes: 9 });
  await hassan.hearsNothing();
  await clock.forward({ minutes: 1 });
  for (const member of [hassan, zineb, idriss]) await member.hears(/نلتقي يوم الأحد/u);
  await guardian.hearsNothing();
  await administrator.sees(/تُرسل رسالة نادية الآن/u);
  await clock.forward({ seconds: 10 });
  await administrator.sees(/انتهى إرسال رسالة نادية[^]*أُرسلت: 3 أشخاص/u);
  await administrator.hears(/الحصيلة في بطاقتها/u);
});

/** From the district's card to the first question. */
async function drafts(world: World, coordinator: Neighbour): Promise<void> {
  await showsDistrict(world);
  await coordinator.taps('رسائل للمنطقة');
  await coordinator.sees(/رسائل منطقة حي السلام/u);
  await coordinator.taps('رسالة جديدة');
  await coordinator.sees(/إلى من هذه الرسالة/u);
}
