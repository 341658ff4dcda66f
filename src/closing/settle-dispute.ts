import { recordAct } from '../access/store.ts';
import { undoSettlement } from '../commitments/ledger-store.ts';
import type { PersonId, TurnId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import { lockTurnWithHolder } from '../turns/lock-turn.ts';
import { moveTurn } from '../turns/move-turn.ts';
import { findLastHolder, setEnding } from '../turns/store.ts';

/**
 * A coordinator has found out about a turn that did not arrive, as the family says: it was done after all, or it was not, and then the ledger is
 * as if it never had been. Nobody is told.
 */
export async function settleDispute(
  work: Work,
  { turnId, epoch, by, wasDone }: { turnId: TurnId; epoch: number; by: PersonId; wasDone: boolean },
): Promise<{ kind: 'settled' } | { kind: 'stale' }> {
  const { turn } = (await lockTurnWithHolder(work, turnId)) ?? {};
  if (turn?.status !== 'disputed' || turn.epoch !== epoch) return { kind: 'stale' };
  await moveTurn(work, turn, wasDone ? 'uphold' : 'reject');
  if (!wasDone) {
    const last = await findLastHolder(work, turnId);
    if (last) await setEnding(work, last.assignmentId, { endedAt: work.now, outcome: 'not_done' });
    await undoSettlement(work, turn, by);
  }
  await recordAct(work, { actorId: by, act: wasDone ? 'uphold' : 'reject', object: 'turn', objectId: turnId });
  return { kind: 'settled' };
}
