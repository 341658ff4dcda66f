import type { RotaPlace } from '../commitments/store.ts';
import type { Work } from '../db/work.ts';
import { hasWeekday } from '../preferences/weekdays.ts';
import { countTurnsInMonth } from '../turns/store.ts';

type Eligible = { member: RotaPlace['member']; weight: number };

/**
 * Who can be given a turn on a local date: reachable, suited to this kind of help, not resting or away on it, helping on that day of the week, and below the most turns
 * a month they chose. Whoever is not among them owes nothing for it.
 */
export async function eligibleOn(work: Work, rota: readonly RotaPlace[], on: Temporal.PlainDate): Promise<Eligible[]> {
  const free: Eligible[] = [];
  for (const place of rota.filter((one) => isFreeOn(one, on))) {
    const { member, weight, capacity, personId } = place;
    const isFull = capacity !== null && (await countTurnsInMonth(work, personId, on)) >= capacity;
    if (!isFull) free.push({ member, weight });
  }
  return free;
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
