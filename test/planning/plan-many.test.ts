import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { finishTurn } from '../../src/answers/answer.ts';
import { addCommitment } from '../../src/commitments/add-commitment.ts';
import { type Commitment, lockCommitment, type RotaPlace } from '../../src/commitments/store.ts';
import type { CommitmentId, MembershipId, PersonId, TurnId } from '../../src/db/ids.ts';
import { replacePause } from '../../src/pausing/store.ts';
import { planDates } from '../../src/planning/plan-dates.ts';
import { planManyTurns, planTurns } from '../../src/planning/plan-turns.ts';
import { insertAbsence } from '../../src/preferences/absence-store.ts';
import { setPreferences } from '../../src/preferences/store.ts';
import { apply, NOBODY, type Standings, settle } from '../../src/rota/ledger.ts';
import { listOpenTurns } from '../../src/turns/store.ts';
import type { BuiltCircle, Workshop } from '../kit/circle.ts';
import { buildCircle, openWorkshop, weeklyFrom } from '../kit/circle.ts';
import { checkInvariants } from '../kit/invariants.ts';
import { allowTimeForDeepRuns, assertProperty, deepOr } from '../kit/properties.ts';

allowTimeForDeepRuns();

let workshop: Workshop;
let circle: BuiltCircle;
beforeEach(async () => {
  workshop = await openWorkshop();
  circle = await buildCircle(workshop, { members: 4 });
});
afterEach(async () => {
  await checkInvariants(workshop.database.url);
  await workshop.close();
});

test('many commitments planned together are planned as one after the other: the most turns a month, absences and pauses included', async () => {
  const ids = [circle.commitmentId, await addVisit(2), await addVisit(5)];
  const [busy, away] = circle.members;
  await workshop.work(async (work) => {
    await setPreferences(work, busy?.personId as PersonId, { capacity: 2 });
    const fromOn = Temporal.PlainDate.from('2026-12-01');
    await insertAbsence(work, away?.personId as PersonId, { fromOn, untilOn: fromOn.add({ days: 19 }) });
    const untilPaused = Temporal.PlainDate.from('2026-12-08');
    await replacePause(work, {
      circleId: circle.circleId,
      scope: 'visit',
      untilOn: untilPaused,
      begunBy: circle.coordinator,
    });
  });

  const together = await rolledBack(async () => {
    await workshop.work((work) => planManyTurns(work, ids));
    return await listTurns();
  });
  for (const id of ids) await workshop.work((work) => planTurns(work, id));

  const oneByOne = await listTurns();
  const plain = (turns: Listed[]) => turns.map(({ id: _, ...turn }) => turn);
  expect(plain(together)).toEqual(plain(oneByOne));
  expect(oneByOne).toHaveLength(20);
  const december = oneByOne.filter(({ on, member }) => on.startsWith('2026-12') && member === busy?.membershipId);
  expect(december).toHaveLength(2);
});

test('planning many waits for nobody: what is being changed, or looks for somebody, is left out', async () => {
  const other = await addVisit(2);
  const third = await addVisit(5);
  await workshop.work((work) => planTurns(work, third));
  await workshop.client.query("update turn set status = 'seeking_cover' where commitment_id = $1", [third]);
  await workshop.client.query("update assignment set ended_at = now(), outcome = 'cannot'");

  const planned = await workshop.work(async (changing) => {
    await lockCommitment(changing, circle.commitmentId);
    return await workshop.work((work) => planManyTurns(work, [circle.commitmentId, other, third]));
  });

  expect([...planned]).toEqual([other]);
  expect((await listTurns()).filter(({ commitment }) => commitment === circle.commitmentId)).toEqual([]);
});

test('following the plan never changes it: when every turn is done by whoever has it, planning again moves nothing', async () => {
  await workshop.work((work) => planTurns(work, circle.commitmentId));
  const first = await listTurns();
  const open = await workshop.work((work) => listOpenTurns(work, circle.commitmentId));
  expect(open.map(({ id }) => id)).toEqual(first.map(({ id }) => id));

  for (const { id, member, on } of first.slice(0, 5)) {
    const by = circle.members.find(({ membershipId }) => membershipId === member)?.personId as PersonId;
    const at = Temporal.PlainDate.from(on).toZonedDateTime('Africa/Casablanca').add({ hours: 20 }).toInstant();
    await workshop.work((work) => finishTurn(work, { turnId: id, epoch: 0, by }), at);
    await workshop.work((work) => planTurns(work, circle.commitmentId), at);
    const now = await listTurns();
    expect(now.slice(0, first.length).map((turn) => turn.member)).toEqual(first.map((turn) => turn.member));
  }

  // And a plan made in one go from here on is the one that grew week by week.
  const grown = await listTurns();
  await workshop.client.query("delete from due_step where kind like 'turn-%'");
  await workshop.client.query("delete from assignment where turn_id in (select id from turn where status = 'planned')");
  await workshop.client.query("delete from turn where status = 'planned'");
  const last = Temporal.Instant.from('2026-12-24T20:00:00Z');
  await workshop.work((work) => planTurns(work, circle.commitmentId), last);
  expect((await listTurns()).map(({ on, member }) => [on, member])).toEqual(
    grown.map(({ on, member }) => [on, member]),
  );
});

