import { randomInt } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { TurnAnswer } from '../../src/answers/answer.ts';
import { acceptTurn, declineTurn, finishTurn, takeTurn } from '../../src/answers/answer.ts';
import type { PersonId, TurnId } from '../../src/db/ids.ts';
import type { Work } from '../../src/db/work.ts';
import { endPlace } from '../../src/leaving/end-place.ts';
import { planTurns } from '../../src/planning/plan-turns.ts';
import { reminderSteps } from '../../src/reminders/remind.ts';
import { lockTurnWithHolder } from '../../src/turns/lock-turn.ts';
import { HELD_OR_ASKED, holdersOf, outcomesOf } from '../kit/asked.ts';
import type { BuiltCircle, Workshop } from '../kit/circle.ts';
import { buildCircle, openWorkshop } from '../kit/circle.ts';
import { checkInvariants } from '../kit/invariants.ts';

const ROUNDS = process.env['SANAD_RACES'] === 'long' ? 1000 : 30;
const LONG_MS = 1_800_000;

let workshop: Workshop;
let circle: BuiltCircle;
let turns: TurnId[];
let nth = 0;
beforeEach(async () => {
  workshop = await openWorkshop();
  nth = 0;
  ({ circle, turns } = await opens(4));
});
afterEach(async () => {
  await checkInvariants(workshop.database.url);
  await workshop.close();
});

describe('of two things that happen at once', { timeout: LONG_MS }, () => {
  test('three taps on "done" settle the turn once', async () => {
    let rounds = 0;
    for await (const { turnId } of turnsInOrder(ROUNDS)) {
      const answer = { turnId, epoch: 0, by: await holderOf(turnId) };

      const answers = await Promise.all([1, 2, 3].map(() => workshop.work((work) => finishTurn(work, answer))));

      expect(answers.map(({ kind }) => kind).toSorted()).toEqual(['answered', 'settled', 'settled']);
      const { rows } = await workshop.client.query('select 1 from rota_event where turn_id = $1', [turnId]);
      expect(rows).toHaveLength(1);
      rounds += 1;
    }
    print(`"done" three times: ${rounds} rounds, settled once in each`);
  });

  test('"I will do it" counts before and after the timer that asks the next one', async () => {
    let [before, after] = [0, 0];
    for await (const { turnId } of turnsInOrder(ROUNDS)) {
      await workshop.work(async (work) => declineTurn(work, { turnId, epoch: 0, by: await holderOf(turnId) }));
      const asked = await holderOf(turnId);
      const step = { kind: 'turn-pass-on', subject: turnId, slot: '1:1' };

      const [answer] = await Promise.all([
        workshop.work((work) => takeTurn(work, { turnId, epoch: 1, by: asked })),
        workshop.work(async (work) => await reminderSteps['turn-pass-on']?.(work, step)),
      ]);

      const { status, epoch } = await read(turnId);
      expect([answer.kind, status, epoch]).toEqual(['answered', 'accepted', 2]);
      expect(await holdersOf(workshop, turnId)).toEqual([asked]);
      const outcomes = await outcomesOf(workshop, turnId);
      expect(outcomes.join(' ')).toMatch(/^yes( covered){0,3}$/u);
      if (outcomes.length === 1) before += 1;
      else after += 1;
    }
    print(
      `a yes against the timer: ${before + after} rounds, ${before} before it, ${after} after it, ${before + after} taken`,
    );
  });

  test('of two people who accept one turn that has nobody, one gets it', async () => {
    const wins = [0, 0];
    for await (const { turnId, of } of turnsInOrder(ROUNDS, 2)) {
      await declineByAll(turnId, 2);
      const { status, epoch } = await read(turnId);
      expect(status).toBe('escalated');

      const answers = await Promise.all(
        of.members.map(({ personId: by }) => workshop.work((work) => takeTurn(work, { turnId, epoch, by }))),
      );

      expect(answers.map(({ kind }) => kind).toSorted()).toEqual(['answered', 'stale']);
      const winner = answers.findIndex(({ kind }) => kind === 'answered');
      expect(await holderOf(turnId)).toBe(of.members[winner]?.personId);
      wins[winner] = (wins[winner] ?? 0) + 1;
    }
    print(
      `two accept one turn: ${ROUNDS} rounds, ${wins[0]} won by the one, ${wins[1]} by the other, 0 by both or nobody`,
    );
  });

  test.each<[string, (work: Work, answer: TurnAnswer) => Promise<{ kind: string }>]>([
    ['accepting one’s own turn', acceptTurn],
    ['standing in for somebody', takeTurn],
  ])('%s and being removed never leave a turn with somebody who is gone', async (what, accept) => {
    let accepted = 0;
    for (let round = 0; round < ROUNDS / 2; round += 1) {
      const { circle: own, turns: planned } = await opens(3);
      const [turnId] = planned as [TurnId];
      const original = await holderOf(turnId);
      if (accept === takeTurn) await workshop.work((work) => declineTurn(work, { turnId, epoch: 0, by: original }));
      const by = await holderOf(turnId);
      const { epoch } = await read(turnId);
      const { membershipId } = own.members.find(({ personId }) => personId === by) as BuiltCircle['members'][number];

      const [answer, removed] = await Promise.all([
        workshop.work(async (work) => {
          await lingers(work);
          return await accept(work, { turnId, epoch, by });
        }),
        workshop.work((work) => endPlace(work, { membershipId, by: own.coordinator, ending: 'team' })),
      ]);

      expect(removed.kind).toBe('ended');
      expect(['answered', 'stale', 'not-yours']).toContain(answer.kind);
      expect(await holderOf(turnId)).not.toBe(by);
      const ghosts = `select a.id from assignment a join membership m on m.id = a.membership_id where a.ended_at is null and m.state <> 'active'`;
      expect((await workshop.client.query(ghosts)).rows).toEqual([]);
      if (answer.kind === 'answered') accepted += 1;
    }
    print(`${what} against removal: ${ROUNDS / 2} rounds, ${accepted} accepted before it, 0 ghosts`);
  });
});

