import { afterAll, beforeAll, expect, test } from 'vitest';
import { seasonOn } from '../../src/seasons/calendar.ts';
import {
  dropUsualHours,
  forgetOldUsualHours,
  keepUsualHours,
  listUsualHours,
  loadKnownSeasons,
  saveSeason,
} from '../../src/seasons/store.ts';
import type { BuiltCircle, Workshop } from '../kit/circle.ts';
import { buildCircle, openWorkshop } from '../kit/circle.ts';

const RAMADAN = { kind: 'ramadan', year: 1448 } as const;
const on = (date: string) => Temporal.PlainDate.from(date);

let workshop: Workshop;
let circle: BuiltCircle;

beforeAll(async () => {
  workshop = await openWorkshop();
  circle = await buildCircle(workshop, { members: 1 });
});

afterAll(async () => {
  await workshop.close();
});

test('what was said of a season takes the place of what stood, and holds in the next transaction', async () => {
  const say = async (startsOn: string, saidBy: BuiltCircle['coordinator'] | null) =>
    await workshop.work((work) =>
      saveSeason(work, {
        ...RAMADAN,
        startsOn: on(startsOn),
        state: saidBy === null ? 'forecast' : 'confirmed',
        saidBy,
      }),
    );

  await say('2027-02-09', null);
  await say('2027-02-08', circle.coordinator);

  const known = await workshop.work(loadKnownSeasons);
  expect(known).toEqual([{ ...RAMADAN, startsOn: on('2027-02-08'), state: 'confirmed' }]);
  expect(seasonOn(on('2027-02-08'), known)).toBe('ramadan');
});

test('a circle keeps its usual hours, once, until it takes those of the season again', async () => {
  const { circleId, coordinator } = circle;
  const wish = { ...RAMADAN, circleId, by: coordinator };

  const kept = await workshop.work(async (work) => [
    await keepUsualHours(work, wish),
    await keepUsualHours(work, wish),
  ]);

  expect(kept).toEqual([true, false]);
  expect(await workshop.work((work) => listUsualHours(work, [circleId]))).toEqual([{ ...RAMADAN, circleId }]);
  const forgotten = async (before: string) =>
    await workshop.work((work) => forgetOldUsualHours(work, { before: Temporal.Instant.from(before), atMost: 10 }));
  expect(await forgotten('2026-11-20T00:00:00Z')).toBe(0);
  expect(await forgotten('2026-11-24T00:00:00Z')).toBe(1);
  await workshop.work((work) => keepUsualHours(work, wish));
  const dropped = await workshop.work(async (work) => [
    await dropUsualHours(work, wish),
    await dropUsualHours(work, wish),
  ]);
  expect(dropped).toEqual([true, false]);
});
