import { expect } from 'vitest';
import { endsNeed, linksGroup, postsIn, postsNeed } from '../kit/group.ts';
import { onDatabase } from '../kit/run-sql.ts';
import { test } from '../kit/world.ts';

test('a group gets one silent post a day and three in seven days, over the end of a month', async ({ world }) => {
  const group = await linksGroup(world);

  for (const nth of [1, 2, 3, 4, 5]) await postsNeed(world, nth);

  expect(postsIn(group)).toEqual(['حاجة 1']);
  expect(group.chat().at(-1)?.silent).toBe(true);
  await world.clock.forward({ days: 1 });
  expect(postsIn(group)).toEqual(['حاجة 1', 'حاجة 2']);
  await world.clock.forward({ days: 1 });
  expect(postsIn(group)).toEqual(['حاجة 1', 'حاجة 2', 'حاجة 3']);
  await world.clock.forward({ days: 4 });
  expect(postsIn(group).length).toBe(3);
  await world.clock.forward({ days: 1 });
  expect(postsIn(group).at(-1)).toBe('حاجة 4');
  await world.clock.forward({ days: 1 });
  expect(postsIn(group).at(-1)).toBe('حاجة 5');
});

test('the same is posted once, and what is planned at night comes in the morning', async ({ world }) => {
  const group = await linksGroup(world);
  await world.clock.to('2026-11-23T22:00');

  await postsNeed(world, 1);
  const again = await postsNeed(world, 1);

  expect(again).toEqual([]);
  expect(postsIn(group)).toEqual([]);
  await world.clock.to('2026-11-24T08:59');
  expect(postsIn(group)).toEqual([]);
  await world.clock.to('2026-11-24T09:00');
  expect(postsIn(group)).toEqual(['حاجة 1']);
});

test('what is covered says so, what is planned then never comes, and its day is free for another', async ({
  world,
}) => {
  const group = await linksGroup(world);
  await postsNeed(world, 1);
  await postsNeed(world, 2);
  await world.clock.forward({ hours: 1 });

  await endsNeed(world, 1, 'covered');
  await endsNeed(world, 2, 'covered');
  await endsNeed(world, 2, 'covered');

  expect(postsIn(group)).toEqual(['اكتملت، شكرا.']);
  expect(group.chat().at(-1)?.buttons).toEqual([]);
  const [third] = await postsNeed(world, 3);
  expect(third?.on.toString()).toBe('2026-11-24');
  await world.clock.forward({ days: 2 });
  expect(postsIn(group)).toEqual(['اكتملت، شكرا.', 'حاجة 3']);
});

test('what is withdrawn is taken away within two days, and later says that it is over', async ({ world }) => {
  const group = await linksGroup(world);
  await postsNeed(world, 1);
  await postsNeed(world, 2);
  await world.clock.forward({ hours: 30 });
  expect(postsIn(group)).toEqual(['حاجة 1', 'حاجة 2']);

  await endsNeed(world, 2, 'withdrawn');
  await world.clock.forward({ hours: 18 });
  await endsNeed(world, 1, 'withdrawn');

  expect(postsIn(group)).toEqual(['انتهى وقت هذه الرسالة. شكرا لكم.']);
  const kept = await onDatabase(world, 'select message from group_post where message is not null');
  expect(kept).toEqual([]);
});

test('a post nobody ends is over by itself in the end', async ({ world }) => {
  const group = await linksGroup(world);
  await postsNeed(world, 1, { until: world.clock.now().add({ hours: 24 }) });
  await postsNeed(world, 2, { kind: 'broadcast' });
  await world.clock.forward({ hours: 25 });

  expect(postsIn(group)).toEqual(['حاجة 2']);
  await world.clock.forward({ days: 8 });
  expect(postsIn(group)).toEqual(['انتهى وقت هذه الرسالة. شكرا لكم.']);
});

test('after an outage a late post comes on a day of its own', async ({ world }) => {
  const group = await linksGroup(world);
  await postsNeed(world, 1);
  await postsNeed(world, 2);
  await postsNeed(world, 3);

  await world.isDownFor({ hours: 60 });

  // It is Wednesday night: nothing before the morning, and one only.
  expect(postsIn(group)).toEqual(['حاجة 1']);
  await world.clock.to('2026-11-26T09:00');
  expect(postsIn(group)).toEqual(['حاجة 1', 'حاجة 2']);
  await world.clock.to('2026-11-27T09:00');
  expect(postsIn(group)).toEqual(['حاجة 1', 'حاجة 2', 'حاجة 3']);
});

test('whether a post is there when Telegram’s answer was lost is for a coordinator to say', async ({ world }) => {
  const { administrator } = world;
  const group = await linksGroup(world);
  world.simulator.faults.add({ method: 'sendMessage', chat: group.id, kind: 'resetBefore' });
  await postsNeed(world, 1);
  expect(postsIn(group)).toEqual([]);

  await world.clock.forward({ hours: 2 });

  await administrator.hears(/لم يصل من تيليغرام خبر/u);
  await administrator.taps('لا، تُنشر من جديد');
  await administrator.sees(/تُنشر الرسالة من جديد/u);
  expect(postsIn(group)).toEqual(['حاجة 1']);
  world.simulator.faults.add({ method: 'sendMessage', chat: group.id, kind: 'resetAfter' });
  await world.clock.to('2026-11-24T10:00');
  await postsNeed(world, 2);
  await world.clock.forward({ hours: 2 });
  await administrator.hears(/لم يصل من تيليغرام خبر/u);
  await administrator.taps('نعم، هي هناك');
  await administrator.sees(/سُجل ذلك/u);
  expect(postsIn(group)).toEqual(['حاجة 1', 'حاجة 2']);
});
