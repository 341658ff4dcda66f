import type { Circle } from '../circles/store.ts';
import type { Work } from '../db/work.ts';
import { localDate } from '../time/wall-time.ts';
import { hasTurnsAround, listSeenTurns, type SeenTurn } from './store.ts';
import { firstOfMonth } from './which-month.ts';

/** A month of a circle with all that is shown of it. */
export type SeenMonth = {
  circle: Circle;
  first: Temporal.PlainDate;
  today: Temporal.PlainDate;
  turns: SeenTurn[];
  around: { before: boolean; after: boolean };
};

/** @param which the month as buttons carry it, 0 for the present one on the family's calendar; and the kinds of help that are left out */
export async function loadMonth(
  work: Work,
  circle: Circle,
  { number, hidden }: { number: number; hidden: readonly string[] },
): Promise<SeenMonth> {
  const today = localDate(work.now, circle.timeZone);
  const first = firstOfMonth(number, today);
  const days = { fromOn: first, untilOn: first.add({ months: 1 }).subtract({ days: 1 }), hidden };
  return {
    circle,
    first,
    today,
    turns: await listSeenTurns(work, circle.id, days),
    around: await hasTurnsAround(work, circle.id, days),
  };
}
