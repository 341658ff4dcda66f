/** A turn that stays on its date is a pair too. */
export type Paired<T> = { moves: { turn: T; to: Temporal.PlainDate }[]; off: T[] };

/** Farther than this a turn does not move: it is called off, and the new date is planned anew. */
const NEAR_DAYS = 6;

/**
 * Which turn goes to which date of a changed series. A turn whose date is still one of the series stays. Each other one goes, in order, to the nearest free
 * date within six days; what finds none is called off.
 * @param dates in order, without those that are taken
 */
export function pairDates<T extends { onDate: Temporal.PlainDate }>(
  turns: readonly T[],
  dates: readonly Temporal.PlainDate[],
): Paired<T> {
  const free = new Map(dates.map((date) => [date.toString(), date]));
  const moves: Paired<T>['moves'] = [];
  const rest = turns.filter((turn) => {
    const same = free.get(turn.onDate.toString());
    if (!same) return true;
    free.delete(same.toString());
    moves.push({ turn, to: same });
    return false;
  });
  const off = rest
    .toSorted((a, b) => Temporal.PlainDate.compare(a.onDate, b.onDate))
    .filter((turn) => {
      const to = nearest(turn.onDate, [...free.values()]);
      if (!to) return true;
      free.delete(to.toString());
      moves.push({ turn, to });
      return false;
    });
  return { moves, off };
}

function nearest(from: Temporal.PlainDate, dates: readonly Temporal.PlainDate[]): Temporal.PlainDate | undefined {
  const distance = (date: Temporal.PlainDate) => Math.abs(from.until(date).days);
  return dates
    .filter((date) => distance(date) <= NEAR_DAYS)
    .toSorted((a, b) => distance(a) - distance(b) || Temporal.PlainDate.compare(a, b))[0];
}
