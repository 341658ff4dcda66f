import { expect, test } from 'vitest';
import { sensibleMoment } from '../../src/try-out/sensible-moment.ts';

test.each([
  ['2026-11-24T10:12:34', '2026-11-24T10:13', 'by day it is the next full minute'],
  ['2026-11-24T10:12:00', '2026-11-24T10:12', 'a full minute stays as it is'],
  ['2026-11-24T18:29:30', '2026-11-25T09:00', 'in the evening it is the next morning'],
  ['2026-11-24T23:40:00', '2026-11-25T09:00', 'at night it is the morning'],
  ['2026-11-25T03:00:00', '2026-11-25T09:00', 'before dawn it is the morning of the same day'],
  ['2026-11-27T13:00:00', '2026-11-27T14:30', 'during the Friday prayer it is after it'],
])('at %s the village is found at %s: %s', (now, found) => {
  const at = (local: string) => Temporal.PlainDateTime.from(local).toZonedDateTime('Africa/Casablanca').toInstant();

  expect(sensibleMoment(at(now), 'Africa/Casablanca').toString()).toBe(at(found).toString());
});
