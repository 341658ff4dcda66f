import type { Kind } from '../commitments/kinds.ts';
import type { Series } from '../commitments/series.ts';

/** From when to when a turn is given, in local time. */
export type Hours = Pick<Series, 'opensAt' | 'lastsDays' | 'closesAt'>;

type Shift = { kinds: readonly Kind[]; opensFrom: string; opensBefore: string; opensAt: string; closesAt: string };

/**
 * What becomes of a window of hours in Ramadan, by when it usually opens; the first that fits. Meals are there before sunset, visits come after the
 * evening prayer, walks follow the school's hours, and what needs open shops and offices is done around noon. Where somebody else sets the hour
 * — the doctor, a journey, whoever minds the children — it stays.
 */
const RAMADAN: readonly Shift[] = [
  { kinds: ['school'], opensFrom: '00:00', opensBefore: '12:00', opensAt: '08:30', closesAt: '09:30' },
  { kinds: ['school'], opensFrom: '12:00', opensBefore: '23:59', opensAt: '15:00', closesAt: '16:00' },
  { kinds: ['meal'], opensFrom: '00:00', opensBefore: '23:59', opensAt: '15:00', closesAt: '17:00' },
  { kinds: ['visit', 'lessons'], opensFrom: '14:00', opensBefore: '21:30', opensAt: '21:30', closesAt: '22:45' },
  {
    kinds: ['groceries', 'errand', 'repairs'],
    opensFrom: '14:00',
    opensBefore: '23:59',
    opensAt: '11:00',
    closesAt: '14:00',
  },
];

/** Whole days end before sunset, whenever in the year Ramadan is. */
const LATEST = Temporal.PlainTime.from('17:00');
const WHOLE_DAYS: ReadonlySet<string> = new Set<Kind>(['groceries', 'errand', 'repairs', 'meal']);

/** On the days of a feast families are not called on for these. */
const NOT_ON_FEASTS: ReadonlySet<string> = new Set<Kind>(['lessons', 'errand', 'school']);

/** The hours of a commitment in Ramadan. They are its own where nothing is to change. */
export function inRamadan<T extends Hours>(kind: string, usual: T): T {
  const shift = usual.lastsDays === 1 ? RAMADAN.find((one) => fits(one, kind, usual)) : undefined;
  if (shift) return { ...usual, opensAt: timeOf(shift.opensAt), closesAt: timeOf(shift.closesAt) };
  const isLate = Temporal.PlainTime.compare(LATEST, usual.closesAt) < 0;
  const canEnd = usual.lastsDays > 1 || Temporal.PlainTime.compare(usual.opensAt, LATEST) < 0;
  return WHOLE_DAYS.has(kind) && isLate && canEnd ? { ...usual, closesAt: LATEST } : usual;
}

/** Whether turns of this kind are left out on the days of a feast. */
export function isLeftOutOnFeasts(kind: string): boolean {
  return NOT_ON_FEASTS.has(kind);
}

function fits({ kinds, opensFrom, opensBefore }: Shift, kind: string, { opensAt }: Hours): boolean {
  const isFrom = Temporal.PlainTime.compare(opensFrom, opensAt) <= 0;
  return kinds.some((one) => one === kind) && isFrom && Temporal.PlainTime.compare(opensAt, opensBefore) < 0;
}

function timeOf(time: string): Temporal.PlainTime {
  return Temporal.PlainTime.from(time);
}
