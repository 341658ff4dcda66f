import type { Tap } from '../consent/tap.ts';
import { isWantedOn } from '../consent/tap.ts';
import type { Need } from './store.ts';

/** Whether the family's tap is open for a need: on this day, for nobody is asked while it is closed, and on the last day it could be met. */
export function isOpenFor(
  tap: Tap,
  { kind, untilOn }: Pick<Need, 'kind' | 'untilOn'>,
  today: Temporal.PlainDate,
): boolean {
  return isWantedOn(tap, kind, today) && isWantedOn(tap, kind, untilOn);
}
