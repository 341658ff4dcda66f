import type { RotaPlace } from '../commitments/store.ts';
import type { PersonId } from '../db/ids.ts';
import { hasWeekday } from '../preferences/weekdays.ts';

type Eligible = { member: RotaPlace['member']; weight: number };

/** How many turns a person has done or holds in a month, in all their circles. Only for those who chose a most. */
export type TurnsInMonths = Map<string, number>;

/** What a person's month is called in `TurnsInMonths`. */
export function monthOf(personId: PersonId, on: Temporal.PlainDate): string {
  return `${personId} ${on.year} ${on.month}`;
}

/**
 * Who can be given a turn on a local date: reachable, suited to this kind of help, not resting or away on it, helping on that day of the week, and below the most turns
 * a month they chose. Whoever is not among them owes nothing for it.
 */
export function eligibleAmong(rota: readonly RotaPlace[], on: Temporal.PlainDate, turns: TurnsInMonths): Eligible[] {
  return rota
    .filter((place) => isFreeOn(place, on) && !isFull(place, on, turns))
    .map(({ member, weight }) => ({ member, weight }));
}

/** They come back on the day their rest ends, and on the day after an absence. */
function isFreeOn({ suits, reachable, restsUntil, weekdays, absences }: RotaPlace, on: Temporal.PlainDate): boolean {
  const isResting = restsUntil !== null && Temporal.PlainDate.compare(restsUntil, on) > 0;
  const isAway = absences.some(
    ({ fromOn, untilOn }) =>
      Temporal.PlainDate.compare(fromOn, on) <= 0 && Temporal.PlainDate.compare(on, untilOn) <= 0,
  );
  return suits && reachable && !isResting && !isAway && hasWeekday(weekdays, on.dayOfWeek);
}

function isFull({ personId, capacity }: RotaPlace, on: Temporal.PlainDate, turns: TurnsInMonths): boolean {
  return capacity !== null && (turns.get(monthOf(personId, on)) ?? 0) >= capacity;
}
