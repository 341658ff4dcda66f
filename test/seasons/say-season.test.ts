import { afterEach, beforeEach, expect, test } from 'vitest';
import type { PersonId } from '../../src/db/ids.ts';
import { recognise } from '../../src/people/store.ts';
import { createSeasonSteps, settleCards } from '../../src/seasons/ask-administrators.ts';
import type { SeasonYear } from '../../src/seasons/calendar.ts';
import { seasonOf } from '../../src/seasons/calendar.ts';
import { codeOf, dateNumber, readCode, readDateNumber } from '../../src/seasons/code.ts';
import { saidCard } from '../../src/seasons/messages.ts';
import { planSeasons } from '../../src/seasons/plan-seasons.ts';
import { answerEve, correctSeason, standWithoutWord } from '../../src/seasons/say-season.ts';
import { loadKnownSeasons } from '../../src/seasons/store.ts';
import type { Workshop } from '../kit/circle.ts';
import { openWorkshop } from '../kit/circle.ts';

const RAMADAN: SeasonYear = { kind: 'ramadan', year: 1448 };
const FEAST: SeasonYear = { kind: 'eid-al-fitr', year: 1448 };
const timeZone = 'Africa/Casablanca';
const EVE = Temporal.Instant.from('2027-02-07T16:30:00Z');
const on = (date: string) => Temporal.PlainDate.from(date);

let workshop: Workshop;
let people: PersonId[];
let office: { administrators: Set<number>; timeZone: string };

beforeEach(async () => {
  workshop = await openWorkshop();
  people = await workshop.work(async (work) => [
    (await recognise(work, { id: 11, first_name: 'نادية' }, 'ar')).id,
    (await recognise(work, { id: 12, first_name: 'Salma' }, 'fr')).id,
  ]);
  // The third has never written to the program.
  office = { administrators: new Set([11, 12, 13]), timeZone };
});

afterEach(async () => {
  await workshop.close();
});

test('every administrator is asked once; of two different answers at the same moment one holds, and the other card is brought to it', async () => {
  const step = { kind: 'season-eve', subject: codeOf(RAMADAN), slot: '2027-02-08' };
  const steps = createSeasonSteps(office);
  for (let time = 0; time < 2; time++) await workshop.work(async (work) => await steps[step.kind]?.(work, step), EVE);
  expect(await keys()).toEqual(['season:14480:2027-02-08:season-eve:11', 'season:14480:2027-02-08:season-eve:12']);

  const answers = await Promise.all(
    people.map((by, at) =>
      workshop.work(async (work) => {
        const startsOn = on('2027-02-08').add({ days: at });
        return await answerEve(work, { ...RAMADAN, startsOn, state: 'confirmed', by, timeZone });
      }, EVE),
    ),
  );

  expect(answers.map(({ kind }) => kind).toSorted()).toEqual(['said', 'said-before']);
  const said = answers.find(({ kind }) => kind === 'said')?.season;
  expect(answers.map(({ season }) => season.startsOn.toString())).toEqual(Array(2).fill(said?.startsOn.toString()));
  await workshop.client.query("update outbox set status = 'sent'");
  await workshop.work(async (work) => {
    const asked = { ...seasonOf(RAMADAN, []), state: 'forecast' as const };
    if (said) await settleCards(work, asked, saidCard(said), 11);
  }, EVE);
  const { rows } = await workshop.client.query(
    "select chat_id::int as to from outbox where method = 'editMessageText'",
  );
  expect(rows).toEqual([{ to: 12 }]);
  // Asked before, answered meanwhile: nothing more comes of the evening, the dawn or the next eve.
  for (const [kind, slot] of [
    ['season-again', '2027-02-08'],
    ['season-dawn', '2027-02-08'],
    ['season-eve', '2027-02-09'],
  ] as const) {
    await workshop.work(async (work) => await steps[kind]?.(work, { ...step, kind, slot }), EVE);
  }
  expect((await keys()).length).toBe(2);
});

test('without a word it is a day later, then stands; a feast is never later than a month of thirty days lets it be', async () => {
  const stand = async (one: SeasonYear) =>
    (await workshop.work((work) => standWithoutWord(work, one, timeZone), EVE)).startsOn.toString();

  expect([await stand(RAMADAN), await stand(RAMADAN)]).toEqual(['2027-02-09', '2027-02-09']);
  expect([await stand(FEAST), await stand(FEAST)]).toEqual(['2027-03-11', '2027-03-11']);

  await corrects(RAMADAN, '2027-02-08');
  await workshop.client.query("delete from season where kind = 'eid-al-fitr'");
  expect([await stand(FEAST), await stand(FEAST)]).toEqual(['2027-03-10', '2027-03-10']);
});

