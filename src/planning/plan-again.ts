import { lockCommitment } from '../commitments/store.ts';
import { reopenSearch } from '../covering/search.ts';
import type { Work } from '../db/work.ts';
import { isCovered, isSought } from '../turns/states.ts';
import { planAhead } from '../turns/steps.ts';
import { findHolder, type Turn } from '../turns/store.ts';
import { tellNobodyIsFree } from '../turns/tell-coordinators.ts';

/**
 * Plans what comes next for a turn as it stands, whatever has happened to it before. The turn must be locked.
 * @param endedAt when what is taken back now ended a search: those who were asked until then are asked again
 */
export async function planAgain(work: Work, turn: Turn, endedAt?: Temporal.Instant): Promise<void> {
  if (isCovered(turn.status)) return await planAhead(work, turn);
  if (!isSought(turn.status)) return;
  if (await findHolder(work, turn.id)) return await planAhead(work, turn);
  await lockCommitment(work, turn.commitmentId);
  const open = await reopenSearch(work, turn, endedAt);
  await tellNobodyIsFree(work, open ? [open] : []);
}
