import { afterEach, beforeEach, expect, test } from 'vitest';
import { addCommitment } from '../../src/commitments/add-commitment.ts';
import type { CommitmentId, TurnId } from '../../src/db/ids.ts';
import type { Work } from '../../src/db/work.ts';
import { rest } from '../../src/leaving/rest.ts';
import { beginPause } from '../../src/pausing/change-pause.ts';
import { pauseSteps } from '../../src/pausing/steps.ts';
import { planTurns } from '../../src/planning/plan-turns.ts';
import { moveToSeason } from '../../src/season-hours/ask-touched.ts';
import { bringCircleInLine, takeEffectIn } from '../../src/season-hours/take-effect.ts';
import type { SeasonYear } from '../../src/seasons/calendar.ts';
import { answerEve, correctSeason, standWithoutWord } from '../../src/seasons/say-season.ts';
import { keepUsualHours } from '../../src/seasons/store.ts';
import { findHolder, findTurn } from '../../src/turns/store.ts';
import type { BuiltCircle, Workshop } from '../kit/circle.ts';
import { buildCircle, openWorkshop, weeklyFrom } from '../kit/circle.ts';

const RAMADAN: SeasonYear = { kind: 'ramadan', year: 1448 };
const FEAST: SeasonYear = { kind: 'eid-al-fitr', year: 1448 };
const timeZone = 'Africa/Casablanca';
const on = (date: string) => Temporal.PlainDate.from(date);
/** A week before it. */
const BEFORE = Temporal.Instant.from('2027-02-01T10:00:00Z');
const EVE = Temporal.Instant.from('2027-02-07T17:00:00Z');

let workshop: Workshop;
let circle: BuiltCircle;
let visits: CommitmentId;
let lessons: CommitmentId;

beforeEach(async () => {
  workshop = await openWorkshop();
  circle = await buildCircle(workshop, { members: 2 });
  await workshop.client.query("update commitment set state = 'ended'");
  visits = await adds('visit', '2027-02-01');
  lessons = await adds('lessons', '2027-02-02');
});

afterEach(async () => {
  await workshop.close();
});

test('announced a day later, the days at both edges take their usual hours again, and no turn is doubled or lost', async () => {
  const before = await turns(visits);
  expect(before.map(({ on }) => on)).toEqual(everyWeek('2027-02-08', 8));
  expect(hours(before)).toEqual(['21:30', '21:30', '21:30', '21:30', '21:30', '15:00', '15:00', '15:00']);
  expect((await turns(lessons)).map(({ on }) => on)).toEqual([
    ...everyWeek('2027-02-09', 4),
    ...everyWeek('2027-03-16', 2),
  ]);

  await says(RAMADAN, '2027-02-09');
  await takesEffect(RAMADAN);
  await takesEffect(RAMADAN);

  const after = await turns(visits);
  expect(after.map(({ id, on }) => `${id} ${on}`)).toEqual(before.map(({ id, on }) => `${id} ${on}`));
  expect(hours(after)).toEqual(['15:00', '21:30', '21:30', '21:30', '21:30', '15:00', '15:00', '15:00']);
  // 29 days from the 9th of February: the 9th of March is the last, and lessons come back to it.
  expect((await turns(lessons)).map(({ on }) => on)).toEqual(everyWeek('2027-02-09', 8));

  const dawn = Temporal.Instant.from('2027-03-10T05:00:00Z');
  const feast = await workshop.work((work) => standWithoutWord(work, FEAST, timeZone), dawn);
  await takesEffect(FEAST, dawn);
  expect(feast.startsOn.toString()).toBe('2027-03-11');
  expect(hours(await turns(visits)).slice(0, 8)).toEqual(hours(after));
});

