import { afterEach, beforeEach, expect, test } from 'vitest';
import type { PersonId } from '../../src/db/ids.ts';
import { planTurns } from '../../src/planning/plan-turns.ts';
import { listComingAbsences } from '../../src/preferences/absence-store.ts';
import { declareAbsence, takeBackAbsence } from '../../src/preferences/declare-absence.ts';
import { setPreferences } from '../../src/preferences/store.ts';
import { EVERY_DAY, toggleWeekday } from '../../src/preferences/weekdays.ts';
import type { BuiltCircle, Workshop } from '../kit/circle.ts';
import { buildCircle, openWorkshop } from '../kit/circle.ts';
import { checkInvariants } from '../kit/invariants.ts';

const THURSDAY = 4;

let workshop: Workshop;
let circle: BuiltCircle;
beforeEach(async () => {
  workshop = await openWorkshop();
  circle = await buildCircle(workshop, { members: 3 });
});
afterEach(async () => {
  await checkInvariants(workshop.database.url);
  await workshop.close();
});

test('whoever is away before turns are planned is passed over and owes nothing for them', async () => {
  const [first] = circle.members;
  await workshop.work((work) => declareAbsence(work, personOf(first), days('2026-11-25', '2026-12-05')));

  await workshop.work((work) => planTurns(work, circle.commitmentId));

  const [, second, third] = circle.members.map(({ membershipId }) => membershipId);
  const turns = await listTurns();
  expect(turns.slice(0, 2).map(({ holder }) => holder)).toEqual([second, third]);
  expect(turns[0]?.eligible.map(({ member }) => member)).toEqual([second, third]);
});

test('an absence said after planning hands the turns of those days on, and saying it twice changes nothing', async () => {
  const [first, second] = circle.members;
  await workshop.work((work) => planTurns(work, circle.commitmentId));
  const away = days('2026-11-25', '2026-11-27');

  await workshop.work((work) => declareAbsence(work, personOf(first), away));
  await workshop.work((work) => declareAbsence(work, personOf(first), away));

  const [turn] = await listTurns();
  const today = Temporal.PlainDate.from('2026-11-23');
  const coming = await workshop.work((work) => listComingAbsences(work, personOf(first), today));
  expect(turn?.holder).toBe(second?.membershipId);
  expect(coming).toHaveLength(1);
});

test('an absence that is taken back counts no more, and nobody takes back that of another', async () => {
  const [first, second] = circle.members;
  const today = Temporal.PlainDate.from('2026-11-23');
  await workshop.work((work) => declareAbsence(work, personOf(first), days('2026-11-25', '2026-12-31')));
  const [absence] = await workshop.work((work) => listComingAbsences(work, personOf(first), today));

  const byAnother = await workshop.work((work) => takeBackAbsence(work, personOf(second), idOf(absence)));
  const byThemselves = await workshop.work((work) => takeBackAbsence(work, personOf(first), idOf(absence)));

  await workshop.work((work) => planTurns(work, circle.commitmentId));
  const [turn] = await listTurns();
  expect([byAnother, byThemselves]).toEqual([false, true]);
  expect(turn?.holder).toBe(first?.membershipId);
});

test('a day of the week that does not suit somebody is never theirs', async () => {
  const [first] = circle.members;
  const weekdays = toggleWeekday(EVERY_DAY, THURSDAY);
  await workshop.work((work) => setPreferences(work, personOf(first), { weekdays }));

  await workshop.work((work) => planTurns(work, circle.commitmentId));

  const holders = (await listTurns()).map(({ holder }) => holder);
  expect(holders).toHaveLength(8);
  expect(holders).not.toContain(first?.membershipId);
});

test('nobody is given more turns a month than they chose', async () => {
  for (const { personId } of circle.members.slice(0, 2)) {
    await workshop.work((work) => setPreferences(work, personId, { capacity: 1 }));
  }

  await workshop.work((work) => planTurns(work, circle.commitmentId));

  const turns = await listTurns();
  for (const { membershipId } of circle.members.slice(0, 2)) {
    const months = turns.filter(({ holder }) => holder === membershipId).map(({ on }) => on.slice(0, 7));
    expect(months.length).toBeGreaterThan(0);
    expect(new Set(months).size).toBe(months.length);
  }
});

function days(from: string, until: string) {
  return { fromOn: Temporal.PlainDate.from(from), untilOn: Temporal.PlainDate.from(until) };
}

function personOf(member: BuiltCircle['members'][number] | undefined): PersonId {
  if (!member) throw new Error('there is no such member');
  return member.personId;
}

function idOf<Id>(row: { id: Id } | undefined): Id {
  if (!row) throw new Error('there is no such row');
  return row.id;
}

async function listTurns() {
  const { rows } = await workshop.client.query<{ on: string; holder: number; eligible: { member: number }[] }>(
    `select to_char(t.on_date, 'YYYY-MM-DD') as on, a.membership_id::int as holder, t.eligible from turn t
     left join assignment a on a.turn_id = t.id and a.ended_at is null order by t.on_date`,
  );
  return rows;
}
