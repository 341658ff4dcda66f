import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { declineTurn, finishTurn, takeTurn } from '../../src/answers/answer.ts';
import type { PersonId, TurnId } from '../../src/db/ids.ts';
import { leaveCircle } from '../../src/leaving/leave.ts';
import { passOn } from '../../src/planning/pass-on.ts';
import { planTurns } from '../../src/planning/plan-turns.ts';
import { lockTurnWithHolder } from '../../src/turns/lock-turn.ts';
import type { BuiltCircle, Workshop } from '../kit/circle.ts';
import { buildCircle, openWorkshop } from '../kit/circle.ts';
import { checkInvariants } from '../kit/invariants.ts';

const ROUNDS = 8;

let workshop: Workshop;
let circle: BuiltCircle;
let turns: TurnId[];
beforeEach(async () => {
  workshop = await openWorkshop();
  circle = await buildCircle(workshop, { members: 4 });
  turns = await workshop.work((work) => planTurns(work, circle.commitmentId));
});
afterEach(async () => {
  await checkInvariants(workshop.database.url);
  await workshop.close();
});

describe('of two things that happen at once', () => {
  test('two taps on "done" settle the turn once', async () => {
    for (const turnId of turns.slice(0, ROUNDS)) {
      const answer = { turnId, epoch: 0, by: await holderOf(turnId) };

      const answers = await Promise.all([1, 2, 3].map(() => workshop.work((work) => finishTurn(work, answer))));

      expect(answers.map(({ kind }) => kind).toSorted()).toEqual(['answered', 'settled', 'settled']);
    }
  });

  test('"I will do it" and passing on for silence leave one holder', async () => {
    for (const turnId of turns.slice(0, ROUNDS)) {
      await workshop.work(async (work) => declineTurn(work, { turnId, epoch: 0, by: await holderOf(turnId) }));
      const asked = await holderOf(turnId);

      const [taken] = await Promise.all([
        workshop.work((work) => takeTurn(work, { turnId, epoch: 1, by: asked })),
        workshop.work(async (work) => {
          const { turn } = (await lockTurnWithHolder(work, turnId)) ?? {};
          if (turn?.status === 'seeking_cover' && turn.epoch === 1) await passOn(work, turn, 'no_answer');
        }),
      ]);

      const { status, epoch } = await read(turnId);
      expect([taken.kind, status, epoch]).toEqual(
        taken.kind === 'answered' ? ['answered', 'accepted', 1] : ['stale', 'seeking_cover', 2],
      );
    }
  });

  test('taking a turn and leaving the circle never leave a turn with somebody who is gone', async () => {
    const [turnId] = turns as [TurnId];
    await workshop.work(async (work) => declineTurn(work, { turnId, epoch: 0, by: await holderOf(turnId) }));
    const asked = await holderOf(turnId);
    const { membershipId } = circle.members.find(({ personId }) => personId === asked) ?? { membershipId: -1 as never };

    await Promise.all([
      workshop.work((work) => takeTurn(work, { turnId, epoch: 1, by: asked })),
      workshop.work((work) => leaveCircle(work, membershipId, asked)),
    ]);

    expect(await holderOf(turnId)).not.toBe(asked);
    const { rows } = await workshop.client.query(
      'select 1 from assignment where membership_id = $1 and ended_at is null',
      [membershipId],
    );
    expect(rows).toEqual([]);
  });
});

test('a person who refused is never asked again for the same turn, and everybody is asked once at most', async () => {
  const [turnId] = turns as [TurnId];
  const asked: PersonId[] = [];

  for (let epoch = 0; epoch < circle.members.length; epoch++) {
    const holder = await holderOf(turnId);
    asked.push(holder);
    const answered = await workshop.work((work) => declineTurn(work, { turnId, epoch, by: holder }));
    expect(answered.kind).toBe('answered');
  }

  expect(new Set(asked).size).toBe(circle.members.length);
  expect(
    await workshop.work((work) => lockTurnWithHolder(work, turnId)).then((found) => found?.holder),
  ).toBeUndefined();
  expect((await read(turnId)).status).toBe('escalated');
});

test('whoever covers is credited, and whoever could not is still charged', async () => {
  const [turnId] = turns as [TurnId];
  const original = await holderOf(turnId);
  await workshop.work((work) => declineTurn(work, { turnId, epoch: 0, by: original }));
  const cover = await holderOf(turnId);
  await workshop.work((work) => takeTurn(work, { turnId, epoch: 1, by: cover }));

  await workshop.work((work) => finishTurn(work, { turnId, epoch: 1, by: cover }));

  const { rows } =
    await workshop.client.query(`select m.person_id::int as person, sum(n.units)::int as units from rota_entry n
    join membership m on m.id = n.membership_id group by m.person_id`);
  const units = new Map(rows.map(({ person, units: value }) => [person, value]));
  expect(units.get(original)).toBe(720_720 / 4);
  expect(units.get(cover)).toBe(720_720 / 4 - 720_720);
});

describe('the database itself refuses', () => {
  test.each([
    [
      'a second live assignee',
      `insert into assignment (turn_id, circle_id, membership_id, kind, why, started_at) select turn_id, circle_id, membership_id, kind, why, started_at from assignment limit 1`,
      '23505',
    ],
    [
      'a turn that overlaps another of its commitment',
      `insert into turn (commitment_id, circle_id, on_date, opens_at, lasts_days, closes_at, starts_at, ends_at, time_zone, tz_version, status, epoch, eligible) select commitment_id, circle_id, on_date + 1, opens_at, lasts_days, closes_at, starts_at, ends_at, time_zone, tz_version, 'planned', 0, '[]' from turn limit 1`,
      '23P01',
    ],
    ['an assignee from another circle', `update assignment set circle_id = circle_id + 1`, '23503'],
    ['a step that no turn takes', `update turn set status = 'confirmed' where status = 'planned'`, '23514'],
    ['an epoch that falls', `update turn set epoch = -1`, '23514'],
    ['a change of the ledger', `update rota_event set round = 1`, '42501'],
    ['a deleted audit', `delete from audit`, '42501'],
  ])('%s', async (_, statement, code) => {
    await expect(workshop.client.query(statement)).rejects.toMatchObject({ code });
  });

  test('entries of the ledger that do not sum to zero', async () => {
    const statement = `with e as (insert into rota_event (commitment_id, kind, round, details, at) select id, 'forgiven', 0, '{}', now() from commitment limit 1 returning id)
      insert into rota_entry (event_id, membership_id, units) select e.id, m.id, 5 from e, (select id from membership limit 1) m`;

    await expect(workshop.client.query(statement)).rejects.toMatchObject({ code: '23514' });
  });
});

async function holderOf(turnId: TurnId): Promise<PersonId> {
  const { rows } = await workshop.client.query(
    'select m.person_id::int as id from assignment a join membership m on m.id = a.membership_id where a.turn_id = $1 and a.ended_at is null',
    [turnId],
  );
  return rows[0]?.id;
}

async function read(turnId: TurnId): Promise<{ status: string; epoch: number }> {
  const { rows } = await workshop.client.query('select status, epoch from turn where id = $1', [turnId]);
  return rows[0];
}
