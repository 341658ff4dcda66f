import { onDatabase } from '../kit/run-sql.ts';
import { opensCircle } from '../kit/village.ts';
import type { World } from '../kit/world.ts';
import { test } from '../kit/world.ts';

test('a wish nobody answers is shown once more after 3 days and lapses kindly after 14 (fr)', async ({ world }) => {
  const { administrator } = world;
  const karim = world.person('Karim', 'fr');
  await wishesToHelp(world, karim);
  await administrator.hears(/Karim يرغب في المساعدة/u);
  const invite = administrator.dataOf('دعوة إلى حلقة');
  await world.clock.forward({ hours: 71 });
  await administrator.hearsNothing();

  await world.clock.forward({ hours: 2 });

  await administrator.hears(/ما زال Karim ينتظر جوابا/u);
  await world.clock.forward({ days: 10 });
  await administrator.hearsNothing();
  await karim.hearsNothing();
  await world.clock.forward({ days: 1 });
  await karim.hears(/votre souhait n’est plus noté/u);
  await administrator.sees(/انتهت هذه الرغبة/u);
  await administrator.sees(/انتهت هذه الرغبة/u);
  await administrator.tapsData(invite);
  await administrator.sees(/أجاب فريق التنسيق من قبل|انتهت هذه الرغبة/u);
  await karim.hearsNothing();
});

test('where no coordinator can be reached an administrator is told of a wish and answers it', async ({ world }) => {
  const { administrator } = world;
  const hassan = world.person('حسن');
  const url = await postedUrl(world);
  await onDatabase(world, `delete from role where kind = 'coordinator'`);
  await hassan.opens(url);
  await hassan.hears(/إن رغبت في المساعدة/u);
  await hassan.taps('أريد المساعدة');
  await hassan.sees(/وصلت رغبتك/u);
  await administrator.hears(/حسن يرغب في المساعدة/u);

  await administrator.taps('شكر، لا حاجة الآن');

  await administrator.sees(/أُرسل الشكر/u);
  await hassan.hears(/لا حاجة الآن/u);
  await world.clock.forward({ days: 15 });
  await administrator.hearsNothing();
  await hassan.hearsNothing();
});

test('a coordinator comes back to the group’s card from the district', async ({ world }) => {
  const { administrator } = world;
  await postedUrl(world);
  await administrator.starts();
  await administrator.hears(/منطقة واحدة/u);
  await administrator.taps(/حي السلام/u);
  await administrator.sees(/منطقة حي السلام/u);

  await administrator.taps('مجموعة المنطقة');

  await administrator.sees(/ارتبطت المجموعة بمنطقة حي السلام/u);
  await administrator.taps('رجوع');
  await administrator.sees(/منطقة حي السلام/u);
  await administrator.taps('مجموعة المنطقة');
  await administrator.sees(/ارتبطت المجموعة/u);
  await administrator.taps('فك الربط');
  await administrator.sees(/لم تعد المجموعة مرتبطة/u);
});

async function wishesToHelp(world: World, karim: World['administrator']): Promise<void> {
  await karim.opens(await postedUrl(world));
  await karim.hears(/Des proches et des voisins/u);
  await karim.taps('Je veux aider');
  await karim.sees(/La coordination a votre souhait/u);
}

/** The district has a group with the message in it. @returns what its button opens */
async function postedUrl(world: World): Promise<string> {
  const { administrator } = world;
  await opensCircle(world);
  const group = world.simulator.group({ title: 'جيران الحي', kind: 'supergroup' });
  group.adds(administrator.person);
  group.addsTheBot(administrator.person);
  await world.settle();
  await administrator.hears(/أُضيف سند/u);
  await administrator.taps('حي السلام');
  await administrator.sees(/ارتبطت/u);
  await administrator.taps('نشر رسالة واحدة');
  await administrator.isTold(/نُشرت/u);
  const buttons = group.chat().flatMap((message) => message.buttons.flat());
  return buttons.find(({ url }) => url)?.url ?? '';
}