test('what somebody has said yes to stays; whoever has it is asked once, moves it, and keeps it', async () => {
  await workshop.client.query(
    "update turn set status = 'accepted' where commitment_id = $1 and on_date = '2027-02-15'",
    [visits],
  );
  await workshop.client.query(
    "update turn set opens_at = '15:00', closes_at = '18:00', starts_at = '2027-02-15T15:00Z', ends_at = '2027-02-15T18:00Z' where commitment_id = $1 and on_date = '2027-02-15'",
    [visits],
  );
  await says(RAMADAN, '2027-02-08');
  await takesEffect(RAMADAN);
  await takesEffect(RAMADAN);

  expect(hours(await turns(visits)).slice(0, 3)).toEqual(['21:30', '15:00', '21:30']);
  const [touched] = (await turns(visits)).filter((one) => one.on === '2027-02-15');
  expect(await keysLike(`season:14480:turn:%`)).toEqual([`season:14480:turn:${touched?.id}`]);

  const moved = await workshop.work(async (work) => {
    const turn = touched && (await findTurn(work, touched.id));
    const holder = turn && (await findHolder(work, turn.id));
    if (!turn || !holder) throw new Error('the turn is with nobody');
    const wish = { turnId: turn.id, epoch: turn.epoch, by: holder.personId };
    return [
      await moveToSeason(work, { ...wish, by: circle.coordinator }),
      await moveToSeason(work, wish),
      await moveToSeason(work, wish),
    ];
  }, EVE);

  expect(moved.map(({ kind }) => kind)).toEqual(['not-yours', 'moved', 'stale']);
  const [after] = (await turns(visits)).filter((one) => one.on === '2027-02-15');
  expect(after).toMatchObject({ status: 'accepted', opens: '21:30', id: touched?.id });
});

test('the captain, or the coordinators, hear once what changes; a circle that keeps its usual hours has them', async () => {
  await says(RAMADAN, '2027-02-08');
  await takesEffect(RAMADAN);
  await workshop.work(
    (work) => correctSeason(work, { ...RAMADAN, startsOn: on('2027-02-09'), by: circle.coordinator, timeZone }),
    EVE,
  );
  await takesEffect(RAMADAN);

  expect(await keysLike('season:14480:hours:%')).toEqual([`season:14480:hours:${circle.circleId}:1`]);

  await workshop.work(async (work) => {
    await keepUsualHours(work, { ...RAMADAN, circleId: circle.circleId, by: circle.coordinator });
    await bringCircleInLine(work, circle.circleId);
  }, EVE);
  expect(new Set(hours(await turns(visits)))).toEqual(new Set(['15:00']));
});

test('a pause and a rest until after Ramadan end where its feast does, whichever way that moves', async () => {
  const [member] = circle.members;
  if (!member) throw new Error('nobody is there');
  await at(async (work) => {
    const { circleId, coordinator: by } = circle;
    await beginPause(work, {
      circleId,
      scope: 'visit',
      length: 'after-ramadan',
      acting: { by, as: 'guardian' } as never,
    });
    const until = on('2027-03-11');
    await rest(work, { membershipId: member.membershipId, until, timeZone, isPastRamadan: true });
  });
  expect(await ends()).toEqual(['2027-03-11', '2027-03-11']);

  await says(RAMADAN, '2027-02-09');
  await takesEffect(RAMADAN);

  expect(await ends()).toEqual(['2027-03-12', '2027-03-12']);
  // The step of the day before finds that the pause goes on.
  const id = (await workshop.client.query<{ id: string }>('select id from help_pause')).rows[0]?.id;
  const due = async (slot: string) =>
    await workshop.work(
      (work) => pauseSteps['pause-end']?.(work, { kind: 'pause-end', subject: Number(id), slot }) ?? Promise.resolve(),
      Temporal.Instant.from('2027-03-11T09:30:00Z'),
    );
  await due('2027-03-11');
  expect(await ends()).toEqual(['2027-03-12', '2027-03-12']);
  await due('2027-03-12');
  expect((await workshop.client.query('select 1 from help_pause where ended_at is null')).rows).toEqual([]);
});

