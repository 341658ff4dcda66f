import { afterEach, beforeEach, expect, test } from 'vitest';
import { decideOnJoining } from '../../src/approving/decide-on-joining.ts';
import { joinRota } from '../../src/commitments/add-commitment.ts';
import type { MembershipId, PersonId } from '../../src/db/ids.ts';
import { insertRequest } from '../../src/joining/store.ts';
import { leaveCircle } from '../../src/leaving/leave.ts';
import { rest } from '../../src/leaving/rest.ts';
import { markReachable, markUnreachable } from '../../src/people/reach.ts';
import { recognise } from '../../src/people/store.ts';
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
  expect(first).toMatchObject({ status: 'escalated', membership_id: null });
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

test('turns that lost their only member come back to them when they can be reached again', async () => {
  const { commitmentId, members } = await buildCircle(workshop, { members: 1 });
  await workshop.work((work) => planTurns(work, commitmentId));

  await workshop.work((work) => markUnreachable(work, 100));
  const without = await listTurns();
  await workshop.work((work) => markReachable(work, members[0]?.personId as PersonId));

  expect(without.every(({ status, membership_id }) => status === 'escalated' && membership_id === null)).toBe(true);
  expect(
    (await listTurns()).every(
      ({ status, membership_id }) => status === 'planned' && membership_id === members[0]?.membershipId,
    ),
  ).toBe(true);
});

test('when the last member leaves, the coordinator hears of all their turns in one note', async () => {
  const { commitmentId, members } = await buildCircle(workshop, { members: 1 });
  await workshop.work((work) => planTurns(work, commitmentId));

  await workshop.work((work) =>
    leaveCircle(work, members[0]?.membershipId as MembershipId, members[0]?.personId as PersonId),
  );

  const { rows } = await workshop.client.query("select 1 from outbox where dedupe_key like '%:nobody:%'");
  expect(rows).toHaveLength(1);
});

test('a newcomer is given the turns that nobody else could take', async () => {
  const { commitmentId, circleId, coordinator, members } = await buildCircle(workshop, { members: 1 });
  await workshop.work((work) => planTurns(work, commitmentId));
  await workshop.work((work) =>
    leaveCircle(work, members[0]?.membershipId as MembershipId, members[0]?.personId as PersonId),
  );
  const membershipId = await workshop.work(async (work) => {
    const { id } = await recognise(work, { id: 900, first_name: 'كريم' }, 'ar');
    const asked = await insertRequest(work, { circleId, personId: id, tie: 'friend', invitedBy: coordinator });
    await decideOnJoining(work, { membershipId: asked, by: coordinator, accept: true });
    await joinRota(work, { id: commitmentId, circleId }, asked);
    return asked;
  });

  await workshop.work((work) => planTurns(work, commitmentId));

  expect((await listTurns()).every((turn) => turn.membership_id === membershipId)).toBe(true);
});

test('a rest that begins after a window leaves its turn with whoever may have done it', async () => {
  const { commitmentId, members } = await buildCircle(workshop, { members: 2 });
  await workshop.work((work) => planTurns(work, commitmentId));
  const [first] = members;
  const later = Temporal.Instant.from('2026-11-29T10:00:00Z');
  await workshop.client.query("update turn set status = 'asked' where on_date = '2026-11-26'");
  await workshop.client.query(
    "insert into due_step (kind, subject, slot, due_at, expires_at) select 'turn-follow-up', id, '0', now(), now() from turn where on_date = '2026-11-26'",
  );

  await workshop.work(
    (work) =>
      rest(work, {
        membershipId: first?.membershipId as MembershipId,
        until: Temporal.PlainDate.from('2027-01-01'),
        timeZone: 'Africa/Casablanca',
      }),
    later,
  );

  const turns = await listTurns();
  expect(turns[0]).toMatchObject({ status: 'asked', membership_id: first?.membershipId });
  expect(turns.slice(1, 5).some(({ membership_id }) => membership_id === first?.membershipId)).toBe(false);
});
