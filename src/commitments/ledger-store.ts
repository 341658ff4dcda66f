import { asc, eq, sql } from 'drizzle-orm';
import { recordAct } from '../access/store.ts';
import type { CommitmentId, MembershipId, PersonId, TurnId } from '../db/ids.ts';
import { rotaEntry, rotaEvent } from '../db/schema/turns.ts';
import type { Work } from '../db/work.ts';
import { keepStandings, listKeptStandings, listLastEvents } from '../ledger/standing-store.ts';
import type { Carried, RotaEvent } from '../rota/events.ts';
import { apply, entriesBetween, foldRota, NOBODY, type Standings } from '../rota/ledger.ts';
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
 * Where a rota stands, without folding its ledger. Where events were written that are not counted in yet, as by a release from before
 * this was kept, the ledger is folded: it alone is the truth.
 */
export async function loadStandings(work: Work, commitmentId: CommitmentId): Promise<Standings> {
  return (await listStandings(work, [commitmentId])).get(commitmentId) ?? NOBODY;
}

/** Where several rotas stand, by commitment. */
export async function listStandings(
  work: Work,
  commitmentIds: readonly CommitmentId[],
): Promise<Map<CommitmentId, Standings>> {
  const kept = await listKeptStandings(work, commitmentIds);
  const last = await listLastEvents(work, commitmentIds);
  const found = new Map<CommitmentId, Standings>();
  for (const id of commitmentIds) {
    const { standings, throughEventId } = kept.get(id) ?? { standings: NOBODY, throughEventId: undefined };
    const isWhole = throughEventId === last.get(id);
    found.set(id, isWhole ? standings : foldRota(await listRotaEvents(work, id)));
  }
  return found;
}

/**
 * Appends one event, what it changes in every balance, and where the rota stands after it. Locks the commitment.
 * Settling a turn that is settled, or undoing what is undone, is refused by a unique index.
 */
export async function appendRotaEvent(
  work: Work,
  { commitmentId, event }: { commitmentId: CommitmentId; event: Exclude<RotaEvent, Carried> },
): Promise<void> {
  await lockCommitment(work, commitmentId);
  const before = await loadStandings(work, commitmentId);
  // What an undone turn changed can have been passed on by those who left since.
  const after =
    event.kind === 'undone' ? foldRota([...(await listRotaEvents(work, commitmentId)), event]) : apply(before, event);
  const turnId = 'turn' in event ? (event.turn as TurnId) : null;
  const [row] = await work.tx
    .insert(rotaEvent)
    .values({
      commitmentId,
      kind: event.kind,
      turnId,
      membershipId: 'member' in event ? (event.member as MembershipId) : null,
      round: turnId === null ? 0 : roundOf(event.kind, await countRounds(work, turnId)),
      details: event,
      at: work.now,
    })
    .returning({ id: rotaEvent.id });
  if (!row) throw new Error('a rota event was not written');
  const entries = entriesBetween(before, after).map(({ member, units }) => ({
    eventId: row.id,
    membershipId: member as MembershipId,
    units,
  }));
  if (entries.length > 0) await work.tx.insert(rotaEntry).values(entries);
  await keepStandings(work, commitmentId, { standings: after, throughEventId: row.id });
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

type Rounds = { settled: number; undone: number; last: number };

/** Each settlement of a turn has a round of its own, which its undoing shares. */
function roundOf(kind: RotaEvent['kind'], { settled, undone, last }: Rounds): number {
  return kind === 'settled' && settled === undone ? last + 1 : last;
}

/** How often a turn was settled, and how often that was undone, as far as the ledger tells; -1 when it never was. */
async function countRounds(work: Work, turnId: TurnId): Promise<Rounds> {
  const count = (kind: 'settled' | 'undone') => sql<number>`(count(*) filter (where ${rotaEvent.kind} = ${kind}))::int`;
  const last = sql<number>`coalesce(max(${rotaEvent.round}), -1)`;
  const [row] = await work.tx
    .select({ settled: count('settled'), undone: count('undone'), last })
    .from(rotaEvent)
    .where(eq(rotaEvent.turnId, turnId));
  return row ?? { settled: 0, undone: 0, last: -1 };
}
