import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Answered, TurnAnswer } from '../../src/answers/answer.ts';
import { acceptTurn, declineTurn, finishTurn, reportNotDone } from '../../src/answers/answer.ts';
import { closeTurn } from '../../src/closing/close-turn.ts';
import type { Work } from '../../src/db/work.ts';
import { endPlace } from '../../src/leaving/end-place.ts';
import { reminderSteps } from '../../src/reminders/remind.ts';
import { findHolder, findTurn } from '../../src/turns/store.ts';
import type { Workshop } from '../kit/circle.ts';
import { openWorkshop } from '../kit/circle.ts';
import { checkInvariants } from '../kit/invariants.ts';
import type { Timeline } from './timeline.ts';
import { openTimeline } from './timeline.ts';

const GROCERIES = { kind: 'groceries', window: { opensAt: '09:00', lastsDays: 3, closesAt: '19:00' } };
const VISIT = { kind: 'visit', window: { opensAt: '15:00', closesAt: '18:00' } };
const SCHOOL = { kind: 'school', window: { opensAt: '07:30', closesAt: '08:30' } };
const A_MONTH_LATER = '2027-01-20T12:00';

let workshop: Workshop;
let nth = 0;
beforeAll(async () => {
  workshop = await openWorkshop();
});
afterAll(async () => {
  await checkInvariants(workshop.database.url);
  await workshop.close();
});

async function open(plan: Parameters<typeof openTimeline>[1], place: { captain?: boolean; timeZone?: string } = {}) {
  return await openTimeline(workshop, plan, { ...place, nth: nth++ });
}

const ANSWERS = { accept: acceptTurn, decline: declineTurn, done: finishTurn, 'not-done': reportNotDone } as const;

/** Whoever has the turn answers on the card they have. */
async function answer(line: Timeline, how: keyof typeof ANSWERS): Promise<Answered['kind']> {
  const { kind } = await workshop.work(async (work) => ANSWERS[how](work, await byHolder(work, line)), line.now());
  return kind;
}

async function byHolder(work: Work, { turnId }: Timeline): Promise<TurnAnswer> {
  const turn = await findTurn(work, turnId);
  const holder = await findHolder(work, turnId);
  if (!turn || !holder) throw new Error('nobody has it');
  return { turnId, epoch: turn.epoch, by: holder.personId };
}

const NEVER_ANSWERED = {
  groceries: ['2026-12-10T19:00 m0 week', '2026-12-16T19:00 m0 card', '2026-12-20T09:30 m0 follow-up'],
  visit: ['2026-12-16T19:00 m0 card', '2026-12-17T13:00 m0 soon', '2026-12-18T09:30 m0 follow-up'],
};

describe('the whole ladder without an answer', () => {
  test.each([
    ['groceries', GROCERIES, { captain: true }, ['2026-12-21T18:00 m2 silence', '2026-12-22T18:00 c silence']],
    ['groceries without a captain', GROCERIES, {}, ['2026-12-21T18:00 c silence']],
    ['a visit', VISIT, { captain: true }, ['2026-12-19T18:00 m2 silence', '2026-12-20T18:00 c silence']],
    ['a visit without a captain', VISIT, {}, ['2026-12-19T18:00 c silence']],
  ])('of %s', async (_, plan, place, end) => {
    const line = await open(plan, place);

    await line.passTo(A_MONTH_LATER);

    expect(await line.written()).toEqual([...NEVER_ANSWERED[plan === VISIT ? 'visit' : 'groceries'], ...end]);
    expect(await line.status()).toBe('unanswered');
  });

  test('of the walk to school: nothing in the night, and the evening before covers it', async () => {
    const line = await open(SCHOOL);

    await line.passTo(A_MONTH_LATER);

    expect(await line.written()).toEqual([
      '2026-12-16T19:00 m0 card',
      '2026-12-18T09:30 m0 follow-up',
      '2026-12-19T18:00 c silence',
    ]);
  });

  test.each([
    ['summer', '2027-03-28', '2027-03-01T10:00'],
    ['winter', '2026-10-25', '2026-10-01T10:00'],
  ])('over the night in which Paris goes to %s: the same hours on the wall', async (_, on, from) => {
    const day = Temporal.PlainDate.from(on);
    const line = await openTimeline(workshop, VISIT, { nth: nth++, timeZone: 'Europe/Paris', on, from });

    await line.passTo(`${day.add({ days: 20 }).toString()}T12:00`);

    expect(await line.written()).toEqual([
      `${day.subtract({ days: 1 }).toString()}T19:00 m0 card`,
      `${on}T13:00 m0 soon`,
      `${day.add({ days: 1 }).toString()}T09:30 m0 follow-up`,
      `${day.add({ days: 2 }).toString()}T18:00 c silence`,
    ]);
  });
});

