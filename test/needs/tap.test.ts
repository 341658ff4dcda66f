import { expect } from 'vitest';
import { asksFor, gathers, standingOf } from '../kit/needs.ts';
import type { Neighbour } from '../kit/person.ts';
import { onDatabase } from '../kit/run-sql.ts';
import { test } from '../kit/world.ts';

async function read(...people: Neighbour[]): Promise<void> {
  for (const one of people) one.readsEverything();
}

test('while the tap is closed a need pauses: whoever took something need not come, and it begins anew when it is opened', async ({
  world,
}) => {
  const { guardian, hassan, zineb, idriss } = await gathers(world);
  const { administrator } = world;
  await asksFor(guardian, { quantity: '2', window: 'خلال أسبوعين' });
  await hassan.taps('جزء: صباح واحد');
  const late = zineb.dataOf('جزء: صباح واحد');
  await read(guardian, hassan, zineb, idriss, administrator);
  await guardian.starts();
  await guardian.taps('أسرتي');
  await guardian.taps('توقف مؤقت');
  await guardian.taps('كل المساندة');
  await guardian.taps('أسبوع');

  await read(guardian);
  await hassan.hears(/لا داعي للمجيء/u);
  await read(hassan, zineb, idriss, administrator);
  expect(await standingOf(world)).toMatchObject({ state: 'published', reach: 'nobody', claims: ['withdrawn'] });
  await zineb.tapsData(late);
  expect(await standingOf(world)).toMatchObject({ claims: ['withdrawn'] });
  await world.clock.forward({ days: 2 });
  await read(zineb);
  for (const one of [hassan, idriss, administrator]) await one.hearsNothing();
  await world.clock.to('2026-12-01T10:00');
  for (const one of [hassan, zineb, idriss]) await one.hears(/حاجة في حلقة F-1/u);
  await administrator.taps('سحب الحاجة');
  await read(guardian, hassan, zineb, idriss, administrator);
});

test('a member the family does not want for it is never asked, loses what they took, and is not told why', async ({
  world,
}) => {
  const { guardian, hassan, zineb, idriss } = await gathers(world);
  const { administrator } = world;
  await restricts(guardian, 'إدريس');
  await asksFor(guardian, { quantity: '1' });
  await administrator.hears(/بلا تغطية بعد/u);
  await idriss.hearsNothing();
  for (const one of [hassan, zineb]) await one.hears(/حاجة في حلقة F-1/u);
  const late = hassan.dataOf('سأتكفل بهذا');
  await hassan.taps('سأتكفل بهذا');
  await read(guardian, hassan, zineb, administrator);

  await restricts(guardian, 'حسن');

  await hassan.hears(/هذه الحاجة مغطاة الآن، فلا شيء يلزمك/u);
  await read(hassan, administrator);
  await zineb.hears(/حاجة في حلقة F-1/u);
  await hassan.tapsData(late);
  await read(hassan);
  expect(await standingOf(world)).toMatchObject({ state: 'published', claims: ['withdrawn'] });
  await administrator.taps('سحب الحاجة');
  await read(guardian, hassan, zineb, administrator);
  await idriss.hearsNothing();
});

test('what somebody took goes to others when they block the bot or leave', async ({ world }) => {
  const { guardian, hassan, zineb, idriss } = await gathers(world);
  const { administrator } = world;
  await asksFor(guardian, { quantity: '2', window: 'خلال أسبوعين' });
  for (const one of [hassan, zineb]) await one.taps('جزء: صباح واحد');
  await read(guardian, hassan, zineb, idriss, administrator);

  await hassan.blocksTheBot();

  expect(await standingOf(world)).toMatchObject({ state: 'part_covered', claims: ['withdrawn', 'accepted'] });
  await administrator.sees(/جزء منها مغطى/u);
  await idriss.hears(/حاجة في حلقة F-1/u);
  await zineb.says('/leave');
  await zineb.taps(/أغادر/u);
  expect(await standingOf(world)).toMatchObject({ state: 'published', claims: ['withdrawn', 'withdrawn'] });
  await administrator.taps('سحب الحاجة');
  await read(guardian, zineb, idriss, administrator);
});

test('money is for coordinators alone, and what is close to the family for its inner circle', async ({ world }) => {
  const { guardian, hassan, zineb, idriss } = await gathers(world);
  const { administrator } = world;
  await asksFor(guardian, { asks: 'مال' });
  await administrator.hears(/مساهمة مالية/u);
  for (const one of [hassan, zineb, idriss]) await one.hearsNothing();
  await administrator.taps('سحب الحاجة');
  await onDatabase(
    world,
    `insert into circle_role (membership_id, circle_id, kind, granted_by, granted_at)
     select m.id, m.circle_id, 'inner', m.person_id, now() from membership m join person p on p.id = m.person_id
     where p.telegram_id = ${zineb.person.id}`,
  );
  await onDatabase(world, `update membership set settled_in_at = now() where role = 'member'`);
  await read(guardian, administrator);

  await asksFor(guardian, { kind: 'مرافقة إلى الطبيب 🏥', quantity: '1' });

  await zineb.hears(/مرافقة إلى الطبيب/u);
  for (const one of [hassan, idriss]) await one.hearsNothing();
  await read(administrator);
  await administrator.taps('الخطوة التالية الآن');
  expect(await standingOf(world)).toMatchObject({ state: 'published', reach: 'association' });
  await administrator.taps('سحب الحاجة');
  await read(guardian, zineb, administrator);
});

async function restricts(guardian: Neighbour, name: string): Promise<void> {
  await guardian.starts();
  await guardian.taps('أسرتي');
  await guardian.taps('أهل الحلقة');
  await guardian.taps(new RegExp(name, 'u'));
  await guardian.taps(/كل أنواع المساندة/u);
  await read(guardian);
}