test('a family that has closed every kind a season brings is suggested nothing; one that has closed one, the other', async () => {
  await workshop.client.query(
    "update consent set withdrawn_at = '2027-01-01T00:00:00Z', withdrawn_by = given_by where purpose in ('help-errand', 'help-lessons', 'help-repairs')",
  );
  const [school, winter] = [
    { kind: 'school-return', year: 2026 },
    { kind: 'winter', year: 2026 },
  ] as const;
  await says(school, '2026-09-01');
  await says(winter, '2026-12-21');
  for (const one of [school, winter]) await takesEffect(one);
  expect(await keysLike('season:2026%')).toEqual([]);

  await workshop.client.query(
    "update consent set withdrawn_at = null, withdrawn_by = null where purpose = 'help-errand'",
  );
  for (const one of [school, winter]) await takesEffect(one);
  expect(await keysLike('season:2026%')).toEqual([
    `season:20263:suggest:${circle.circleId}:1`,
    `season:20264:suggest:${circle.circleId}:1`,
  ]);
});

test('what is suggested is what the family lets through, once; nothing before a word, nothing of what it has closed', async () => {
  const winter: SeasonYear = { kind: 'winter', year: 2026 };
  await takesEffect(winter);
  expect(await keysLike('season:20264:%')).toEqual([]);

  await says(winter, '2026-12-21');
  await takesEffect(winter);
  await takesEffect(winter);
  expect(await keysLike('season:20264:%')).toEqual([`season:20264:suggest:${circle.circleId}:1`]);

  await at(async (work) => {
    const { circleId, coordinator: by } = circle;
    await beginPause(work, { circleId, scope: 'all', length: 'month', acting: { by, as: 'guardian' } as never });
  });
  await says(RAMADAN, '2027-02-08');
  await takesEffect(RAMADAN);
  expect(await keysLike('season:14480:suggest:%')).toEqual([]);
});

async function adds(kind: string, from: string): Promise<CommitmentId> {
  return await at(async (work) => {
    const window = { opensAt: new Temporal.PlainTime(15), lastsDays: 1, closesAt: new Temporal.PlainTime(18) };
    const members = circle.members.map(({ membershipId }) => membershipId);
    const { circleId, coordinator: by } = circle;
    const added = await addCommitment(work, { circleId, kind, ...weeklyFrom(on(from), { ...window, members }), by });
    if (added.kind !== 'added') throw new Error(added.kind);
    await planTurns(work, added.commitmentId);
    return added.commitmentId;
  });
}

async function at<T>(act: (work: Work) => Promise<T>, now = BEFORE): Promise<T> {
  return await workshop.work(act, now);
}

async function says(one: SeasonYear, startsOn: string): Promise<void> {
  const word = { ...one, startsOn: on(startsOn), state: 'confirmed', by: circle.coordinator, timeZone } as const;
  await workshop.work((work) => answerEve(work, word), EVE);
}

async function takesEffect(one: SeasonYear, now = EVE): Promise<void> {
  await workshop.work((work) => takeEffectIn(work, circle.circleId, one, { isTold: true }), now);
}

type Row = { id: TurnId; on: string; opens: string; status: string };

async function turns(commitmentId: CommitmentId): Promise<Row[]> {
  const { rows } = await workshop.client.query<Row>(
    `select id::int, on_date::text as on, left(opens_at::text, 5) as opens, status from turn
     where commitment_id = $1 and status not in ('cancelled', 'skipped') and on_date > '2027-02-03' order by on_date`,
    [commitmentId],
  );
  return rows;
}

function hours(rows: readonly Row[]): string[] {
  return rows.map(({ opens }) => opens);
}

function everyWeek(from: string, count: number): string[] {
  return Array.from({ length: count }, (_, week) => on(from).add({ weeks: week }).toString());
}

async function keysLike(pattern: string): Promise<string[]> {
  const { rows } = await workshop.client.query<{ key: string }>(
    'select dedupe_key as key from outbox where dedupe_key like $1 order by id',
    [pattern],
  );
  return rows.map(({ key }) => key);
}

async function ends(): Promise<string[]> {
  const { rows } = await workshop.client.query<{ on: string }>(
    'select until_on::text as on from help_pause union all select rests_until::text from membership where rests_until is not null',
  );
  return rows.map(({ on }) => on);
}
