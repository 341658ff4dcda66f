import { afterEach, beforeEach, expect, test } from 'vitest';
import { declineTurn, takeTurn } from '../../src/answers/answer.ts';
import { insertPersonWithoutTelegram } from '../../src/buddies/phone-store.ts';
import { coverSteps } from '../../src/covering/steps.ts';
import type { PersonId, TurnId } from '../../src/db/ids.ts';
import { outboxPlace } from '../../src/delivery/outbox-rows.ts';
import { rest } from '../../src/leaving/rest.ts';
import { planTurns } from '../../src/planning/plan-turns.ts';
import type { Turn } from '../../src/turns/store.ts';
import { findTurn } from '../../src/turns/store.ts';
import type { BuiltCircle, Workshop } from '../kit/circle.ts';
import { buildCircle, openWorkshop } from '../kit/circle.ts';
import { checkInvariants } from '../kit/invariants.ts';

let workshop: Workshop;
let circle: BuiltCircle;
let turns: TurnId[];
beforeEach(async () => {
  workshop = await openWorkshop();
  circle = await buildCircle(workshop, { members: 6 });
  turns = await workshop.work((work) => planTurns(work, circle.commitmentId));
});
afterEach(async () => {
  await checkInvariants(workshop.database.url);
  await workshop.close();
});

test('each step of the ladder asks as many as it says and waits as long, and the last one leads to the coordinators', async () => {
  const [near, , far] = await Promise.all(turns.map(getTurn));
  if (!near || !far) throw new Error('no turns');
  const [weekAhead, daysAhead] = [before(far, 8 * 24), before(near, 72)];
  await declines(far, weekAhead);
  expect(await waiting(far.id)).toHaveLength(1);
  expect(await hoursToNext(far.id, weekAhead)).toBeCloseTo(24, 0);
  await passesOn(far.id, 1, before(far, 7 * 24));
  expect(await waiting(far.id)).toHaveLength(1);

  await declines(near, daysAhead);
  const [backup] = await waiting(near.id);
  expect(await hoursToNext(near.id, daysAhead)).toBeCloseTo(6, 0);
  await passesOn(near.id, 1, daysAhead);
  const batch = await waiting(near.id);
  expect(batch).toHaveLength(3);
  expect(batch).not.toContain(backup);
  await passesOn(near.id, 1, daysAhead);
  expect(await waiting(near.id), 'the timer of an earlier round').toEqual(batch);
  expect(await hoursToNext(near.id, daysAhead)).toBeCloseTo(6, 0);
  for (const by of batch) await answers(near, by, daysAhead);

  const last = await waiting(near.id);
  expect(last).toHaveLength(1);
  await passesOn(near.id, 3, before(near, 40));
  expect(await waiting(near.id)).toEqual([]);
  expect((await getTurn(near.id)).status).toBe('escalated');
  expect(await notes(`turn:${near.id}:1:nobody`)).toHaveLength(1);
  const late = { turnId: near.id, epoch: 1, by: backup as PersonId };
  expect((await workshop.work((work) => takeTurn(work, late), before(near, 30))).kind).toBe('answered');
});

test('of several, those are asked who were asked for something longest ago', async () => {
  const [turnId] = turns as [TurnId];
  const turn = await getTurn(turnId);
  const now = before(turn, 72);
  const order = circle.members.map(({ membershipId }) => membershipId).toReversed();
  await workshop.client.query(
    `update assignment set started_at = started_at + array_position($1::bigint[], membership_id) * interval '1 minute'`,
    [order],
  );
  await declines(turn, now);

  await passesOn(turnId, 1, now);

  const { rows } = await workshop.client.query(
    'select membership_id::int as id, round from cover_question where turn_id = $1 order by cover_question.id',
    [turnId],
  );
  const first = rows.filter(({ round }) => round === 1).map(({ id }) => id);
  const holder = await workshop.client.query(
    `select membership_id::int as id from assignment where turn_id = $1 and outcome = 'cannot'`,
    [turnId],
  );
  const left = order.filter((id) => !first.includes(id) && id !== holder.rows[0].id);
  expect(rows.filter(({ round }) => round === 2).map(({ id }) => id)).toEqual(left.slice(0, 3));
});

test('when whoever is asked rests, the next ones are asked at once', async () => {
  const [turnId] = turns as [TurnId];
  const turn = await getTurn(turnId);
  const now = before(turn, 72);
  await declines(turn, now);
  const [backup] = await waiting(turnId);
  const place = circle.members.find(({ personId }) => personId === backup) as BuiltCircle['members'][number];

  await workshop.work(
    (work) => rest(work, { ...place, until: turn.onDate.add({ days: 9 }), timeZone: turn.timeZone }),
    now,
  );

  const asked = await waiting(turnId);
  expect(asked).toHaveLength(3);
  expect(asked).not.toContain(backup);
});

