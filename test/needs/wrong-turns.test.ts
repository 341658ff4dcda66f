import { expect } from 'vitest';
import { asksFor, fillsNeed, gathers, standingOf } from '../kit/needs.ts';
import type { Neighbour } from '../kit/person.ts';
import { onDatabase } from '../kit/run-sql.ts';
import type { World } from '../kit/world.ts';
import { test } from '../kit/world.ts';

function read(...people: Neighbour[]): void {
  for (const one of people) one.readsEverything();
}

/** The address of the button in the district's group, once a need has come there. @returns with everybody's messages read */
async function inGroup(world: World, people: Awaited<ReturnType<typeof gathers>>, asks: 'وقت' | 'أشياء' = 'وقت') {
  const { administrator } = world;
  const { guardian, hassan, zineb, idriss } = people;
  const group = world.simulator.group({ title: 'جيران الحي', kind: 'supergroup' });
  group.adds(administrator.person);
  group.addsTheBot(administrator.person);
  await world.settle();
  await administrator.taps('حي السلام');
  await guardian.starts();
  await guardian.taps('أسرتي');
  await guardian.taps('ما نوافق عليه');
  await guardian.taps(/حاجات تصل إلى الحي/u);
  await asksFor(guardian, { asks, quantity: '1', urgency: 'مستعجل' });
  await administrator.taps('الخطوة التالية الآن');
  read(guardian, hassan, zineb, idriss, administrator);
  return group;
}

function posts(group: Awaited<ReturnType<typeof inGroup>>) {
  return group.chat().filter(({ from }) => from === 'bot');
}

test('somebody of the group whom the association keeps out sees that it is covered; the others are declined kindly', async ({
  world,
}) => {
  const people = await gathers(world);
  const { guardian, hassan, zineb, idriss } = people;
  const { administrator } = world;
  const group = await inGroup(world, people);
  const url = posts(group)[0]?.buttons.flat()[0]?.url ?? '';
  const kept = world.person('خالد');
  const salma = world.person('سلمى');
  await kept.starts();
  read(kept);
  await onDatabase(
    world,
    `insert into exclusion (person_id, kind, district_id, by, at) select p.id, 'block', d.id, p.id, now() from person p, district d where p.telegram_id = ${kept.person.id}`,
  );
  await kept.opens(url);
  await kept.hears(/حاجة في الحي/u);
  await kept.taps('سأتكفل بهذا');
  await kept.sees(/الحاجة مغطاة الآن/u);
  await administrator.hearsNothing();
  await salma.opens(url);
  await salma.hears(/حاجة في الحي/u);
  await salma.taps('سأتكفل بهذا');
  await salma.sees(/وصل عرضك إلى فريق التنسيق/u);
  await administrator.hears(/عرض من سلمى/u);
  await administrator.taps('لا، شكرا');
  await administrator.sees(/اعتذرنا عن عرض سلمى/u);
  await salma.hears(/هذا مع غيرك الآن/u);
  expect(await standingOf(world)).toMatchObject({ state: 'published', reach: 'group', claims: ['declined'] });
  await salma.opens(url.replace(/n-1-/u, 'n-2-'));
  read(salma);

  await guardian.starts();
  await guardian.taps('أسرتي');
  await guardian.taps('ما نوافق عليه');
  await guardian.taps(/حاجات تصل إلى الحي/u);

  expect(JSON.stringify(posts(group))).not.toMatch(/حاجة عند جيران/u);
  read(guardian, hassan, zineb, idriss, administrator, salma);
  await administrator.taps('سحب الحاجة');
  read(hassan, zineb, idriss, administrator);
});

test('goods are asked of no group before an authorisation is recorded, and then under it', async ({ world }) => {
  const people = await gathers(world);
  const { guardian, hassan, zineb, idriss } = people;
  const { administrator } = world;
  const group = await inGroup(world, people, 'أشياء');
  expect(posts(group)).toEqual([]);
  expect(await standingOf(world)).toMatchObject({ reach: 'association' });
  await administrator.taps('سحب الحاجة');
  await onDatabase(
    world,
    `insert into legal_reference (reference, recorded_by, recorded_at) select '18-18/7', id, now() from person where telegram_id = ${administrator.person.id}`,
  );

  await asksFor(guardian, { asks: 'أشياء', quantity: '1', urgency: 'مستعجل' });
  await administrator.taps('الخطوة التالية الآن');

  expect(await standingOf(world)).toMatchObject({ reach: 'group' });
  expect(posts(group)[0]?.text).toMatch(/قطعة واحدة/u);
  await administrator.taps('سحب الحاجة');
  read(guardian, hassan, zineb, idriss, administrator);
});

test('whoever says nothing after the window is asked after by a coordinator, who closes it', async ({ world }) => {
  const { guardian, hassan, zineb, idriss } = await gathers(world);
  const { administrator } = world;
  await asksFor(guardian, { quantity: '1', window: 'اليوم' });
  await hassan.taps('سأتكفل بهذا');
  read(guardian, hassan, zineb, idriss, administrator);
  await world.clock.to('2026-11-24T09:30');
  await hassan.hears(/هل تم هذا/u);

  await world.clock.to('2026-11-25T18:00');

  await administrator.hears(/لم يصل جواب من شخص واحد في حلقة F-1/u);
  await administrator.taps('نعم، تمت');
  await administrator.sees(/تمت/u);
  expect(await standingOf(world)).toMatchObject({ state: 'fulfilled', claims: ['fulfilled'] });
  read(hassan, administrator);
});

test('three drafts of one person at once are enough', async ({ world }) => {
  const { guardian, hassan } = await gathers(world);
  for (let nth = 0; nth < 4; nth++) {
    await hassan.starts();
    await hassan.taps(/F-1/u);
    await hassan.taps('حاجات الحلقة');
    read(hassan);
    await fillsNeed(hassan);
    await hassan.taps('دون كلمات');
    await hassan.sees(nth < 3 ? /وصلت الكلمات إلى أسرة F-1/u : /حاجات تنتظر جوابها/u);
  }
  for (let nth = 0; nth < 3; nth++) await guardian.hears(/حاجة مقترحة/u);
  await world.clock.to('2026-11-29T19:00');
  read(guardian, hassan);
  expect(await standingOf(world)).toMatchObject({ state: 'expired' });
});