test('a correction moves the date within reach, is written down, and counts as confirmed where people announce it', async () => {
  expect(await corrects(RAMADAN, '2027-02-09')).toBe('said 2027-02-09 confirmed');
  expect(await corrects(RAMADAN, '2027-02-09')).toBe('said-before 2027-02-09 confirmed');
  expect(await corrects(RAMADAN, '2027-02-12')).toBe('out-of-reach 2027-02-09 confirmed');
  expect(await corrects({ kind: 'school-return', year: 2027 }, '2027-09-06')).toBe('said 2027-09-06 forecast');

  const { rows } = await workshop.client.query("select act, object_id::int as id from audit where object = 'season'");
  expect(rows).toEqual([
    { act: 'confirmed-season', id: 14480 },
    { act: 'forecast-season', id: 20273 },
  ]);
  expect(await slots('season-eve')).toEqual(
    expect.arrayContaining(['14480 2027-02-09', '14481 2027-03-10', '20273 2027-09-06']),
  );
});

test('the eve of each next season is planned once, and again by newer time zone data', async () => {
  const now = Temporal.Instant.from('2026-11-23T10:00:00Z');
  for (let time = 0; time < 2; time++) await workshop.work((work) => planSeasons(work, timeZone), now);

  expect(await slots('season-eve')).toEqual([
    '20264 2026-12-21',
    '14480 2027-02-08',
    '14481 2027-03-09',
    '14482 2027-05-16',
    '20273 2027-09-01',
    '20274 2027-12-21',
    '14490 2028-01-28',
    '14491 2028-02-26',
    '14492 2028-05-05',
  ]);
  expect((await slots('season-dawn')).length).toBe(6);

  await workshop.client.query("update due_step set due_at = due_at - interval '1 hour' where kind like 'season-%'");
  await workshop.work((work) => planSeasons(work, timeZone), now);
  const { rows } = await workshop.client.query<{ at: Date }>(
    "select due_at as at from due_step where kind = 'season-eve' order by due_at limit 1",
  );
  expect(new Date(String(rows[0]?.at)).toISOString()).toBe('2026-12-20T16:00:00.000Z');
});

test('once an eve is asked about, that of the year after is planned, whatever is answered', async () => {
  const steps = createSeasonSteps(office);
  const asks = async (kind: string, one: SeasonYear, slot: string) => {
    const now = Temporal.PlainDate.from(slot).subtract({ days: 1 }).toZonedDateTime({ timeZone, plainTime: '16:00' });
    await workshop.work(
      async (work) => await steps[kind]?.(work, { kind, subject: codeOf(one), slot }),
      now.toInstant(),
    );
  };

  await asks('season-eve', { kind: 'winter', year: 2027 }, '2027-12-21');
  await asks('season-eve', { kind: 'ramadan', year: 1449 }, '2028-01-28');

  expect(await slots('season-eve')).toEqual(expect.arrayContaining(['20284 2028-12-21', '14500 2029-01-16']));
});

test('numbers name seasons and dates both ways', () => {
  expect(readCode(codeOf({ kind: 'winter', year: 2026 }))).toEqual({ kind: 'winter', year: 2026 });
  expect([readCode(14489), readCode(4)]).toEqual([undefined, undefined]);
  expect(readDateNumber(dateNumber(on('2027-02-08')))?.toString()).toBe('2027-02-08');
  expect([readDateNumber(20270230), readDateNumber(0), readDateNumber(20271301)]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

async function corrects(one: SeasonYear, startsOn: string): Promise<string> {
  const [by] = people;
  if (by === undefined) throw new Error('nobody is there');
  const said = await workshop.work(
    (work) => correctSeason(work, { ...one, startsOn: on(startsOn), by, timeZone }),
    EVE,
  );
  const known = await workshop.work(loadKnownSeasons);
  expect(seasonOf(one, known)).toEqual(said.season);
  return `${said.kind} ${said.season.startsOn.toString()} ${said.season.state}`;
}

async function keys(): Promise<string[]> {
  const { rows } = await workshop.client.query<{ key: string }>(
    "select dedupe_key as key from outbox where method = 'sendMessage' order by 1",
  );
  return rows.map(({ key }) => key);
}

async function slots(kind: string): Promise<string[]> {
  const { rows } = await workshop.client.query<{ slot: string }>(
    "select subject || ' ' || slot as slot from due_step where kind = $1 order by due_at",
    [kind],
  );
  return rows.map(({ slot }) => slot);
}