describe('an answer in each gap', () => {
  const [week, card, followUp] = NEVER_ANSWERED.groceries;
  const [evening, soon, visitFollowUp] = NEVER_ANSWERED.visit;

  test.each<[string, typeof GROCERIES | typeof VISIT, string, keyof typeof ANSWERS, (string | undefined)[], string]>([
    ['done before anything was said', GROCERIES, '2026-12-09T12:00', 'done', [], 'done'],
    ['yes after the week', GROCERIES, '2026-12-11T12:00', 'accept', [week, `${card}:again`, followUp], ''],
    ['done after the week', GROCERIES, '2026-12-11T12:00', 'done', [week], 'done'],
    ['yes on the evening', GROCERIES, '2026-12-16T20:00', 'accept', [week, card, followUp], ''],
    ['done in the window', GROCERIES, '2026-12-18T12:00', 'done', [week, card], 'done'],
    ['done on the morning after', GROCERIES, '2026-12-20T10:00', 'done', [week, card, followUp], 'done'],
    [
      'not done on the morning after',
      GROCERIES,
      '2026-12-20T10:00',
      'not-done',
      [week, card, followUp, '2026-12-20T10:00 c unmet'],
      'unmet',
    ],
    ['yes on the evening to a visit', VISIT, '2026-12-16T20:00', 'accept', [evening, soon, visitFollowUp], ''],
    ['done after two hours before', VISIT, '2026-12-17T13:30', 'done', [evening, soon], 'done'],
    ['done before two hours before', VISIT, '2026-12-17T09:30', 'done', [evening], 'done'],
  ])('%s', async (_, plan, at, how, said, status) => {
    const line = await open(plan);
    const silence = plan === VISIT ? '2026-12-19T18:00 c silence' : '2026-12-21T18:00 c silence';
    await line.passTo(at);

    expect(await answer(line, how)).toBe('answered');
    await line.passTo(A_MONTH_LATER);

    expect(await line.written()).toEqual([...said, ...(status === '' ? [silence] : [])]);
    expect(await line.status()).toBe(status === '' ? 'unanswered' : status);
  });

  test.each([
    ['the captain closes it in time', '2026-12-21T19:00', true],
    ['a coordinator hears of it first', '2026-12-22T19:00', false],
  ])('closed after the window: %s', async (_, at, inTime) => {
    const line = await open(GROCERIES, { captain: true });
    await line.passTo(at);
    const by = line.circle.members[2]?.personId ?? line.circle.coordinator;

    const { kind } = await workshop.work(
      async (work) => closeTurn(work, { ...(await byHolder(work, line)), by, how: 'excuse' }),
      line.now(),
    );

    await line.passTo(A_MONTH_LATER);
    expect(kind).toBe('closed');
    const heard = (await line.written()).filter((words) => words.endsWith('silence'));
    expect(heard).toEqual(['2026-12-21T18:00 m2 silence', ...(inTime ? [] : ['2026-12-22T18:00 c silence'])]);
  });
});