test('a person who refused is never asked again for the same turn, and everybody is asked once at most', async () => {
  const [turnId] = turns as [TurnId];
  const asked: PersonId[] = [];

  for (let left = circle.members.length; left > 0; left -= 1) {
    asked.push(await holderOf(turnId));
    await declineByHolder(turnId);
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

  await workshop.work((work) => finishTurn(work, { turnId, epoch: 2, by: cover }));

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

type Opened = { circle: BuiltCircle; turns: TurnId[] };

async function opens(members: number): Promise<Opened> {
  const built = await buildCircle(workshop, { members, nth: nth++ });
  return { circle: built, turns: await workshop.work((work) => planTurns(work, built.commitmentId)) };
}

/** So many turns of which nothing has happened to any, from as many circles as it takes. */
async function* turnsInOrder(count: number, members = 4): AsyncGenerator<{ turnId: TurnId; of: BuiltCircle }> {
  for (let left = count; left > 0; ) {
    const { circle: of, turns: planned } = await opens(members);
    for (const turnId of planned.slice(0, left)) yield { turnId, of };
    left -= planned.length;
  }
}

/** Everybody says no, one after another. */
async function declineByAll(turnId: TurnId, members: number): Promise<void> {
  for (let left = members; left > 0; left -= 1) await declineByHolder(turnId);
}

/** Whoever has the turn, or is asked first for it, says no. */
async function declineByHolder(turnId: TurnId): Promise<void> {
  const { epoch } = await read(turnId);
  const by = await holderOf(turnId);
  expect((await workshop.work((work) => declineTurn(work, { turnId, epoch, by }))).kind).toBe('answered');
}

/** As the removal has more to read before it locks anything, an answer that starts with it would always be first. */
async function lingers(work: Work): Promise<void> {
  for (let left = randomInt(12); left > 0; left -= 1) await work.tx.execute('select 1');
}

function print(figures: string): void {
  process.stdout.write(`${figures}\n`);
}

async function holderOf(turnId: TurnId): Promise<PersonId> {
  const { rows } = await workshop.client.query(
    `select m.person_id::int as id from ${HELD_OR_ASKED} a join membership m on m.id = a.membership_id where a.turn_id = $1`,
    [turnId],
  );
  return rows[0]?.id;
}

async function read(turnId: TurnId): Promise<{ status: string; epoch: number }> {
  const { rows } = await workshop.client.query('select status, epoch from turn where id = $1', [turnId]);
  return rows[0];
}