test('following any plan never changes its tail', () => {
  const place = fc.record({
    weight: fc.constantFrom(1, 2, 4),
    weekdays: fc.integer({ min: 1, max: 127 }),
    away: fc.option(fc.tuple(fc.nat({ max: 60 }), fc.nat({ max: 20 })), { nil: undefined }),
  });
  assertProperty(
    fc.property(
      fc.array(place, { minLength: 1, maxLength: 8 }),
      fc.array(fc.nat({ max: 70 }), { minLength: 1, maxLength: 20 }),
      fc.integer({ min: 1, max: 4 }),
      (places, days, effort) => {
        const start = Temporal.PlainDate.from('2026-11-23');
        const rota = places.map((one, i) => placeOf(i + 1, one, start));
        const standings = rota.reduce<Standings>(
          (so, { member, weight }) => apply(so, { kind: 'joined', member, weight }),
          NOBODY,
        );
        const dates = [...new Set(days)].toSorted((a, b) => a - b).map((day) => start.add({ days: day }));
        const plan = (from: Standings, left: typeof dates) =>
          planDates(from, { rota, held: [], dates: left, effort, turnsInMonths: new Map() });

        const whole = plan(standings, dates);
        let done = standings;
        for (const [i, { eligible, given }] of whole.entries()) {
          if (given) done = settle(done, { eligible, effort, doer: given.to.member });
          expect(plan(done, dates.slice(i + 1)).map(givenTo)).toEqual(whole.slice(i + 1).map(givenTo));
        }
        // Nor does it matter that some of it is planned already.
        const half = Math.floor(whole.length / 2);
        const held = whole
          .slice(0, half)
          .flatMap(({ on: onDate, eligible, given }) =>
            given ? [{ onDate, eligible, effort, holder: given.to.member }] : [],
          );
        const rest = planDates(standings, { rota, held, dates: dates.slice(half), effort, turnsInMonths: new Map() });
        expect(rest.map(givenTo)).toEqual(whole.slice(half).map(givenTo));
      },
    ),
    deepOr(5000, 200),
  );
});

function givenTo({ given }: ReturnType<typeof planDates>[number]) {
  return given && [given.to.member, given.why];
}

function placeOf(
  id: number,
  { weight, weekdays, away }: { weight: number; weekdays: number; away: [number, number] | undefined },
  start: Temporal.PlainDate,
): RotaPlace {
  const absences = away
    ? [{ fromOn: start.add({ days: away[0] }), untilOn: start.add({ days: away[0] + away[1] }) }]
    : [];
  return {
    member: id as MembershipId,
    weight,
    personId: id as PersonId,
    circleId: 1 as RotaPlace['circleId'],
    reachable: true,
    answers: true,
    restsUntil: null,
    suits: true,
    weekdays,
    capacity: null,
    absences,
  };
}

async function addVisit(weekday: number): Promise<CommitmentId> {
  const members = circle.members.map(({ membershipId }) => membershipId);
  const window = { opensAt: new Temporal.PlainTime(15), lastsDays: 1, closesAt: new Temporal.PlainTime(18), members };
  const tuesday = new Temporal.PlainDate(2026, 11, 24);
  const weekly = weeklyFrom(tuesday.add({ days: (weekday + 5) % 7 }), window);
  const wish = { circleId: circle.circleId, kind: 'visit', ...weekly, by: circle.coordinator };
  const added = await workshop.work((work) => addCommitment(work, wish));
  if (added.kind !== 'added') throw new Error('the commitment was refused');
  return added.commitmentId;
}

/** Does something and takes every turn away again. */
async function rolledBack<T>(act: () => Promise<T>): Promise<T> {
  const seen = await act();
  await workshop.client.query('delete from due_step; delete from assignment; delete from turn; delete from outbox');
  return seen;
}

type Listed = { id: TurnId; commitment: Commitment['id']; on: string; status: string; member: number | null };

async function listTurns(): Promise<Listed[]> {
  const { rows } =
    await workshop.client.query(`select t.id::int, t.commitment_id::int commitment, t.on_date::text "on", t.status,
    a.membership_id::int member, a.why from turn t left join assignment a on a.turn_id = t.id and (a.ended_at is null or a.outcome = 'done')
    order by t.commitment_id, t.on_date`);
  return rows;
}
