import { loadStandings } from '../commitments/ledger-store.ts';
import type { CommitmentId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import type { Settled } from '../rota/events.ts';
import type { Standings } from '../rota/ledger.ts';
import type { Turn } from '../turns/store.ts';
import { expectedOn } from './plan-dates.ts';
import { listAhead } from './plan-store.ts';

/** What the ledger will say once a turn is done by `doer`. */
export function settledBy(turn: Pick<Turn, 'id' | 'onDate' | 'eligible' | 'effort'>, doer: number): Settled {
  const { id, onDate, effort, eligible } = turn;
  return { kind: 'settled', turn: id, on: onDate.toString(), effort, eligible, doer };
}

/** The rota as it will stand on a day if every turn planned before it is done by whoever holds it. */
export async function expectedState(
  work: Work,
  commitmentId: CommitmentId,
  on: Temporal.PlainDate,
): Promise<Standings> {
  const standings = await loadStandings(work, commitmentId);
  const ahead = await listAhead(work, [commitmentId]);
  return expectedOn(standings, ahead.get(commitmentId)?.held ?? [], on);
}
