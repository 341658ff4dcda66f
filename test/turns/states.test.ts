import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TurnId } from '../../src/db/ids.ts';
import { turn } from '../../src/db/schema/turns.ts';
import { planTurns } from '../../src/planning/plan-turns.ts';
import type { Status } from '../../src/turns/states.ts';
import { after, isCovered, isSought, listEdges, mayReturn } from '../../src/turns/states.ts';
import type { Workshop } from '../kit/circle.ts';
import { buildCircle, openWorkshop } from '../kit/circle.ts';

const STATUSES = turn.status.enumValues;

let workshop: Workshop;
let turnId: TurnId;
beforeAll(async () => {
  workshop = await openWorkshop();
  const { commitmentId } = await buildCircle(workshop, { members: 2 });
  [turnId] = (await workshop.work((work) => planTurns(work, commitmentId))) as [TurnId];
});
afterAll(async () => await workshop.close());

test('the database lets a turn go along the edges of the machine and no others, pair by pair', async () => {
  const edges = new Set(listEdges().map(([from, to]) => `${from} → ${to}`));

  const passing: string[] = [];
  for (const from of STATUSES)
    for (const to of STATUSES.filter((one) => one !== from))
      if (await passes(from, to)) passing.push(`${from} → ${to}`);

  expect(STATUSES).toHaveLength(14);
  expect(passing.toSorted()).toEqual([...edges].toSorted());
});

test('a final status has no way on but the family’s word, an undoing or a late answer', () => {
  expect(after('confirmed', 'finish')).toBeUndefined();
  expect(after('skipped', 'plan')).toBeUndefined();
  expect(['unanswered', 'missed', 'excused', 'unmet'].map((status) => after(status as Status, 'finish'))).toEqual(
    Array(4).fill('done'),
  );
});

test('silence is never acceptance: only somebody’s own yes leads to accepted, and nobody is given a turn that is sought', () => {
  for (const status of STATUSES) {
    for (const event of ['remind', 'fall-silent', 'seek', 'escalate', 'plan'] as const) {
      if (status !== 'accepted') expect(after(status, event), `${status} ${event}`).not.toBe('accepted');
    }
  }
});

test('a turn whose holder looks for somebody else is covered by nobody', () => {
  expect(STATUSES.filter(isCovered)).toEqual(['planned', 'asked', 'accepted']);
  expect(STATUSES.filter(isSought)).toEqual(['seeking_cover', 'escalated']);
});

test('what a family has said of a turn cannot be undone', () => {
  for (const to of STATUSES)
    expect(mayReturn('confirmed', to) || mayReturn('disputed', to) || mayReturn('cancelled', to)).toBe(false);
});

/** Tries one change on a turn that is brought into its first status without the guard, and leaves nothing of it. */
async function passes(from: Status, to: Status): Promise<boolean> {
  const client = await workshop.client.connect();
  try {
    await client.query('begin');
    await client.query('reset role');
    await client.query(`alter table turn disable trigger turn_guard`);
    await client.query(`update turn set status = $2 where id = $1`, [turnId, from]);
    await client.query(`alter table turn enable trigger turn_guard`);
    await client.query(`update turn set status = $2 where id = $1`, [turnId, to]);
    return true;
  } catch (error) {
    expect(error).toMatchObject({ code: '23514' });
    return false;
  } finally {
    await client.query('rollback');
    client.release();
  }
}
