import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { finishTurn } from '../../src/answers/answer.ts';
import { listRotaEvents, undoSettlement } from '../../src/commitments/ledger-store.ts';
import type { PersonId, TurnId } from '../../src/db/ids.ts';
import { planTurns } from '../../src/planning/plan-turns.ts';
import { foldRota } from '../../src/rota/ledger.ts';
import type { BuiltCircle, Workshop } from '../kit/circle.ts';
import { buildCircle, openWorkshop } from '../kit/circle.ts';
import { checkInvariants } from '../kit/invariants.ts';

let workshop: Workshop;
let circle: BuiltCircle;
let turns: TurnId[];
beforeEach(async () => {
  workshop = await openWorkshop();
  circle = await buildCircle(workshop, { members: 3 });
  turns = await workshop.work((work) => planTurns(work, circle.commitmentId));
});
afterEach(async () => {
  await checkInvariants(workshop.database.url);
  await workshop.close();
});

test('a settlement is undone once, also by two at once, and leaves every balance as it was', async () => {
  const [turnId] = turns as [TurnId];
  const before = await readStandings();
  await done(turnId);

  const undone = await Promise.all([1, 2].map(() => undo(turnId)));

  expect(undone.toSorted()).toEqual([false, true]);
  expect(await readStandings()).toEqual(before);
  expect((await workshop.client.query("select 1 from audit where act = 'undo-settlement'")).rows).toHaveLength(1);
});

test('a turn that was undone is settled and undone again', async () => {
  const [turnId] = turns as [TurnId];
  for (const _ of [1, 2, 3]) {
    await done(turnId);
    expect(await undo(turnId)).toBe(true);
  }
  await done(turnId);

  const kinds = (await workshop.work((work) => listRotaEvents(work, circle.commitmentId))).map(({ kind }) => kind);
  expect(kinds.filter((kind) => kind === 'settled')).toHaveLength(4);
  expect(await readStandings()).toMatchObject({ turnsSettled: 1, lastDoer: circle.members[0]?.membershipId });
});

async function done(turnId: TurnId): Promise<void> {
  const by = circle.members[0]?.personId as PersonId;
  const answered = await workshop.work((work) => finishTurn(work, { turnId, epoch: 0, by }));
  expect(answered.kind).toBe('answered');
}

/** As a card does: the turn stands again where it stood before. */
async function undo(turnId: TurnId): Promise<boolean> {
  return await workshop.work(async (work) => {
    await work.tx.execute(sql`select 1 from turn where id = ${turnId} for update`);
    const undone = await undoSettlement(work, { id: turnId, commitmentId: circle.commitmentId }, circle.coordinator);
    if (!undone) return false;
    await work.tx.execute(sql`update turn set status = 'planned' where id = ${turnId}`);
    await work.tx.execute(sql`update assignment set ended_at = null, outcome = null where turn_id = ${turnId}`);
    return true;
  });
}

async function readStandings() {
  const { members, turnsSettled, lastDoer } = await workshop.work(async (work) =>
    foldRota(await listRotaEvents(work, circle.commitmentId)),
  );
  return { members: [...members], turnsSettled, lastDoer };
}
