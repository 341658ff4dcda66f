import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { declineTurn, finishTurn, takeTurn } from '../../src/answers/answer.ts';
import { skipTurn } from '../../src/closing/skip-turn.ts';
import type { PersonId, TurnId } from '../../src/db/ids.ts';
import type { Work } from '../../src/db/work.ts';
import { leaveCircle } from '../../src/leaving/leave.ts';
import { planTurns } from '../../src/planning/plan-turns.ts';
import type { Undone } from '../../src/undoing/undo.ts';
import { undoDeed } from '../../src/undoing/undo.ts';
import { HELD_OR_ASKED } from '../kit/asked.ts';
import type { BuiltCircle, Workshop } from '../kit/circle.ts';
import { buildCircle, MONDAY, openWorkshop } from '../kit/circle.ts';
import { checkInvariants } from '../kit/invariants.ts';

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

type Wish = { turnId: TurnId; epoch: number; by: PersonId };
type Deed = {
  /** Brings the turn to where the deed can be done. */
  before?: () => Promise<unknown>;
  by: () => Promise<PersonId>;
  act: (work: Work, wish: Wish) => Promise<{ kind: string }>;
  /** Somebody else does something that stands in the way of taking it back. */
  overtake: (work: Work, by: PersonId) => Promise<unknown>;
};

const DEEDS: [string, Deed][] = [
  [
    '“done”',
    {
      by: async () => await holderOf(),
      act: finishTurn,
      overtake: async (work, by) => await leaveCircle(work, placeOf(by), by),
    },
  ],
  [
    '“I can’t this time”',
    {
      by: async () => await holderOf(),
      act: declineTurn,
      overtake: async (work) => await takeTurn(work, { turnId, ...(await read()), by: await holderOf() }),
    },
  ],
  [
    '“I will do it”',
    {
      before: async () =>
        await workshop.work(async (work) => declineTurn(work, { turnId, epoch: 0, by: await holderOf() })),
      by: async () => await holderOf(),
      act: takeTurn,
      overtake: async (work) => await skipTurn(work, { turnId, ...(await read()), by: circle.coordinator }),
    },
  ],
  [
    'a date that is passed over',
    {
      by: async () => circle.coordinator,
      act: skipTurn,
      overtake: async (work) => await leaveCircle(work, placeOf(await lastHolderOf()), await lastHolderOf()),
    },
  ],
];

describe.each(DEEDS)('%s', (_, deed) => {
  test('is taken back: turn, assignment, ledger and reminders stand as before, and twice changes nothing', async () => {
    const by = await does(deed, async (before) => await takesBackTwice(before));

    expect(await acts()).toContain(by);
  });

  test('can be taken back ten minutes later, and not a second after that', async () => {
    const late = MONDAY.add({ minutes: 10, seconds: 1 });
    await does(deed, async (before, by) => {
      const done = await look();
      expect((await undoes(by, late)).kind).toBe('late');
      expect(await look()).toEqual(done);
      expect((await undoes(by, MONDAY.add({ minutes: 10 }))).kind).toBe('undone');
      expect(await look()).toEqual(before);
    });
  });

  test('is taken back by nobody else, and by nobody once somebody has acted since', async () => {
    await does(deed, async (_before, by) => {
      const done = await look();
      for (const { personId } of circle.members.filter((one) => one.personId !== by))
        expect((await undoes(personId)).kind).toBe('overtaken');
      expect(await look()).toEqual(done);

      await workshop.work(async (work) => await deed.overtake(work, by));
      const overtaken = await look();

      expect((await undoes(by)).kind).toBe('overtaken');
      expect(await look()).toEqual(overtaken);
    });
  });
});

type Look = Awaited<ReturnType<typeof look>>;

async function does(deed: Deed, then: (before: Look, by: PersonId) => Promise<unknown>): Promise<PersonId> {
  await deed.before?.();
  const by = await deed.by();
  const before = await look();
  const { epoch } = await read();
  const { kind } = await workshop.work(async (work) => await deed.act(work, { turnId, epoch, by }));
  expect(['answered', 'skipped']).toContain(kind);
  expect(await look()).not.toEqual(before);
  await then(before, by);
  return by;
}

async function takesBackTwice(before: Look): Promise<void> {
  const by = await lastDoer();
  const { epoch } = await read();

  const kinds = [await undoes(by), await undoes(by)].map(({ kind }) => kind);

  expect(kinds).toEqual(['undone', 'overtaken']);
  expect(await look()).toEqual(before);
  expect((await read()).epoch).toBe(epoch + 1);
}

async function undoes(by: PersonId, now = MONDAY.add({ minutes: 3 })): Promise<Undone> {
  const { epoch } = await read();
  return await workshop.work((work) => undoDeed(work, { turnId, epoch, by }), now);
}

/** Everything about the turn and its rota that must be as it was: all but the epoch, and the history. */
async function look() {
  const list = async (query: string) => (await workshop.client.query(query)).rows;
  return {
    turn: await list(`select status, on_date, starts_at, ends_at, eligible from turn where id = ${turnId}`),
    holder: await list(
      `select id, membership_id, kind, why, started_at, outcome from assignment where turn_id = ${turnId} and ended_at is null`,
    ),
    refused: await list(
      `select membership_id from assignment where turn_id = ${turnId} and outcome in ('cannot', 'no_answer') order by 1`,
    ),
    balances: await list(
      `select membership_id, sum(units) as units from rota_entry group by 1 having sum(units) <> 0 order by 1`,
    ),
    standings: await list('select * from rota_standing order by commitment_id, membership_id'),
    head: await list('select commitment_id, turns_settled, last_doer from rota_head order by 1'),
    steps: await list(
      `select kind from due_step where subject = ${turnId} and kind like 'turn-%' and fired_at is null
       and split_part(slot, ':', 1) = (select epoch::text from turn where id = ${turnId}) order by 1`,
    ),
    asked: await list(
      `select membership_id, round, is_named, outcome from cover_question where turn_id = ${turnId}
       and outcome is distinct from 'withdrawn' order by id`,
    ),
  };
}

async function read(): Promise<{ epoch: number }> {
  const { rows } = await workshop.client.query('select epoch from turn where id = $1', [turnId]);
  return rows[0];
}

async function holderOf(): Promise<PersonId> {
  const { rows } = await workshop.client.query(
    `select m.person_id::int as id from ${HELD_OR_ASKED} a join membership m on m.id = a.membership_id where a.turn_id = $1`,
    [turnId],
  );
  return rows[0]?.id;
}

async function lastHolderOf(): Promise<PersonId> {
  const { rows } = await workshop.client.query(
    'select m.person_id::int as id from assignment a join membership m on m.id = a.membership_id where a.turn_id = $1 order by a.id desc limit 1',
    [turnId],
  );
  return rows[0]?.id;
}

async function lastDoer(): Promise<PersonId> {
  const { rows } = await workshop.client.query('select "by"::int as by from turn_deed where turn_id = $1', [turnId]);
  return rows[0]?.by;
}

async function acts(): Promise<PersonId[]> {
  const { rows } = await workshop.client.query(
    `select actor_id::int as by from audit where act like 'undo-%' and object_id = $1`,
    [turnId],
  );
  return rows.map(({ by }) => by);
}

function placeOf(person: PersonId) {
  const place = circle.members.find(({ personId }) => personId === person);
  if (!place) throw new Error('somebody from outside');
  return place.membershipId;
}
