import { isSought } from '../turns/states.ts';
import type { Assignment, Turn } from '../turns/store.ts';

/** How a turn came to whoever holds it, oldest first; `outcome` is null for whoever holds it now. */
export type Held = Pick<Assignment, 'kind' | 'outcome'>;

/** What ends a person's turn without them: the turn was called off and taken up again, or nobody could be reached. */
const WITHOUT_THEM: ReadonlySet<Held['outcome']> = new Set([
  null,
  'cancelled',
  'rests',
  'unreachable',
  'left',
  'covered',
]);

/**
 * Whether nobody has touched a turn: it is planned, or reminded of without an answer, with whoever it fell to by the fair order, and nobody has said yes
 * or no to it, swapped it, handed it over or covered it; or nobody could be found for it and nobody was asked. Its window has not opened.
 * A change of the series moves only such turns.
 */
export function isUntouched(
  { status, startsAt }: Pick<Turn, 'status' | 'startsAt'>,
  held: readonly Held[],
  now: Temporal.Instant,
): boolean {
  if (Temporal.Instant.compare(startsAt, now) <= 0) return false;
  if (held.some(({ kind, outcome }) => kind !== 'original' || !WITHOUT_THEM.has(outcome))) return false;
  const isHeld = held.some(({ outcome }) => outcome === null);
  return isHeld ? status === 'planned' || status === 'asked' : isSought(status);
}
