import type { RotaPlace } from '../commitments/store.ts';
import type { Work } from '../db/work.ts';
import type { Turn } from '../turns/store.ts';
import { eligibleAmong } from './free.ts';
import { countTurnsInMonths } from './plan-store.ts';

/** Who can be given a turn on a local date, see `eligibleAmong`. */
export async function eligibleOn(
  work: Work,
  rota: readonly RotaPlace[],
  on: Temporal.PlainDate,
): Promise<Turn['eligible']> {
  return eligibleAmong(rota, on, await countTurnsInMonths(work, rota, [on]));
}
