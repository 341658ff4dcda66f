import { asc, eq, sql } from 'drizzle-orm';
import { recordAct } from '../access/store.ts';
import type { CommitmentId, MembershipId, PersonId, TurnId } from '../db/ids.ts';
import { rotaEntry, rotaEvent } from '../db/schema/turns.ts';
import type { Work } from '../db/work.ts';
import type { RotaEvent } from '../rota/events.ts';
import { entriesOf, foldRota } from '../rota/ledger.ts';
import { lockCommitment } from './store.ts';

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
 * Settling a turn that is settled, or undoing what is undone, is refused by a unique index.
 */
export async function appendRotaEvent(
  work: Work,
  { commitmentId, event }: { commitmentId: CommitmentId; event: RotaEvent },
): Promise<void> {
  const state = foldRota(await listRotaEvents(work, commitmentId));
  const turnId = 'turn' in event ? (event.turn as TurnId) : null;
  const [row] = await work.tx
    .insert(rotaEvent)
    .values({
      commitmentId,
      kind: event.kind,
      turnId,
      membershipId: 'member' in event ? (event.member as MembershipId) : null,
      round: turnId === null ? 0 : (await countRounds(work, turnId)).undone,
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

/**
 * Takes back that a turn was done: every balance is as if it never had been. The turn may be settled again afterwards. Its status is the
 * caller's to set. Undoing twice undoes once. The turn must be locked; its commitment is locked here.
 * @returns false when the ledger does not hold it as done
 */
export async function undoSettlement(
  work: Work,
  { id, commitmentId }: { id: TurnId; commitmentId: CommitmentId },
  by: PersonId,
): Promise<boolean> {
  await lockCommitment(work, commitmentId);
  const { settled, undone } = await countRounds(work, id);
  if (settled === undone) return false;
  await appendRotaEvent(work, { commitmentId, event: { kind: 'undone', turn: id } });
  await recordAct(work, { actorId: by, act: 'undo-settlement', object: 'turn', objectId: id });
  return true;
}

/** How often a turn was settled, and how often that was undone. */
async function countRounds(work: Work, turnId: TurnId): Promise<{ settled: number; undone: number }> {
  const count = (kind: 'settled' | 'undone') => sql<number>`(count(*) filter (where ${rotaEvent.kind} = ${kind}))::int`;
  const [row] = await work.tx
    .select({ settled: count('settled'), undone: count('undone') })
    .from(rotaEvent)
    .where(eq(rotaEvent.turnId, turnId));
  return row ?? { settled: 0, undone: 0 };
}
