import { afterEach, beforeEach, expect, test } from 'vitest';
import { declineTurn, finishTurn, takeTurn } from '../../src/answers/answer.ts';
import type { PersonId, TurnId } from '../../src/db/ids.ts';
import { leaveRota } from '../../src/leaving/leave-rota.ts';
import { planTurns } from '../../src/planning/plan-turns.ts';
import { HELD_OR_ASKED } from '../kit/asked.ts';
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

test('a standing promise is covered by others of the circle, as a gift that counts in no rota', async () => {
  const circle = await buildCircle(workshop, { members: 3 });
  const [promiser, ...others] = circle.members;
  await workshop.work(async (work) => {
    for (const { membershipId } of others) await leaveRota(work, circle.commitmentId, membershipId);
  });
  await workshop.client.query('update commitment set promised_by = $1 where id = $2', [
    promiser?.membershipId,
    circle.commitmentId,
  ]);
  const [turnId] = (await workshop.work((work) => planTurns(work, circle.commitmentId))) as [TurnId];
  const { holder: original } = await read(turnId);

  await workshop.work((work) => declineTurn(work, { turnId, epoch: 0, by: original }));

  const asked = await read(turnId);
  expect(original).toBe(promiser?.personId);
  expect(others.map(({ personId }) => personId)).toContain(asked.holder);
  expect(asked.status).toBe('seeking_cover');
  await workshop.work((work) => takeTurn(work, { turnId, epoch: asked.epoch, by: asked.holder }));
  await workshop.work((work) => finishTurn(work, { turnId, epoch: asked.epoch + 1, by: asked.holder }));
  expect((await read(turnId)).status).toBe('done');
  expect((await workshop.client.query('select 1 from rota_entry where units <> 0')).rows).toEqual([]);
});

test('in a shared rota nobody from outside it is asked, unless somebody names them', async () => {
  const circle = await buildCircle(workshop, { members: 2 });
  const [, other] = circle.members;
  await workshop.work((work) => leaveRota(work, circle.commitmentId, other?.membershipId as never));
  const [turnId] = (await workshop.work((work) => planTurns(work, circle.commitmentId))) as [TurnId];
  const { holder } = await read(turnId);

  await workshop.work((work) => declineTurn(work, { turnId, epoch: 0, by: holder }));

  expect(await read(turnId)).toMatchObject({ status: 'escalated', holder: null });
});

async function read(turnId: TurnId): Promise<{ status: string; epoch: number; holder: PersonId }> {
  const { rows } = await workshop.client.query(
    `select t.status, t.epoch, m.person_id::int as holder from turn t left join ${HELD_OR_ASKED} a on a.turn_id = t.id
     left join membership m on m.id = a.membership_id where t.id = $1`,
    [turnId],
  );
  return rows[0];
}
