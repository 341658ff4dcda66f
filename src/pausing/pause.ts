import type { Known } from '../seasons/calendar.ts';
import { afterRamadan } from '../seasons/calendar.ts';

/** A stretch of time in which a family wants no help, or none of one kind: until a local date, or until it is ended. */
export type Pause = { scope: string; untilOn: Temporal.PlainDate | null };

/** How long a pause may be asked to last. Buttons carry the place in this list. */
export const LENGTHS = ['week', 'month', 'after-ramadan', 'open'] as const;

export type Length = (typeof LENGTHS)[number];

/** Whether a pause covers a kind of help on a local date. Help begins again on the day the pause ends. */
export function isPausedOn(pauses: readonly Pause[], kind: string, on: Temporal.PlainDate): boolean {
  return pauses.some(
    ({ scope, untilOn }) =>
      (scope === 'all' || scope === kind) && (untilOn === null || Temporal.PlainDate.compare(on, untilOn) < 0),
  );
}

/**
 * The day on which help begins again. @param known what has been said of seasons; by the calendar alone when absent
 * @returns null for a pause that is ended by hand
 */
export function untilAfter(
  length: Length,
  today: Temporal.PlainDate,
  known: readonly Known[] = [],
): Temporal.PlainDate | null {
  switch (length) {
    case 'week':
      return today.add({ days: 8 });
    case 'month':
      return today.add({ days: 31 });
    case 'after-ramadan':
      return afterRamadan(today, known);
    case 'open':
      return null;
  }
}
