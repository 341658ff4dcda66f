import { and, asc, eq, gt, inArray, lte, sql } from 'drizzle-orm';
import type { CommitmentId } from '../db/ids.ts';
import { commitment, rotaEvent } from '../db/schema/turns.ts';
import type { Work } from '../db/work.ts';
import type { Carried, RotaEvent } from '../rota/events.ts';

export type KeptEvent = { id: number; at: Temporal.Instant; details: RotaEvent };

/**
 * Locks commitments whose ledger tells who did a turn before a moment, by id. One that somebody is changing is not among them.
 * @param after those with a greater id
 */
export async function lockOldLedgers(
  work: Work,
  { before, after, limit }: { before: Temporal.Instant; after: CommitmentId; limit: number },
): Promise<CommitmentId[]> {
  const old = work.tx
    .select({ id: rotaEvent.commitmentId })
    .from(rotaEvent)
    .where(and(inArray(rotaEvent.kind, ['settled', 'undone']), lte(rotaEvent.at, before)));
  const rows = await work.tx
    .select({ id: commitment.id })
    .from(commitment)
    .where(and(gt(commitment.id, after), inArray(commitment.id, old)))
    .orderBy(asc(commitment.id))
    .limit(limit)
    .for('no key update', { skipLocked: true });
  return rows.map(({ id }) => id);
}

/** A ledger from its first event on, with when each was written. */
export async function listEventsWithTime(work: Work, commitmentId: CommitmentId): Promise<KeptEvent[]> {
  const rows = await work.tx
    .select({ id: rotaEvent.id, at: rotaEvent.at, details: rotaEvent.details })
    .from(rotaEvent)
    .where(eq(rotaEvent.commitmentId, commitmentId))
    .orderBy(asc(rotaEvent.id));
  return rows.map(({ details, ...row }) => ({ ...row, details: details as RotaEvent }));
}

/**
 * Replaces the events of a ledger up to one of them. The database itself lets nothing younger than a year go, by its own clock, and no
 * balance change.
 * @returns how many went
 */
export async function replaceOldEvents(
  work: Work,
  { commitmentId, through, carried }: { commitmentId: CommitmentId; through: number; carried: Carried },
): Promise<number> {
  const { rows } = await work.tx.execute<{ gone: string }>(
    sql`select carry_old_ledger(${commitmentId}, ${through}, ${JSON.stringify(carried)}::jsonb, ${work.now.toString()}::timestamptz) as gone`,
  );
  return Number(rows[0]?.gone);
}
