import type { Circle } from '../circles/store.ts';
import type { Commitment } from '../commitments/store.ts';
import { occurrencesOf } from '../time/recurrence.ts';
import { deriveWindow, TZ_VERSION } from '../time/wall-time.ts';
import type { Turn } from '../turns/store.ts';

export type Window = Pick<Turn, 'onDate' | 'opensAt' | 'lastsDays' | 'closesAt' | 'startsAt' | 'endsAt' | 'tzVersion'>;

type Plan = Pick<Commitment, 'opensAt' | 'lastsDays' | 'closesAt'>;

/** The window that a commitment as it is now gives a turn on a date. */
export function windowOn(
  on: Temporal.PlainDate,
  { opensAt, lastsDays, closesAt }: Plan,
  { timeZone }: Pick<Circle, 'timeZone'>,
): Window {
  const times = deriveWindow({ on, startsAt: opensAt, lastsDays: lastsDays - 1, endsAt: closesAt }, timeZone);
  return { ...times, onDate: on, opensAt, lastsDays, closesAt, tzVersion: TZ_VERSION };
}

/** Whether a date is one of a commitment's as it is now. */
export function isDateOf(
  { recurrence, anchorOn, reviewOn }: Pick<Commitment, 'recurrence' | 'anchorOn' | 'reviewOn'>,
  on: Temporal.PlainDate,
): boolean {
  const isInTime = Temporal.PlainDate.compare(anchorOn, on) <= 0 && Temporal.PlainDate.compare(on, reviewOn) <= 0;
  return isInTime && occurrencesOf(recurrence, { anchor: anchorOn, from: on, until: on }).length > 0;
}

/** Whether two windows have a moment in common. */
export function meet(one: Pick<Window, 'startsAt' | 'endsAt'>, other: Pick<Window, 'startsAt' | 'endsAt'>): boolean {
  return (
    Temporal.Instant.compare(one.endsAt, other.startsAt) > 0 && Temporal.Instant.compare(other.endsAt, one.startsAt) > 0
  );
}
