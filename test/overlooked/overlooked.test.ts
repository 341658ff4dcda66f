import { expect } from 'vitest';
import { onDatabase } from '../kit/run-sql.ts';
import { settledCircle } from '../kit/village.ts';
import { test } from '../kit/world.ts';

const NOTHING = { repaired: 0, turns: 0, questions: 0, steps: 0, messages: 0 };

test('a turn whose reminder was lost is found within the minute, gets it back, and somebody hears of it once', async ({
  world,
}) => {
  const { administrator, app, clock } = world;
  const { hassan } = await settledCircle(world);
  expect(await app.audit()).toEqual(NOTHING);
  const [lost] = (await onDatabase(
    world,
    `delete from due_step where kind = 'turn-ask' and subject = (select min(id) from turn) returning subject`,
  )) as { subject: string }[];

  const audits = [await app.audit(), await app.audit()];

  expect(audits).toEqual([{ ...NOTHING, repaired: 1 }, NOTHING]);
  await world.settle();
  await administrator.hears(/نوبة واحدة بقيت بلا تذكير قادم/u);
  const errors = linesOf(world.log(), 'error');
  expect(errors).toHaveLength(1);
  expect(errors[0]).toMatchObject({ repaired: [Number(lost?.subject)], turns: [], steps: [] });
  await clock.to('2026-11-25T19:00');
  await hassan.hears(/تذكير بنوبتك/u);
  await hassan.taps('تم');
  await hassan.sees(/تمّت/u);
  expect(await app.audit()).toEqual(NOTHING);
});

test('a reminder that was lost until its evening had passed still comes; what only a person can look at is said, and said once', async ({
  world,
}) => {
  const { administrator, app, clock } = world;
  const { hassan } = await settledCircle(world);
  await onDatabase(world, `delete from due_step where kind = 'turn-ask' and subject = (select min(id) from turn)`);
  await clock.to('2026-11-26T10:00');

  expect(await app.audit()).toEqual({ ...NOTHING, repaired: 1 });

  await world.settle();
  await hassan.hears(/تذكير بنوبتك/u);
  await administrator.hears(/بلا تذكير قادم/u);
  await hassan.taps('تم');
  await hassan.sees(/تمّت/u);
  await onDatabase(
    world,
    `insert into due_step (kind, subject, slot, due_at, expires_at, retry_at)
     values ('from-the-future', 1, '', '2026-11-26T08:00Z', '2030-01-01', '2029-01-01')`,
  );
  const late = [await app.audit(), await app.audit(), await app.audit()];
  expect(late.map((audited) => audited?.steps)).toEqual([0, 1, 1]);
  expect(linesOf(world.log(), 'error')).toHaveLength(2);
  await clock.to('2026-11-27T15:00');
  expect(await app.audit()).toEqual({ ...NOTHING, steps: 1 });
  await world.settle();
  await administrator.hears(/أمر واحد متأخر/u);
  await onDatabase(world, `delete from due_step where kind = 'from-the-future'`);
});

function linesOf(log: string, level: string): object[] {
  const lines = log.split('\n').filter((line) => line !== '');
  return lines.map((line) => JSON.parse(line) as { level: string }).filter((line) => line.level === level);
}
