import { expect } from 'vitest';
import type { SimulatedGroup } from '../../src/simulator/simulator.ts';
import { consents, opensCircle } from '../kit/village.ts';
import type { World } from '../kit/world.ts';
import { test } from '../kit/world.ts';

test('a coordinator links a group, posts one message, and somebody who wants to help is invited into a circle', async ({
  world,
}) => {
  const { administrator } = world;
  const guardian = world.person('فاطمة');
  const karim = world.person('Karim', 'fr');
  await opensCircle(world);
  await consents(world, guardian);
  const group = await addsBot(world, administrator.person);
  await administrator.hears(/أُضيف سند إلى مجموعة «جيران الحي»/u);
  await administrator.taps('حي السلام');
  await administrator.sees(/ارتبطت المجموعة بمنطقة حي السلام/u);
  expect(group.events()).toEqual([]);

  await administrator.taps('نشر رسالة واحدة');
  await administrator.isTold(/نُشرت الرسالة/u);
  await administrator.taps('نشر رسالة واحدة');
  await administrator.isTold(/الموعد الممكن التالي: الثلاثاء/u);

  const posts = group.chat().filter(({ from }) => from === 'bot');
  expect(posts.length).toBe(1);
  expect(posts[0]?.text).not.toMatch(/F-1|فاطمة|السلام/u);
  await karim.opens(posts[0]?.buttons.flat()[0]?.url ?? '');
  await karim.hears(/Des proches et des voisins du quartier حي السلام/u);
  await karim.taps('Je veux aider');
  await karim.sees(/La coordination a votre souhait/u);
  await administrator.hears(/Karim يرغب في المساعدة/u);
  await administrator.taps('دعوة إلى حلقة');
  await administrator.sees(/إلى أي حلقة/u);
  await administrator.taps('F-1');
  await administrator.sees(/أُرسلت الدعوة/u);
  await karim.hears(/d’après l’invitation : Bénévolat/u);
  await karim.taps('Oui, c’est juste');
  await karim.sees(/Avant d’entrer/u);
  await karim.taps('J’accepte et j’entre');
  await karim.sees(/Votre demande est arrivée/u);
  await administrator.hears(/طلب انضمام إلى حلقة F-1: Karim \(متطوع/u);
  await guardian.hears(/Karim \(متطوع \/ متطوعة\) يرغب/u);
});

test('a wish is taken back or answered with thanks, and there is one at a time', async ({ world }) => {
  const { administrator } = world;
  const hassan = world.person('حسن');
  await opensCircle(world);
  const url = await postedUrl(world);
  await hassan.opens(url);
  await hassan.hears(/إن رغبت في المساعدة/u);
  await hassan.taps('أريد المساعدة');
  await hassan.sees(/وصلت رغبتك/u);
  await administrator.hears(/حسن يرغب في المساعدة/u);

  await hassan.opens(url);
  await hassan.hears(/إن رغبت في المساعدة/u);
  await hassan.taps('أريد المساعدة');
  await hassan.sees(/رغبتك مسجلة من قبل/u);
  await hassan.taps('سحب رغبتي');
  await hassan.sees(/سُحبت رغبتك/u);
  await administrator.sees(/سُحبت هذه الرغبة/u);
  await hassan.opens(url);
  await hassan.hears(/إن رغبت في المساعدة/u);
  await hassan.taps('أريد المساعدة');
  await hassan.sees(/وصلت رغبتك/u);
  await administrator.hears(/حسن يرغب/u);
  await administrator.taps('شكر، لا حاجة الآن');

  await administrator.sees(/أُرسل الشكر/u);
  await hassan.hears(/لا حاجة الآن/u);
});

test('a group that somebody else adds the bot to hears nothing, and one that puts the bot out is forgotten', async ({
  world,
}) => {
  const { administrator } = world;
  const stranger = world.person('غريب');
  await opensCircle(world);
  const other = await addsBot(world, stranger.person);
  expect(other.events()).toEqual([]);
  const group = await addsBot(world, administrator.person);
  await administrator.hears(/أُضيف سند إلى مجموعة/u);
  await administrator.taps('حي السلام');
  await administrator.sees(/ارتبطت/u);

  group.removesTheBot(administrator.person);
  await world.settle();
  await administrator.taps('نشر رسالة واحدة');

  await administrator.isTold(/هذا الزر لم يعد متاحا/u);
});

test('a group that becomes a supergroup stays linked', async ({ world }) => {
  const { administrator } = world;
  await opensCircle(world);
  const group = world.simulator.group({ title: 'جيران الحي', kind: 'group' });
  group.adds(administrator.person);
  group.addsTheBot(administrator.person);
  await world.settle();
  await administrator.hears(/أُضيف سند إلى مجموعة/u);
  await administrator.taps('حي السلام');
  await administrator.sees(/ارتبطت/u);
  group.upgradesToSupergroup();
  await world.settle();

  await administrator.taps('نشر رسالة واحدة');

  await administrator.isTold(/نُشرت الرسالة/u);
  expect(group.chat().some(({ from, text }) => from === 'bot' && /أراد أن يساعد/u.test(text))).toBe(true);
});

test('a payload somebody makes up is a link like any that is over', async ({ world }) => {
  const stranger = world.person('Étranger', 'fr');
  await opensCircle(world);

  await stranger.opens(`https://t.me/${world.simulator.botUsername}?start=h-1-AAAAAAAAAAAA`);

  await stranger.hears(/Cette invitation n’est plus valable/u);
});

async function addsBot(world: World, by: World['administrator']['person']): Promise<SimulatedGroup> {
  const group = world.simulator.group({ title: 'جيران الحي', kind: 'supergroup' });
  group.adds(by);
  group.addsTheBot(by);
  await world.settle();
  return group;
}

async function postedUrl(world: World): Promise<string> {
  const { administrator } = world;
  const group = await addsBot(world, administrator.person);
  await administrator.hears(/أُضيف سند/u);
  await administrator.taps('حي السلام');
  await administrator.sees(/ارتبطت/u);
  await administrator.taps('نشر رسالة واحدة');
  await administrator.isTold(/نُشرت/u);
  return (
    group
      .chat()
      .flatMap(({ buttons }) => buttons.flat())
      .find(({ url }) => url)?.url ?? ''
  );
}
