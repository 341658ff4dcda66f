import { listRotaEvents } from '../commitments/ledger-store.ts';
import type { CommitmentId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import type { RotaEvent } from '../rota/events.ts';
import type { RotaState } from '../rota/ledger.ts';
import { foldRota } from '../rota/ledger.ts';
import { isOver } from '../turns/moments.ts';
import type { Turn } from '../turns/store.ts';
import { findHolder, listOpenTurns } from '../turns/store.ts';

/** What the ledger will say once a turn is done by `doer`. */
export function settledBy(
  turn: Pick<Turn, 'id' | 'onDate' | 'eligible' | 'effort'>,
  doer: number,
): RotaEvent & { kind: 'settled' } {
  const { id, onDate, effort, eligible } = turn;
  return { kind: 'settled', turn: id, on: onDate.toString(), effort, eligible, doer };
}

/** The rota as it will stand on a day if every turn planned before it is done by whoever holds it. */
export async function expectedState(
  work: Work,
  commitmentId: CommitmentId,
  on: Temporal.PlainDate,
): Promise<RotaState> {
  const events = await listRotaEvents(work, commitmentId);
  for (const turn of await listOpenTurns(work, commitmentId)) {
    const isEarlier = Temporal.PlainDate.compare(turn.onDate, on) < 0 && !isOver(turn, work.now);
    const holder = isEarlier ? await findHolder(work, turn.id) : undefined;
    if (holder) events.push(settledBy(turn, holder.membershipId));
  }
  return foldRota(events);
}
