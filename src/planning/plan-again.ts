import type { Work } from '../db/work.ts';
import { isCovered, isSought } from '../turns/states.ts';
import { planAhead, planLapse, planPassingOn } from '../turns/steps.ts';
import { findHolder, type Turn } from '../turns/store.ts';

/** Plans what comes next for a turn as it stands, whatever has happened to it before. The turn must be locked. */
export async function planAgain(work: Work, turn: Turn): Promise<void> {
  if (isCovered(turn.status)) return await planAhead(work, turn);
  if (!isSought(turn.status)) return;
  if (await findHolder(work, turn.id)) await planPassingOn(work, turn, work.now);
  else await planLapse(work, turn);
}
