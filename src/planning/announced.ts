import type { Work } from '../db/work.ts';
import { wasSent } from '../delivery/queue.ts';
import { noteKey } from '../reminders/ladder.ts';
import type { Turn } from '../turns/store.ts';
import { cardKey } from './give-turn.ts';

/**
 * Whether whoever holds a turn knows of it: they have said yes, or a card about it has gone out or is on its way. The turn must be locked,
 * so that none is on its way unseen.
 */
export async function isAnnounced(work: Work, turn: Turn): Promise<boolean> {
  if (turn.status === 'accepted') return true;
  const key = turn.status === 'planned' ? noteKey(turn, 'week') : cardKey(turn);
  return await wasSent(work, key);
}
