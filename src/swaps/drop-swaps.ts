import type { Work } from '../db/work.ts';
import { planStep } from '../jobs/steps.ts';
import type { Turn } from '../turns/store.ts';
import { withdrawSwapsOf } from './store.ts';
import { SWAP_STEPS } from './swap-steps.ts';

/**
 * Something else happens to a turn: the open swaps in which it stands are withdrawn. What that means for the other turn and for whoever was
 * asked comes in a step of its own, so that nobody locks a second turn while holding one. The turn must be locked.
 * @returns the turn as it would stand without a swap asked for it
 */
export async function dropSwaps(work: Work, turn: Turn): Promise<Turn> {
  let stood = turn;
  for (const { id, turnId, statusBefore } of await withdrawSwapsOf(work, turn.id)) {
    if (turnId === turn.id) stood = { ...turn, status: statusBefore };
    const expiresAt = work.now.add({ hours: 24 * 365 });
    await planStep(work, { kind: SWAP_STEPS.over, subject: id, slot: '', dueAt: work.now, expiresAt });
  }
  return stood;
}
