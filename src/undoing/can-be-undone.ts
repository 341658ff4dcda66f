import type { PersonId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import { isSought } from '../turns/states.ts';
import type { Turn } from '../turns/store.ts';
import type { Deed } from './store.ts';
import { findDeed } from './store.ts';

/** For so long what was pressed by mistake can be taken back. */
export const UNDO_MINUTES = 10;

/** Whether somebody may still take back what they did last with a turn. */
export async function canBeUndone(work: Work, turn: Turn, by: PersonId): Promise<boolean> {
  const deed = await findDeed(work, turn.id);
  const isUnchanged = deed?.by === by && isAsLeft(turn, deed);
  return isUnchanged && Temporal.Instant.compare(work.now, deed.doneAt.add({ minutes: UNDO_MINUTES })) <= 0;
}

/** Whether a turn stands as what was done last has left it. While somebody is looked for, that more have been asked changes nothing. */
export function isAsLeft({ status, epoch }: Turn, { statusAfter, epochAfter }: Deed): boolean {
  return epoch === epochAfter && (status === statusAfter || (isSought(status) && isSought(statusAfter)));
}
