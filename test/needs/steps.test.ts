import { expect } from 'vitest';
import { asksFor, gathers, standingOf } from '../kit/needs.ts';
import type { Neighbour } from '../kit/person.ts';
import { onDatabase } from '../kit/run-sql.ts';
import type { World } from '../kit/world.ts';
import { test } from '../kit/world.ts';

/** A group of the district, and a family that lets its needs go there. */
async function withGroup(world: World, guardian: Neighbour) {
  const { administrator } = world;
  const group = world.simulator.group({ title: 'جيران الحي', kind: 'supergroup' });
  group.adds(administrator.person);
  group.addsTheBot(administrator.person);
  await world.settle();
  await administrator.taps('حي السلام');
  await allowsDistrict(guardian);
  administrator.readsEverything();
  return group;
}

async function allowsDistrict(guardian: Neighbour): Promise<void> {
  await guardian.starts();
  await guardian.taps('أسرتي');
  await guardian.taps('ما نوافق عليه');
  await guardian.taps(/حاجات تصل إلى الحي/u);
  guardian.readsEverything();
}

/** Somebody coordinates a district of their own. */
async function coordinatesElsewhere(world: World, somebody: Neighbour): Promise<void> {
  await somebody.starts();
  somebody.readsEverything();
  const id = `(select id from person where telegram_id = ${somebody.person.id})`;
  await onDatabase(
    world,
    `with d as (insert into district (name, opened_by, opened_at) values ('حي النور', ${id}, now()) returning id)
     insert into role (person_id, kind, district_id, granted_by, granted_at) select ${id}, 'coordinator', d.id, ${id}, now() from d`,
  );
}

test('what the circle does not meet goes to the group in the approved words, then to the association; somebody of the group helps', async ({
  world,
}) => {
  const { guardian, hassan, zineb, idriss } = await gathers(world);
  const { administrator } = world;
  const group = await withGroup(world, guardian);
  const salma = world.person('سلمى');
  await coordinatesElsewhere(world, salma);
  await asksFor(guardian, { quantity: '2' });
  await administrator.hears(/تصل إلى مجموعة الحي الثلاثاء/u);
  for (const one of [hassan, zineb, idriss]) await one.hears(/حاجة في حلقة F-1/u);
  await world.clock.to('2026-11-24T09:30');
  expect(group.chat().filter(({ from }) => from === 'bot')).toEqual([]);

  await world.clock.to('2026-11-24T11:30');

  const [post, ...others] = group.chat().filter(({ from }) => from === 'bot');
  expect(others).toEqual([]);
  expect(post?.text).toMatch(/حاجة عند جيران لنا.*مشتريات الأسبوع/u);
  expect(post?.text).not.toMatch(/F-1|فاطمة/u);
  await administrator.sees(/وصلت إلى مجموعة الحي/u);
  await salma.hearsNothing();
  await world.clock.to('2026-11-25T11:30');
  await salma.hears(/حاجة في الحي/u);
  await administrator.sees(/وصلت إلى فرق الجمعية/u);
  const karim = world.person('Karim', 'fr');
  await karim.opens(post?.buttons.flat()[0]?.url ?? '');
  await karim.hears(/Un besoin dans le quartier/u);
  await karim.taps(/^Tout/u);
  await karim.sees(/Votre offre est chez la coordination/u);
  await administrator.hears(/عرض من Karim، من خارج حلقة F-1: صباحان/u);
  await administrator.sees(/شخص واحد في الانتظار/u);
  await administrator.taps('نعم، نقبل');
  await administrator.sees(/تم قبول عرض Karim/u);
  await administrator.sees(/مغطاة كلها/u);
  await karim.hears(/c’est noté pour vous/u);
  await guardian.hears(/كل شيء مغطى/u);
  for (const one of [hassan, zineb, idriss]) await one.sees(/الحاجة مغطاة الآن/u);
  await salma.sees(/الحاجة مغطاة الآن/u);
  expect(JSON.stringify(group.chat().filter(({ from }) => from === 'bot'))).toMatch(/اكتملت/u);
  expect(await standingOf(world)).toEqual({ state: 'covered', reach: 'association', claims: ['accepted'] });
  await administrator.taps('كتابة كلمة');
  await administrator.hears(/ما الكلمة/u);
  await administrator.says('اللقاء عند باب المدرسة مع فاطمة');
  await administrator.hears(/فاطمة/u);
  await administrator.says('اللقاء عند باب المدرسة مع يوسف من فريق التنسيق');
  await administrator.hears(/أُرسل/u);
  await karim.hears(/باب المدرسة/u);
  await world.clock.to('2026-11-30T10:00');
  await karim.hears(/Est-ce fait/u);
  await karim.taps('C’est fait');
  await karim.sees(/Merci beaucoup/u);
  await administrator.sees(/تمت/u);
  expect(await standingOf(world)).toEqual({ state: 'fulfilled', reach: 'association', claims: ['fulfilled'] });
});

test('a coordinator holds a need, lets it go on and hurries it, and takes it back', async ({ world }) => {
  const { guardian, hassan, zineb, idriss } = await gathers(world);
  const { administrator } = world;
  const salma = world.person('سلمى');
  await coordinatesElsewhere(world, salma);
  await asksFor(guardian, { window: 'خلال أسبوعين' });
  for (const one of [hassan, zineb, idriss]) await one.hears(/حاجة في حلقة F-1/u);
  await administrator.hears(/تصل إلى فرق الجمعية/u);

  await administrator.taps('تبقى عند هذا الحد');

  await administrator.sees(/متوقفة عند هذا الحد/u);
  await world.clock.to('2026-11-25T10:30');
  await salma.hearsNothing();
  await administrator.taps('تستمر');
  await administrator.sees(/تصل إلى فرق الجمعية/u);
  await administrator.taps('الخطوة التالية الآن');
  await administrator.sees(/وصلت إلى فرق الجمعية/u);
  await salma.hears(/حاجة في الحي/u);
  await administrator.taps('سحب الحاجة');
  await administrator.sees(/سُحبت/u);
  for (const one of [hassan, zineb, idriss, salma]) await one.sees(/لم تعد هذه الحاجة قائمة/u);
  expect(await standingOf(world)).toEqual({ state: 'withdrawn', reach: 'association', claims: [] });
});
