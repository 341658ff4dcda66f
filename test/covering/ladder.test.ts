import { expect, test } from 'vitest';
import { roundAt } from '../../src/covering/ladder.ts';

const DAY = 24;

test.each<[string, Parameters<typeof roundAt>[0], ReturnType<typeof roundAt>]>([
  ['a week before, one at a time', at(7 * DAY), { atOnce: 1, order: 'fair', answerHours: 24, tells: [] }],
  ['and so on in later rounds', at(9 * DAY, 3), { atOnce: 1, order: 'fair', answerHours: 24, tells: [] }],
  ['a little later, the backup alone', at(7 * DAY - 0.1), { atOnce: 1, order: 'fair', answerHours: 6, tells: [] }],
  ['then three at once', at(3 * DAY, 2), { atOnce: 3, order: 'longest-unasked', answerHours: 6, tells: [] }],
  ['two days before, still so', at(2 * DAY), { atOnce: 1, order: 'fair', answerHours: 6, tells: [] }],
  ['nearer, two hours', at(2 * DAY - 0.1), { atOnce: 1, order: 'fair', answerHours: 2, tells: ['captain'] }],
  ['and three at once', at(8, 2), { atOnce: 3, order: 'longest-unasked', answerHours: 2, tells: ['captain'] }],
  ['in the last hours, no haste more', at(1), { atOnce: 1, order: 'fair', answerHours: 2, tells: ['captain'] }],
  ['a doctor six hours ahead, so too', doctor(6), { atOnce: 1, order: 'fair', answerHours: 2, tells: ['captain'] }],
  [
    'a doctor sooner than that, three at once and a call',
    doctor(5.9),
    { atOnce: 3, order: 'longest-unasked', answerHours: 2, tells: ['captain', 'coordinators'] },
  ],
  [
    'also when the window is open',
    doctor(-1),
    { atOnce: 3, order: 'longest-unasked', answerHours: 2, tells: ['captain', 'coordinators'] },
  ],
  ['a doctor days ahead, as anything', doctor(4 * DAY), { atOnce: 1, order: 'fair', answerHours: 6, tells: [] }],
])('%s', (_, when, expected) => {
  expect(roundAt(when)).toEqual(expected);
});

function at(hoursLeft: number, round = 1): Parameters<typeof roundAt>[0] {
  return { hoursLeft, isFirst: round === 1, isMedical: false };
}

function doctor(hoursLeft: number): Parameters<typeof roundAt>[0] {
  return { ...at(hoursLeft), isMedical: true };
}
