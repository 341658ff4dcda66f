import type { Answers } from '../chat/form.ts';
import type { WindowChoice, WindowName } from '../commitments/kinds.ts';
import { windowsFor } from '../commitments/kinds.ts';
import type { Series } from '../commitments/series.ts';
import { overlapsItself } from '../commitments/series.ts';
import { readRhythm } from './rhythm.ts';

type Window = Pick<Series, 'opensAt' | 'lastsDays' | 'closesAt'>;

/** The answer that leads to choosing an hour. */
export const OWN_HOURS = 'own-hours';

/** The hours of the day at which help may begin, in the order in which they are offered. */
export const HOURS: readonly number[] = [8, 9, 10, 11, 14, 15, 16, 17, 7, 12, 13, 18, 19, 20, 21, 6];
export const MINUTES: readonly number[] = [0, 15, 30, 45];
const LENGTHS_MINUTES: readonly number[] = [30, 60, 90, 120, 180, 240];
const LAST_MINUTE = 23 * 60;

/** The windows that suit a kind and fit the rule: none that would still be open when the next one opens. @param first what an administrator chose */
export function windowsOffered(answers: Answers, first?: WindowName): WindowChoice[] {
  const recurrence = readRhythm(answers);
  return windowsFor(String(answers['kind']), first).filter(
    (choice) => recurrence !== undefined && !overlapsItself({ recurrence, ...timesOf(choice) }),
  );
}

export const asksHours = ({ window }: Answers): boolean => window === OWN_HOURS;

/** How long it may last after the chosen hour, in minutes: it ends the same evening. */
export function lengthsOffered(answers: Answers): number[] {
  return LENGTHS_MINUTES.filter((length) => minuteOfDay(answers) + length <= LAST_MINUTE);
}

/** The window that the answers make. @returns undefined while one is missing */
export function readWindow(answers: Answers): Window | undefined {
  if (!asksHours(answers)) {
    const choice = windowsFor(String(answers['kind'])).find(({ name }) => name === answers['window']);
    return choice && timesOf(choice);
  }
  const { hour, minute, length } = answers;
  if (typeof hour !== 'number' || typeof minute !== 'number' || typeof length !== 'number') return undefined;
  const opensAt = new Temporal.PlainTime(hour, minute);
  return { opensAt, lastsDays: 1, closesAt: opensAt.add({ minutes: length }) };
}

function timesOf({ opensAt, lastsDays, closesAt }: WindowChoice): Window {
  return { opensAt: Temporal.PlainTime.from(opensAt), lastsDays, closesAt: Temporal.PlainTime.from(closesAt) };
}

function minuteOfDay({ hour, minute }: Answers): number {
  return Number(hour) * 60 + Number(minute);
}
