import { isDeepStrictEqual } from 'node:util';
import { listRotaEvents } from '../commitments/ledger-store.ts';
import type { CommitmentId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import { foldRota, type Standings } from '../rota/ledger.ts';
import { type Kept, keepStandings, listKeptStandings, listLastEvents, lockNextRotas } from './standing-store.ts';

/** Rotas looked at in one transaction. */
const BATCH = 100;

export type Checked = {
  /** Those of whom something else was kept than what follows from their ledger. */
  wrong: CommitmentId[];
  /** The last one looked at; undefined when none is left. */
  last: CommitmentId | undefined;
};

/**
 * Folds the ledgers of the next rotas and compares. What differs is put right, for the ledger alone is the truth; what is only behind it,
 * after an older release, is brought up to date. A rota in which something happens at this very moment is left for the next night.
 * @param after those with a greater id are looked at, some at a time
 */
export async function checkLedgers(work: Work, after: number): Promise<Checked> {
  const ids = await lockNextRotas(work, { after, limit: BATCH });
  const kept = await listKeptStandings(work, ids);
  const last = await listLastEvents(work, ids);
  const wrong: CommitmentId[] = [];
  for (const id of ids) {
    const throughEventId = last.get(id);
    if (throughEventId === undefined) continue;
    const standings = foldRota(await listRotaEvents(work, id));
    const own = kept.get(id);
    if (own !== undefined && isSame(own.standings, standings) && own.throughEventId === throughEventId) continue;
    await keepStandings(work, id, { standings, throughEventId });
    if (isAtEnd(own, throughEventId)) wrong.push(id);
  }
  return { wrong, last: ids.at(-1) };
}

function isAtEnd(kept: Kept | undefined, throughEventId: number): boolean {
  return kept?.throughEventId === throughEventId;
}

/** Whether two rotas stand alike, the order of their members included. */
export function isSame(one: Standings, other: Standings): boolean {
  const plain = ({ members, turnsSettled, lastDoer }: Standings) => ({ members: [...members], turnsSettled, lastDoer });
  return isDeepStrictEqual(plain(one), plain(other));
}
