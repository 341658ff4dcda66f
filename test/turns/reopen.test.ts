import { afterEach, beforeEach, expect, test } from 'vitest';
import { closeTurn, reopenTurn } from '../../src/closing/close-turn.ts';
import type { PersonId, TurnId } from '../../src/db/ids.ts';
import { leaveCircle } from '../../src/leaving/leave.ts';
import { planTurns } from '../../src/planning/plan-turns.ts';
import type { BuiltCircle, Workshop } from '../kit/circle.ts';
import { buildCircle, openWorkshop } from '../kit/circle.ts';
import { checkInvariants } from '../kit/invariants.ts';

let workshop: Workshop;
let circle: BuiltCircle;
let turnId: TurnId;
beforeEach(async () => {
  workshop = await openWorkshop();
  circle = await buildCircle(workshop, { members: 3 });
  [turnId] = (await workshop.work((work) => planTurns(work, circle.commitmentId))) as [TurnId];
  for (const status of ['asked', 'unanswered'])
    await workshop.client.query('update turn set status = $2 where id = $1', [turnId, status]);
});
afterEach(async () => {
  await checkInvariants(workshop.database.url);
  await workshop.close();
});

test('a closed turn is opened again once for whoever had it', async () => {
  const { holder } = await read();
  await closes();

  const kinds = [(await reopens()).kind, (await reopens()).kind];

  expect(kinds).toEqual(['reopened', 'stale']);
  expect(await read()).toMatchObject({ status: 'unanswered', holder });
});

test('a closed turn stays closed when whoever had it has left the circle', async () => {
  const { holder } = await read();
  await closes();
  const { membershipId } = circle.members.find(({ personId }) => personId === holder) ?? { membershipId: -1 as never };
  await workshop.work((work) => leaveCircle(work, membershipId, holder));

  expect((await reopens()).kind).toBe('stale');
  expect(await read()).toMatchObject({ status: 'excused', holder: null });
});

async function closes(): Promise<void> {
  const { epoch } = await read();
  const wish = { turnId, epoch, by: circle.coordinator, how: 'excuse' } as const;
  expect((await workshop.work((work) => closeTurn(work, wish))).kind).toBe('closed');
}

async function reopens() {
  const { epoch } = await read();
  return await workshop.work((work) => reopenTurn(work, { turnId, epoch, by: circle.coordinator }));
}

async function read(): Promise<{ status: string; epoch: number; holder: PersonId }> {
  const { rows } = await workshop.client.query(
    `select t.status, t.epoch, m.person_id::int as holder from turn t left join assignment a on a.turn_id = t.id and a.ended_at is null
     left join membership m on m.id = a.membership_id where t.id = $1`,
    [turnId],
  );
  return rows[0];
}
