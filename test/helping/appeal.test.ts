import { expect } from 'vitest';
import { linksGroup, postsIn, postsNeed } from '../kit/group.ts';
import { readsFrench } from '../kit/village.ts';
import { test } from '../kit/world.ts';

test('the appeal obeys the limits of the group, and says when the next one is possible', async ({ world }) => {
  const { administrator } = world;
  const group = await linksGroup(world);
  for (const on of ['2026-11-23', '2026-11-24', '2026-11-25']) {
    await world.clock.to(`${on}T11:00`);
    await administrator.taps('نشر رسالة واحدة');
    await administrator.isTold(/^نُشرت الرسالة\.$/u);
  }
  await world.clock.to('2026-11-26T11:00');

  await administrator.taps('نشر رسالة واحدة');

  await administrator.isTold(/الموعد الممكن التالي: الاثنين.*30.*09:00/u);
  // Each took the place of the one before.
  expect(postsIn(group).length).toBe(1);
  await world.clock.to('2026-11-30T09:00');
  await administrator.taps('نشر رسالة واحدة');
  await administrator.isTold(/^نُشرت الرسالة\.$/u);
});

test('an appeal at night comes in the morning, and none comes beside a need of that day', async ({ world }) => {
  const { administrator } = world;
  const group = await linksGroup(world);
  await world.clock.to('2026-11-23T22:30');
  await administrator.taps('نشر رسالة واحدة');
  await administrator.isTold(/تُنشر الرسالة الثلاثاء.*09:00/u);
  expect(postsIn(group)).toEqual([]);
  await world.clock.to('2026-11-24T09:00');
  expect(postsIn(group).length).toBe(1);
  await world.clock.to('2026-11-25T10:00');
  await postsNeed(world, 1);

  await administrator.taps('نشر رسالة واحدة');

  await administrator.isTold(/الموعد الممكن التالي: الخميس/u);
  expect(postsIn(group).at(-1)).toBe('حاجة 1');
});

test('in French the day is full just the same', async ({ world }) => {
  const { administrator } = world;
  await linksGroup(world);
  await postsNeed(world, 1);
  await readsFrench([administrator]);
  administrator.readsEverything();

  await administrator.taps('نشر رسالة واحدة');

  await administrator.isTold(
    /Un groupe reçoit un message par jour et trois par semaine\. Prochain moment possible : mardi/u,
  );
});

test('an appeal that nobody follows with another says after a week that it is over', async ({ world }) => {
  const { administrator } = world;
  const group = await linksGroup(world);
  await administrator.taps('نشر رسالة واحدة');
  await administrator.isTold(/نُشرت/u);
  expect(group.chat().filter(({ from }) => from === 'bot')[0]?.silent).toBe(true);

  await world.clock.forward({ days: 8 });

  expect(postsIn(group)).toEqual(['انتهى وقت هذه الرسالة. شكرا لكم.']);
});
