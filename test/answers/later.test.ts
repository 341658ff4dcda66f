import { expect, test } from 'vitest';
import { laterChoices } from '../../src/answers/later.ts';
import { sameLaterMoment } from '../../src/turns/moments.ts';
import type { Turn } from '../../src/turns/store.ts';

const at = Temporal.Instant.from;
const THREE_DAYS = { startsAt: at('2026-11-26T09:00:00Z'), endsAt: at('2026-11-28T19:00:00Z') };
const AFTERNOON = { startsAt: at('2026-11-26T15:00:00Z'), endsAt: at('2026-11-26T18:00:00Z') };
const SCHOOL = { startsAt: at('2026-11-26T07:30:00Z'), endsAt: at('2026-11-26T08:30:00Z') };

test.each([
  ['the evening is ahead, and so is the morning', THREE_DAYS, '2026-11-26T18:59:59Z', 'asked', ['evening', 'morning']],
  ['at seven the evening is here', THREE_DAYS, '2026-11-26T19:00:00Z', 'asked', ['morning']],
  ['somebody who said yes may be reminded too', THREE_DAYS, '2026-11-26T12:00:00Z', 'accepted', ['evening', 'morning']],
  ['on the last morning nobody else could come any more', THREE_DAYS, '2026-11-27T19:30:00Z', 'asked', []],
  ['an afternoon is prepared in the morning', AFTERNOON, '2026-11-25T19:00:00Z', 'asked', ['morning']],
  ['the walk to school is over by then', SCHOOL, '2026-11-25T19:00:00Z', 'asked', []],
  ['before it was asked about there is nothing to put off', THREE_DAYS, '2026-11-24T10:00:00Z', 'planned', []],
  ['others wait for who may stand in', THREE_DAYS, '2026-11-26T12:00:00Z', 'seeking_cover', []],
] as const)('%s', (_, window, now, status, choices) => {
  const turn: Pick<Turn, 'status' | 'startsAt' | 'endsAt' | 'timeZone'> = {
    ...window,
    status,
    timeZone: 'Africa/Casablanca',
  };

  expect(laterChoices(turn, at(now))).toEqual(choices);
});

test.each([
  ['2026-11-26T18:00:00Z', '2026-11-26T19:00:00Z'],
  ['2026-11-26T20:00:00Z', '2026-11-26T19:00:00Z'],
  ['2026-11-26T08:30:00Z', '2026-11-26T09:30:00Z'],
  ['2026-11-26T10:30:00Z', '2026-11-26T09:30:00Z'],
])('what was meant at %s by an older clock is %s', (before, after) => {
  expect(sameLaterMoment(at(before), 'Africa/Casablanca').toString()).toBe(after);
});