describe('what came too late, and what was missed', () => {
  test.each([
    [
      'over a week before and the evening: one card',
      GROCERIES,
      '2026-12-09T12:00',
      '2026-12-16T20:00',
      ['2026-12-16T20:00 m0 card'],
    ],
    [
      'over the evening: the card waits for the morning',
      GROCERIES,
      '2026-12-15T12:00',
      '2026-12-16T23:00',
      ['2026-12-17T09:00 m0 card'],
    ],
    [
      'over both of a visit: it is asked two hours before',
      VISIT,
      '2026-12-16T12:00',
      '2026-12-17T13:10',
      ['2026-12-17T13:10 m0 card'],
    ],
    [
      'over the evening of a visit: what comes soon after is not said twice',
      VISIT,
      '2026-12-16T12:00',
      '2026-12-17T10:30',
      ['2026-12-17T10:30 m0 card'],
    ],
    [
      'over a visit, until it has begun: still the card',
      VISIT,
      '2026-12-16T12:00',
      '2026-12-17T15:30',
      ['2026-12-17T15:30 m0 card'],
    ],
  ])('an outage %s', async (_, plan, from, until, expected) => {
    const line = await open(plan);
    await line.passTo(from);
    const before = await line.written();

    await line.jumpTo(until);
    await line.passTo('2026-12-17T18:30');

    expect((await line.written()).slice(before.length)).toEqual(expected);
    await line.passTo(A_MONTH_LATER);
    expect(await line.status()).toBe('unanswered');
  });

  test('a week before that is half a day late is left out, and nobody need hear of it', async () => {
    const line = await open(GROCERIES);
    await line.passTo('2026-12-10T12:00');

    await line.jumpTo('2026-12-11T10:00');

    expect(await line.written()).toEqual([]);
    expect(await line.status()).toBe('planned');
    await line.passTo(A_MONTH_LATER);
    expect((await line.written())[0]).toBe('2026-12-16T19:00 m0 card');
  });

  test('two hours before that was missed takes nothing away where the evening has asked', async () => {
    const line = await open(VISIT);
    await line.passTo('2026-12-16T20:00');

    await line.jumpTo('2026-12-17T19:00');
    expect(await line.status()).toBe('asked');
    await line.passTo(A_MONTH_LATER);

    expect(await line.written()).toEqual(
      NEVER_ANSWERED.visit.filter((words) => !words.endsWith('soon')).concat('2026-12-19T18:00 c silence'),
    );
  });

  test('until after the window: it is left to be answered late', async () => {
    const line = await open(VISIT);
    await line.passTo('2026-12-16T12:00');

    await line.jumpTo('2026-12-17T18:10');

    expect(await line.written()).toEqual([]);
    expect(await line.status()).toBe('unanswered');
    expect(await answer(line, 'done')).toBe('answered');
  });
});

describe('of an answer and a timer, in either order', () => {
  test.each([
    ['two hours before', VISIT, '2026-12-17T12:59', '0:soon', 'accept'],
    ['a week before', GROCERIES, '2026-12-10T18:59', '0:week', 'decline'],
    ['silence', GROCERIES, '2026-12-21T17:59', '0', 'done'],
  ] as const)('%s: both come to the same', async (what, plan, at, slot, how) => {
    const kind = what === 'silence' ? 'turn-silence' : 'turn-ask';
    const stands: string[][] = [];
    for (const first of ['answer', 'timer'] as const) {
      const line = await open(plan);
      await line.passTo(at);
      const timer = async () =>
        await workshop.work(
          async (work) => await reminderSteps[kind]?.(work, { kind, subject: line.turnId, slot }),
          line.now(),
        );
      if (first === 'timer') await timer();
      expect(await answer(line, how)).toBe('answered');
      if (first === 'answer') await timer();
      const heldBy = await workshop.work((work) => findHolder(work, line.turnId));
      const member = line.circle.members.findIndex(({ membershipId }) => membershipId === heldBy?.membershipId);
      stands.push([await line.status(), `m${member}`]);
      await line.passTo(A_MONTH_LATER);
    }

    expect(stands[0]).toEqual(stands[1]);
  });
});

test('whoever leaves after the word of a week before takes nothing with them: the next person gets the evening', async () => {
  const line = await open(GROCERIES);
  await line.passTo('2026-12-11T12:00');
  const first = line.circle.members[0];
  if (!first) throw new Error('nobody is there');

  await workshop.work(
    (work) => endPlace(work, { membershipId: first.membershipId, by: line.circle.coordinator, ending: 'team' }),
    line.now(),
  );
  await line.passTo('2026-12-16T20:00');

  const written = await line.written();
  expect(written).toEqual(['2026-12-10T19:00 m0 week', expect.stringMatching(/^2026-12-16T19:00 m[12] card$/u)]);
});
