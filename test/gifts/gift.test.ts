import { afterEach, beforeEach, expect, test } from 'vitest';
import type { MembershipId, PersonId, TurnId } from '../../src/db/ids.ts';
import { reportGift } from '../../src/gifts/report-gift.ts';
import { leaveCircle } from '../../src/leaving/leave.ts';
import { planTurns } from '../../src/planning/plan-turns.ts';
import { reminderSteps } from '../../src/reminders/remind.ts';
import { insertRestriction } from '../../src/restricting/store.ts';
import { undoDeed } from '../../src/undoing/undo.ts';
import type { BuiltCircle, Workshop } from '../kit/circle.ts';
import { buildCircle, openWorkshop } from '../kit/circle.ts';
import { checkInvariants } from '../kit/invariants.ts';

const EVENING_BEFORE = Temporal.Instant.from('2026-11-25T19:00:00Z');
const THURSDAY_NOON = Temporal.Instant.from('2026-11-26T12:00:00Z');
const WEEK_LATER = Temporal.Instant.from('2026-12-03T12:00:00Z');

let workshop: Workshop;
let circle: BuiltCircle;
let turnId: TurnId;
beforeEach(async () => {
  workshop = await openWorkshop();
  circle = await buildCircle(workshop, { members: 3 });
  [turnId] = (await workshop.work((work) => planTurns(work, circle.commitmentId))) as [TurnId];
});
afterEach(async () => {
  await checkInvariants(workshop.database.url);
  await workshop.close();
});

test('whoever did it is credited, those who could have are charged, and a second tap changes nothing', async () => {
  const [holder, giver] = await people();
  await reminded();

  const kinds = [await gives(giver), await gives(giver, { epoch: 1 }), await gives(holder, { epoch: 1 })];

  expect(kinds.map(({ kind }) => kind)).toEqual(['answered', 'settled', 'settled']);
  expect(await balances()).toEqual({ [giver.membershipId]: -480480, rest: 240240 });
  expect(await list('select status, epoch from turn where id = $1', turnId)).toEqual([{ status: 'done', epoch: 1 }]);
  expect(await list(ASSIGNED, turnId)).toEqual([
    { membership_id: String(holder.membershipId), outcome: 'covered' },
    { membership_id: String(giver.membershipId), outcome: 'done' },
  ]);
  expect(await list(TOLD)).toHaveLength(1);
});

test('taken back, it is with whoever had it, and the ledger is as before', async () => {
  const [holder, giver, other] = await people();
  await reminded();
  await gives(giver);

  const undo = { turnId, epoch: 1, by: giver.personId };
  const notTheirs = await workshop.work((work) => undoDeed(work, { ...undo, by: other.personId }), THURSDAY_NOON);
  const twice = [1, 2].map(() => async () => await workshop.work((work) => undoDeed(work, undo), THURSDAY_NOON));

  expect(notTheirs.kind).toBe('overtaken');
  expect([await twice[0]?.(), await twice[1]?.()]).toEqual([{ kind: 'undone' }, { kind: 'overtaken' }]);
  expect(await list('select status, epoch from turn where id = $1', turnId)).toEqual([{ status: 'asked', epoch: 2 }]);
  expect(await list('select membership_id from assignment where turn_id = $1 and ended_at is null', turnId)).toEqual([
    { membership_id: String(holder.membershipId) },
  ]);
  expect(await list('select sum(units) units from rota_entry group by membership_id having sum(units) <> 0')).toEqual(
    [],
  );
  expect(await gives(giver, { epoch: 1 })).toEqual({ kind: 'stale' });
  expect(await gives(giver, { epoch: 2 })).toEqual({ kind: 'answered' });
});

test('it may be said late, when nobody had it, and by somebody who could not be asked; never weeks ahead, barred, or gone', async () => {
  const [, giver, other] = await people();
  expect(await gives(giver, { now: EVENING_BEFORE.subtract({ minutes: 1 }) })).toEqual({ kind: 'stale' });
  const bar = { circleId: circle.circleId, scope: 'groceries', setBy: circle.coordinator };
  await workshop.work((work) => insertRestriction(work, { ...bar, membershipId: other.membershipId }));
  expect(await gives(other)).toEqual({ kind: 'not-yours' });
  expect(await gives({ personId: circle.coordinator })).toEqual({ kind: 'not-yours' });
  await workshop.client.query(`update membership set rests_until = '9999-12-31' where id = $1`, [giver.membershipId]);
  await workshop.client.query(`update assignment set ended_at = now(), outcome = 'cannot' where turn_id = $1`, [
    turnId,
  ]);
  await workshop.client.query(`update turn set status = 'escalated' where id = $1`, [turnId]);
  await workshop.client.query(`update turn set status = 'unmet' where id = $1`, [turnId]);

  expect(await gives(giver, { now: WEEK_LATER })).toEqual({ kind: 'answered' });

  expect(await list(TOLD)).toEqual([]);
  expect(await balances()).toEqual({ [giver.membershipId]: -480480, rest: 240240 });
  await workshop.work((work) => leaveCircle(work, giver.membershipId, giver.personId), WEEK_LATER);
  expect(await gives(giver, { now: WEEK_LATER, epoch: 1 })).toEqual({ kind: 'not-yours' });
});

const ASSIGNED = 'select membership_id, outcome from assignment where turn_id = $1 order by id';
const TOLD = `select id from outbox where dedupe_key like 'turn:%:gift'`;

type Member = { membershipId: MembershipId; personId: PersonId };

/** Whoever holds the turn, and the two others. */
async function people(): Promise<[Member, Member, Member]> {
  const [row] = await list('select membership_id from assignment where turn_id = $1 and ended_at is null', turnId);
  const isHolder = ({ membershipId }: Member) => String(membershipId) === row?.['membership_id'];
  return circle.members.toSorted((a, b) => Number(isHolder(b)) - Number(isHolder(a))) as [Member, Member, Member];
}

async function reminded(): Promise<void> {
  const step = { kind: 'turn-ask', subject: turnId, slot: '0' };
  await workshop.work(async (work) => await reminderSteps['turn-ask']?.(work, step), EVENING_BEFORE);
}

async function gives({ personId: by }: Pick<Member, 'personId'>, { epoch = 0, now = THURSDAY_NOON } = {}) {
  return await workshop.work((work) => reportGift(work, { turnId, epoch, by }), now);
}

/** What the giver has, and what each of the two others owes. */
async function balances() {
  const rows = await list('select membership_id, sum(units)::int units from rota_entry group by 1 order by 2');
  const [giver, one, another] = rows;
  expect(one?.['units']).toBe(another?.['units']);
  return { [String(giver?.['membership_id'])]: giver?.['units'], rest: one?.['units'] };
}

async function list(query: string, ...values: unknown[]): Promise<{ [column: string]: unknown }[]> {
  return (await workshop.client.query(query, values)).rows;
}
