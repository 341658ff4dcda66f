import { inArray } from 'drizzle-orm';
import { isKind } from '../commitments/kinds.ts';
import type { CommitmentId } from '../db/ids.ts';
import { commitment } from '../db/schema/turns.ts';
import type { Work } from '../db/work.ts';
import type { LadderName } from '../reminders/ladder.ts';
import { loadTemplates } from './store.ts';

/** How people are reminded of the turns of these commitments, as their kinds are now. */
export async function loadLadders(
  work: Work,
  commitmentIds: readonly CommitmentId[],
): Promise<Map<CommitmentId, LadderName>> {
  if (commitmentIds.length === 0) return new Map();
  const templates = await loadTemplates(work);
  const rows = await work.tx
    .select({ id: commitment.id, kind: commitment.kind })
    .from(commitment)
    .where(inArray(commitment.id, [...new Set(commitmentIds)]));
  return new Map(rows.map(({ id, kind }) => [id, isKind(kind) ? templates[kind].ladder : 'preparation']));
}
