import { and, asc, eq, gt, inArray, notInArray, sql } from 'drizzle-orm';
import type { CommitmentId, MembershipId } from '../db/ids.ts';
import { commitment, rotaEvent, rotaHead, rotaStanding } from '../db/schema/turns.ts';
import type { Work } from '../db/work.ts';
import { NOBODY, type Standings } from '../rota/ledger.ts';

/** Where a rota stands, and the last event of its ledger that is counted in. */
export type Kept = { standings: Standings; throughEventId: number | undefined };

/** As it is kept, by commitment. A rota nobody has joined yet is not among them. */
export async function listKeptStandings(
  work: Work,
  commitmentIds: readonly CommitmentId[],
): Promise<Map<CommitmentId, Kept>> {
  const ids = [...commitmentIds];
  if (ids.length === 0) return new Map();
  const heads = await work.tx.select().from(rotaHead).where(inArray(rotaHead.commitmentId, ids));
  const rows = await work.tx
    .select()
    .from(rotaStanding)
    .where(inArray(rotaStanding.commitmentId, ids))
    .orderBy(asc(rotaStanding.commitmentId), asc(rotaStanding.position));
  const members = new Map(heads.map(({ commitmentId }) => [commitmentId, new Map()]));
  for (const { commitmentId, membershipId, position: _, ...standing } of rows) {
    members.get(commitmentId)?.set(membershipId, standing);
  }
  return new Map(
    heads.map(({ commitmentId, turnsSettled, lastDoer, throughEventId }) => [
      commitmentId,
      {
        standings: {
          members: members.get(commitmentId) ?? NOBODY.members,
          turnsSettled,
          lastDoer: lastDoer ?? undefined,
        },
        throughEventId,
      },
    ]),
  );
}

/** The last event of each ledger. */
export async function listLastEvents(
  work: Work,
  commitmentIds: readonly CommitmentId[],
): Promise<Map<CommitmentId, number>> {
  if (commitmentIds.length === 0) return new Map();
  const rows = await work.tx
    .select({ commitmentId: rotaEvent.commitmentId, last: sql<string>`max(${rotaEvent.id})` })
    .from(rotaEvent)
    .where(inArray(rotaEvent.commitmentId, [...commitmentIds]))
    .groupBy(rotaEvent.commitmentId);
  return new Map(rows.map(({ commitmentId, last }) => [commitmentId, Number(last)]));
}

/** Keeps where a rota stands after an event. The commitment must be locked. */
export async function keepStandings(
  work: Work,
  commitmentId: CommitmentId,
  { standings, throughEventId }: { standings: Standings; throughEventId: number },
): Promise<void> {
  const { members, turnsSettled, lastDoer } = standings;
  const head = { turnsSettled, lastDoer: (lastDoer ?? null) as MembershipId | null, throughEventId };
  await work.tx
    .insert(rotaHead)
    .values({ commitmentId, ...head })
    .onConflictDoUpdate({ target: rotaHead.commitmentId, set: head });
  const rows = [...members].map(([member, standing], position) => ({
    commitmentId,
    membershipId: member as MembershipId,
    position,
    ...standing,
  }));
  await work.tx.delete(rotaStanding).where(
    and(
      eq(rotaStanding.commitmentId, commitmentId),
      notInArray(
        rotaStanding.membershipId,
        rows.map(({ membershipId }) => membershipId),
      ),
    ),
  );
  if (rows.length > 0) {
    await work.tx
      .insert(rotaStanding)
      .values(rows)
      .onConflictDoUpdate({ target: [rotaStanding.commitmentId, rotaStanding.membershipId], set: AS_GIVEN });
  }
}

/** The next commitments by id, kept from changing until the transaction ends. One that somebody else is changing is not among them. */
export async function lockNextRotas(
  work: Work,
  { after, limit }: { after: number; limit: number },
): Promise<CommitmentId[]> {
  const rows = await work.tx
    .select({ id: commitment.id })
    .from(commitment)
    .where(gt(commitment.id, after as CommitmentId))
    .orderBy(asc(commitment.id))
    .limit(limit)
    .for('no key update', { skipLocked: true });
  return rows.map(({ id }) => id);
}

const AS_GIVEN = {
  position: sql`excluded.position`,
  owes: sql`excluded.owes`,
  weight: sql`excluded.weight`,
  waitingSince: sql`excluded.waiting_since`,
  couldTake: sql`excluded.could_take`,
  done: sql`excluded.done`,
  effortDone: sql`excluded.effort_done`,
};
