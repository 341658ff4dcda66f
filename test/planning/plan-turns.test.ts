import { afterEach, beforeEach, expect, test } from 'vitest';
import { rest } from '../../src/joining/rest.ts';
import { planTurns } from '../../src/planning/plan-turns.ts';
import type { Workshop } from '../kit/circle.ts';
import { buildCircle, openWorkshop } from '../kit/circle.ts';
import { checkInvariants } from '../kit/invariants.ts';

let workshop: Workshop;
beforeEach(async () => {
  workshop = await openWorkshop();
});
afterEach(async () => {
  await checkInvariants(workshop.database.url);
  await workshop.close();
});

test('eight weeks are planned, in turn, and planning again changes nothing', async () => {
  const { commitmentId, members } = await buildCircle(workshop, { members: 3 });

  const first = await workshop.work((work) => planTurns(work, commitmentId));
  const again = await workshop.work((work) => planTurns(work, commitmentId));

  const turns = await listTurns();
  const expected = members.map(({ membershipId }) => membershipId);
  expect(first).toHaveLength(8);
  expect(again).toEqual([]);
  expect(turns.map(({ on_date }) => on_date)).toEqual([
    '2026-11-26',
    '2026-12-03',
    '2026-12-10',
    '2026-12-17',
    '2026-12-24',
    '2026-12-31',
    '2027-01-07',
    '2027-01-14',
  ]);
  expect(turns.map(({ membership_id }) => membership_id)).toEqual([...expected, ...expected, ...expected].slice(0, 8));
});

test('two processes that plan at once plan once', async () => {
  const { commitmentId } = await buildCircle(workshop, { members: 3 });

  const planned = await Promise.all([1, 2, 3, 4].map(() => workshop.work((work) => planTurns(work, commitmentId))));

  expect(planned.map((turns) => turns.length).toSorted()).toEqual([0, 0, 0, 8]);
  expect(await listTurns()).toHaveLength(8);
});

test('a week later one more week is planned, and the rest stays as it was', async () => {
  const { commitmentId } = await buildCircle(workshop, { members: 3 });
  await workshop.work((work) => planTurns(work, commitmentId));
  const before = await listTurns();

  const added = await workshop.work(
    (work) => planTurns(work, commitmentId),
    Temporal.Instant.from('2026-11-30T10:00:00Z'),
  );

  const after = await listTurns();
  expect(added).toHaveLength(1);
  expect(after.slice(0, 8)).toEqual(before);
  expect(after.at(8)?.on_date).toBe('2027-01-21');
});

test('when everybody is away the turn is planned open, and the coordinator hears it now, not on the day', async () => {
  const { commitmentId, members } = await buildCircle(workshop, { members: 2 });
  const until = Temporal.PlainDate.from('2026-11-30');
  for (const { membershipId } of members) {
    await workshop.work((work) => rest(work, { membershipId, until, timeZone: 'Africa/Casablanca' }));
  }

  await workshop.work((work) => planTurns(work, commitmentId));

  const [first, second] = await listTurns();
  const { rows } = await workshop.client.query("select dedupe_key from outbox where dedupe_key like '%:nobody:%'");
  expect(first).toMatchObject({ status: 'seeking_cover', membership_id: null });
  expect(second).toMatchObject({ status: 'planned' });
  expect(rows).toHaveLength(1);
});

test('a turn whose evening before is past is not planned any more', async () => {
  const { commitmentId } = await buildCircle(workshop, { members: 2 });

  await workshop.work((work) => planTurns(work, commitmentId), Temporal.Instant.from('2026-11-25T19:00:00Z'));

  expect((await listTurns())[0]?.on_date).toBe('2026-12-03');
});

async function listTurns(): Promise<{ on_date: string; status: string; membership_id: number | null }[]> {
  const { rows } = await workshop.client.query(`select t.on_date::text, t.status, a.membership_id::int from turn t
    left join assignment a on a.turn_id = t.id and a.ended_at is null order by t.on_date`);
  return rows;
}