test('hours before somebody is to go along to a doctor, three are asked and the coordinators told whom to call', async () => {
  const [turnId] = turns as [TurnId];
  await workshop.client.query(`update commitment set kind = 'medical'`);
  await workshop.client.query(`insert into circle_role (membership_id, circle_id, kind, granted_by, granted_at)
    select id, circle_id, 'inner', person_id, now() from membership where state = 'active' and role = 'member'`);
  const phone = await workshop.work((work) =>
    insertPersonWithoutTelegram(work, { name: 'الحاج إبراهيم', phone: '+212612345678' }),
  );
  await workshop.client.query(
    `with added as (insert into membership (circle_id, person_id, role, tie, state, requested_at, decided_at, invited_by)
       select circle_id, $1, role, tie, state, requested_at, decided_at, invited_by from membership where id = $2 returning id, circle_id)
     insert into circle_role (membership_id, circle_id, kind, granted_by, granted_at) select id, circle_id, 'inner', $1, now() from added`,
    [phone, circle.members[0]?.membershipId],
  );
  await workshop.client.query('update membership set settled_in_at = decided_at');
  const turn = await getTurn(turnId);
  const now = before(turn, 5);

  await declines(turn, now);

  expect(await waiting(turnId)).toHaveLength(3);
  const [note, ...others] = await notes(`turn:${turnId}:1:call`);
  expect(others).toEqual([]);
  expect(note).toContain('cover-call');
  expect(note).toContain('الحاج إبراهيم');
  expect(note).toContain('member-call');
  expect(note).not.toContain('612345678');
  expect(await notes(`turn:${turnId}:1:short`)).toEqual([]);
});

function before({ startsAt }: Turn, hours: number): Temporal.Instant {
  return startsAt.subtract({ hours });
}

async function getTurn(id: TurnId): Promise<Turn> {
  const turn = await workshop.work((work) => findTurn(work, id));
  if (!turn) throw new Error(`no turn ${id}`);
  return turn;
}

/** Whoever has the turn cannot. */
async function declines({ id: turnId }: Turn, now: Temporal.Instant): Promise<void> {
  const { rows } = await workshop.client.query(
    'select m.person_id::int as id from assignment a join membership m on m.id = a.membership_id where a.turn_id = $1 and a.ended_at is null',
    [turnId],
  );
  const answer = { turnId, epoch: 0, by: rows[0].id };
  expect((await workshop.work((work) => declineTurn(work, answer), now)).kind).toBe('answered');
}

/** Somebody who is asked says no; twice is once. */
async function answers({ id: turnId }: Turn, by: PersonId, now: Temporal.Instant): Promise<void> {
  const answer = { turnId, epoch: 1, by };
  expect((await workshop.work((work) => declineTurn(work, answer), now)).kind).toBe('answered');
  expect((await workshop.work((work) => declineTurn(work, answer), now)).kind).not.toBe('answered');
}

async function passesOn(turnId: TurnId, round: number, now: Temporal.Instant): Promise<void> {
  const step = { kind: 'turn-pass-on', subject: turnId, slot: `1:${round}` };
  await workshop.work(async (work) => await coverSteps[step.kind]?.(work, step), now);
}

/** Who is being asked for a turn. */
async function waiting(turnId: TurnId): Promise<PersonId[]> {
  const { rows } = await workshop.client.query(
    `select m.person_id::int as id from cover_question q join membership m on m.id = q.membership_id
     where q.turn_id = $1 and q.ended_at is null order by q.id`,
    [turnId],
  );
  return rows.map(({ id }) => id);
}

async function hoursToNext(turnId: TurnId, now: Temporal.Instant): Promise<number> {
  const { rows } = await workshop.client.query(
    `select extract(epoch from due_at) * 1000 as at from due_step where kind = 'turn-pass-on' and subject = $1 and fired_at is null`,
    [turnId],
  );
  expect(rows).toHaveLength(1);
  return (Number(rows[0].at) - now.epochMilliseconds) / 3_600_000;
}

/** What waits to be sent under keys that begin so, opened. */
async function notes(prefix: string): Promise<string[]> {
  const { rows } = await workshop.client.query(
    'select dedupe_key as key, payload from outbox where dedupe_key like $1',
    [`${prefix}%`],
  );
  return rows.map(({ key, payload }) => workshop.vault.open(outboxPlace(key), payload));
}
