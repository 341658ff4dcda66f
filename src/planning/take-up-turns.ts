import { listRota, lockCommitment } from '../commitments/store.ts';
import { isWantedOn, loadTap } from '../consent/tap.ts';
import type { CommitmentId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import { cancelQueued } from '../delivery/queue.ts';
import { hoursOn, isLeftOut, loadSeasonHours } from '../season-hours/hours.ts';
import { moveTurn } from '../turns/move-turn.ts';
import { planLapse } from '../turns/steps.ts';
import type { Turn } from '../turns/store.ts';
import { listCancelledTurns, listOpenTurns, listTurnsWithoutHolder, setTurn } from '../turns/store.ts';
import { tellNobodyIsFree } from '../turns/tell-coordinators.ts';
import { eligibleOn } from './eligible.ts';
import { giveTurn } from './give-turn.ts';
import { isDateOf, meet, windowOn } from './window-on.ts';

/**
 * Plans again, by the fair order and with the window of the commitment as they are now, the coming turns that were called off and that the family wants
 * again. One whose date is none of the series any more, or whose window would meet that of another turn, stays off.
 */
export async function takeUpTurns(work: Work, commitmentId: CommitmentId): Promise<void> {
  const commitment = await lockCommitment(work, commitmentId);
  if (!commitment) return;
  const tap = await loadTap(work, commitment.circleId);
  const rota = await listRota(work, commitmentId);
  const hours = await loadSeasonHours(work, [commitment.circleId]);
  const open: Turn[] = [];
  const standing: Pick<Turn, 'startsAt' | 'endsAt'>[] = await listOpenTurns(work, commitmentId);
  for (const cancelled of await listCancelledTurns(work, commitmentId)) {
    if (!isWantedOn(tap, commitment.kind, cancelled.onDate) || !isDateOf(commitment, cancelled.onDate)) continue;
    if (isLeftOut(cancelled.onDate, commitment, hours)) continue;
    const window = windowOn(cancelled.onDate, hoursOn(cancelled.onDate, commitment, hours), cancelled);
    if (standing.some((other) => meet(other, window))) continue;
    standing.push(window);
    await cancelQueued(work, `turn:${cancelled.id}:`);
    const eligible = await eligibleOn(work, rota, cancelled.onDate);
    const planned = { ...window, effort: commitment.effort, eligible };
    await setTurn(work, cancelled.id, planned);
    const turn = await moveTurn(work, { ...cancelled, ...planned }, 'escalate', { toSomebodyElse: true });
    await planLapse(work, turn);
    if (!(await giveTurn(work, turn, { mustAsk: false }))) open.push(turn);
  }
  await tellNobodyIsFree(work, open);
}

/**
 * Brings coming turns that nobody holds to somebody who can take them now: a member who is back, or one who has just joined. Whoever
 * said no to a turn is not asked again. The commitment must be locked.
 */
export async function offerTurnsWithoutHolder(work: Work, commitmentId: CommitmentId): Promise<void> {
  for (const turn of await listTurnsWithoutHolder(work, commitmentId)) await giveTurn(work, turn, { mustAsk: false });
}
