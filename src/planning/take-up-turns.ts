import { listRota, lockCommitment } from '../commitments/store.ts';
import { isWantedOn, loadTap } from '../consent/tap.ts';
import type { CommitmentId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import { cancelQueued } from '../delivery/queue.ts';
import { moveTurn } from '../turns/move-turn.ts';
import { planLapse } from '../turns/steps.ts';
import type { Turn } from '../turns/store.ts';
import { listCancelledTurns, listTurnsWithoutHolder, setTurn } from '../turns/store.ts';
import { tellNobodyIsFree } from '../turns/tell-coordinators.ts';
import { eligibleOn } from './eligible.ts';
import { findCandidate, giveTurn } from './give-turn.ts';

/** Plans again, by the fair order as it stands now, the coming turns that were called off and that the family wants again. */
export async function takeUpTurns(work: Work, commitmentId: CommitmentId): Promise<void> {
  const commitment = await lockCommitment(work, commitmentId);
  if (!commitment) return;
  const tap = await loadTap(work, commitment.circleId);
  const rota = await listRota(work, commitmentId);
  const open: Turn[] = [];
  for (const cancelled of await listCancelledTurns(work, commitmentId)) {
    if (!isWantedOn(tap, commitment.kind, cancelled.onDate)) continue;
    await cancelQueued(work, `turn:${cancelled.id}:`);
    const eligible = await eligibleOn(work, rota, cancelled.onDate);
    const turn: Turn = { ...(await moveTurn(work, cancelled, 'escalate', { toSomebodyElse: true })), eligible };
    await setTurn(work, turn.id, { eligible });
    await planLapse(work, turn);
    const to = await findCandidate(work, turn, { mustAsk: false });
    if (to) await giveTurn(work, turn, { to, mustAsk: false });
    else open.push(turn);
  }
  await tellNobodyIsFree(work, open);
}

/**
 * Brings coming turns that nobody holds to somebody who can take them now: a member who is back, or one who has just joined. Whoever
 * said no to a turn is not asked again. The commitment must be locked.
 */
export async function offerTurnsWithoutHolder(work: Work, commitmentId: CommitmentId): Promise<void> {
  for (const turn of await listTurnsWithoutHolder(work, commitmentId)) {
    const to = await findCandidate(work, turn, { mustAsk: false });
    if (to) await giveTurn(work, turn, { to, mustAsk: false });
  }
}
