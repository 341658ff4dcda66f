import { asc, eq } from 'drizzle-orm';
import type { CommitmentId, MembershipId, TurnId } from '../db/ids.ts';
import { rotaEntry, rotaEvent } from '../db/schema/turns.ts';
import type { Work } from '../db/work.ts';
import type { RotaEvent } from '../rota/events.ts';
import { entriesOf, foldRota } from '../rota/ledger.ts';

/** Every event of a rota in the order in which it was written: folding them gives the rota's state. */
export async function listRotaEvents(work: Work, commitmentId: CommitmentId): Promise<RotaEvent[]> {
  const rows = await work.tx
    .select({ details: rotaEvent.details })
    .from(rotaEvent)
    .where(eq(rotaEvent.commitmentId, commitmentId))
    .orderBy(asc(rotaEvent.id));
  return rows.map(({ details }) => details as RotaEvent);
}

/**
 * Appends one event and what it changes in every balance. The commitment must be locked.
 * Settling a turn a second time is refused by a unique index.
 */
export async function appendRotaEvent(
  work: Work,
  { commitmentId, event, round = 0 }: { commitmentId: CommitmentId; event: RotaEvent; round?: number },
): Promise<void> {
  const state = foldRota(await listRotaEvents(work, commitmentId));
  const [row] = await work.tx
    .insert(rotaEvent)
    .values({
      commitmentId,
      kind: event.kind,
      turnId: 'turn' in event ? (event.turn as TurnId) : null,
      membershipId: 'member' in event ? (event.member as MembershipId) : null,
      round,
      details: event,
      at: work.now,
    })
    .returning({ id: rotaEvent.id });
  if (!row) throw new Error('a rota event was not written');
  const entries = entriesOf(state, event).map(({ member, units }) => ({
    eventId: row.id,
    membershipId: member as MembershipId,
    units,
  }));
  if (entries.length > 0) await work.tx.insert(rotaEntry).values(entries);
}
