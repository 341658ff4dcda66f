import type { SQL } from 'drizzle-orm';
import { and, asc, eq, inArray, isNotNull, isNull, notExists, or, sql } from 'drizzle-orm';
import { isNewcomer } from '../access/newcomer.ts';
import { NEWCOMER_FACTS } from '../access/newcomer-facts.ts';
import { HAS_BUDDY } from '../buddies/store.ts';
import type { CircleId, CommitmentId, MembershipId, PersonId } from '../db/ids.ts';
import { circleRole, membership, person } from '../db/schema/people.ts';
import { preference } from '../db/schema/preferences.ts';
import { restriction } from '../db/schema/tap.ts';
import { assignment, commitment, coverQuestion, rotaMember } from '../db/schema/turns.ts';
import type { Work } from '../db/work.ts';
import { loadTemplates } from '../help-kinds/store.ts';
import { mayBeChosen } from '../help-kinds/template.ts';
import type { Absence } from '../preferences/absence-store.ts';
import { listAbsencesOf } from '../preferences/absence-store.ts';
import { EVERY_DAY } from '../preferences/weekdays.ts';

export type Commitment = typeof commitment.$inferSelect;

export async function insertCommitment(
  work: Work,
  values: Omit<typeof commitment.$inferInsert, 'id' | 'madeAt' | 'place'>,
): Promise<Commitment> {
  const [row] = await work.tx
    .insert(commitment)
    .values({ ...values, madeAt: work.now })
    .returning();
  if (!row) throw new Error('a commitment was not written');
  return row;
}

export async function findCommitment(work: Work, id: CommitmentId): Promise<Commitment | undefined> {
  const [row] = await work.tx.select().from(commitment).where(eq(commitment.id, id));
  return row;
}

/** @throws Error when there is no such commitment */
export async function getCommitment(work: Work, id: CommitmentId): Promise<Commitment> {
  const found = await findCommitment(work, id);
  if (!found) throw new Error(`no commitment ${id}`);
  return found;
}

/** Reads a commitment and keeps others from planning or settling it until the transaction ends. */
export async function lockCommitment(work: Work, id: CommitmentId): Promise<Commitment | undefined> {
  const [row] = await work.tx.select().from(commitment).where(eq(commitment.id, id)).for('no key update');
  return row;
}

/** As `lockCommitment`, those of several that belong to these circles. One that somebody is changing is not among them. */
export async function lockCommitments(
  work: Work,
  ids: readonly CommitmentId[],
  circleIds: readonly CircleId[],
): Promise<Commitment[]> {
  if (ids.length === 0 || circleIds.length === 0) return [];
  return await work.tx
    .select()
    .from(commitment)
    .where(and(inArray(commitment.id, [...ids]), inArray(commitment.circleId, [...circleIds])))
    .orderBy(asc(commitment.id))
    .for('no key update', { skipLocked: true });
}

/** Writes what has changed of a commitment, which must be locked. */
export async function setCommitment(
  work: Work,
  id: CommitmentId,
  change: Partial<Omit<typeof commitment.$inferInsert, 'id' | 'circleId' | 'place' | 'madeBy' | 'madeAt'>>,
): Promise<void> {
  await work.tx.update(commitment).set(change).where(eq(commitment.id, id));
}

export async function listCommitments(work: Work, circleId: CircleId): Promise<Commitment[]> {
  return await work.tx
    .select()
    .from(commitment)
    .where(and(eq(commitment.circleId, circleId), eq(commitment.state, 'active')))
    .orderBy(asc(commitment.id));
}

/** Puts a member at the end of a rota. @returns false when they are in it already */
export async function insertRotaMember(
  work: Work,
  values: { commitmentId: CommitmentId; circleId: CircleId; membershipId: MembershipId; weight: number },
): Promise<boolean> {
  const position = sql`(select coalesce(max(position), 0) + 1 from rota_member where commitment_id = ${values.commitmentId})`;
  const rows = await work.tx
    .insert(rotaMember)
    .values({ ...values, position })
    .onConflictDoNothing()
    .returning({ id: rotaMember.membershipId });
  return rows.length > 0;
}

/** Moves a member to the end of a rota. The commitment must be locked. */
export async function moveRotaMemberLast(
  work: Work,
  commitmentId: CommitmentId,
  membershipId: MembershipId,
): Promise<void> {
  const position = sql`(select max(position) + 1 from rota_member where commitment_id = ${commitmentId})`;
  await work.tx
    .update(rotaMember)
    .set({ position })
    .where(and(eq(rotaMember.commitmentId, commitmentId), eq(rotaMember.membershipId, membershipId)));
}

export async function deleteRotaMember(
  work: Work,
  commitmentId: CommitmentId,
  membershipId: MembershipId,
): Promise<boolean> {
  const rows = await work.tx
    .delete(rotaMember)
    .where(and(eq(rotaMember.commitmentId, commitmentId), eq(rotaMember.membershipId, membershipId)))
    .returning({ id: rotaMember.membershipId });
  return rows.length > 0;
}

/** The commitments in whose rota a member stands. */
export async function listCommitmentsOf(work: Work, membershipId: MembershipId): Promise<CommitmentId[]> {
  const rows = await work.tx
    .select({ id: rotaMember.commitmentId })
    .from(rotaMember)
    .where(eq(rotaMember.membershipId, membershipId))
    .orderBy(asc(rotaMember.commitmentId));
  return rows.map(({ id }) => id);
}

export type RotaPlace = {
  member: MembershipId;
  weight: number;
  personId: PersonId;
  circleId: CircleId;
  /** Whether Telegram reaches them or somebody answers for them. People without Telegram can be called, and so are always given turns far ahead. */
  reachable: boolean;
  /** Whether somebody can answer for them by themselves within hours. */
  answers: boolean;
  restsUntil: Temporal.PlainDate | null;
  /** Whether they can be asked for help of this kind: newcomers only for what is open to everybody in the circle. */
  suits: boolean;
  /** The days of the week that suit them, as bits; at most so many turns a month; and when they said they are away. */
  weekdays: number;
  capacity: number | null;
  absences: readonly Absence[];
};

/**
 * The active members of a rota in list order from whom the family accepts this help, kept from leaving until the transaction ends. Somebody
 * who is leaving, beginning a rest or being barred at this very moment is not among them, so that nobody waits for anybody here.
 */
export async function listRota(work: Work, commitmentId: CommitmentId): Promise<RotaPlace[]> {
  return (await listRotas(work, [commitmentId])).get(commitmentId) ?? [];
}

/** As `listRota`, of several rotas. */
export async function listRotas(
  work: Work,
  commitmentIds: readonly CommitmentId[],
): Promise<Map<CommitmentId, RotaPlace[]>> {
  return await listPlaces(work, commitmentIds, {
    which: isNotNull(rotaMember.membershipId),
    order: [asc(rotaMember.position)],
  });
}

/** The active members of the circle who take no turns in this rota and from whom the family accepts this help, first whoever was asked for something longest ago. */
export async function listOutsideRota(work: Work, commitmentId: CommitmentId): Promise<RotaPlace[]> {
  const lastAsked = sql`greatest((select max(${assignment.startedAt}) from ${assignment} where ${assignment.membershipId} = ${membership.id}),
    (select max(${coverQuestion.askedAt}) from ${coverQuestion} where ${coverQuestion.membershipId} = ${membership.id}))`;
  const order = [sql`${lastAsked} nulls first`, asc(membership.id)];
  const places = await listPlaces(work, [commitmentId], { which: isNull(rotaMember.membershipId), order });
  return places.get(commitmentId) ?? [];
}

async function listPlaces(
  work: Work,
  commitmentIds: readonly CommitmentId[],
  { which, order }: { which: SQL; order: readonly SQL[] },
): Promise<Map<CommitmentId, RotaPlace[]>> {
  if (commitmentIds.length === 0) return new Map();
  const bars = work.tx
    .select({ one: restriction.id })
    .from(restriction)
    .where(
      and(
        eq(restriction.membershipId, membership.id),
        isNull(restriction.liftedAt),
        or(eq(restriction.scope, 'all'), eq(restriction.scope, commitment.kind)),
      ),
    );
  const isInner = sql<boolean>`exists (select 1 from ${circleRole} where ${circleRole.membershipId} = ${membership.id} and ${circleRole.kind} = 'inner')`;
  const rows = await work.tx
    .select({
      commitmentId: commitment.id,
      member: membership.id,
      weight: sql<number>`coalesce(${rotaMember.weight}, 2)`.mapWith(Number),
      personId: membership.personId,
      circleId: membership.circleId,
      channel: person.channel,
      isReached: person.reachable,
      hasBuddy: HAS_BUDDY,
      restsUntil: membership.restsUntil,
      kind: commitment.kind,
      isInner,
      ...NEWCOMER_FACTS,
      weekdays: sql<number>`coalesce(${preference.weekdays}, ${EVERY_DAY})`.mapWith(Number),
      capacity: preference.capacity,
    })
    .from(commitment)
    .innerJoin(
      membership,
      and(eq(membership.circleId, commitment.circleId), eq(membership.state, 'active'), eq(membership.role, 'member')),
    )
    .leftJoin(rotaMember, and(eq(rotaMember.commitmentId, commitment.id), eq(rotaMember.membershipId, membership.id)))
    .innerJoin(person, eq(person.id, membership.personId))
    .leftJoin(preference, eq(preference.personId, membership.personId))
    .where(and(inArray(commitment.id, [...commitmentIds]), which, notExists(bars)))
    .orderBy(asc(commitment.id), ...order)
    .for('share', { of: membership, skipLocked: true });
  const absences = await listAbsencesOf(
    work,
    rows.map(({ personId }) => personId),
  );
  const templates = await loadTemplates(work);
  const rotas = new Map<CommitmentId, RotaPlace[]>(commitmentIds.map((id) => [id, []]));
  for (const row of rows) {
    const { commitmentId, kind, channel, isReached, hasBuddy, isInner: inner, ...rest } = row;
    const { approvedAt, turnsDone, settledInAt, ...place } = rest;
    const answers = (channel === 'telegram' && isReached) || hasBuddy;
    const newcomer = isNewcomer({ approvedAt, turnsDone, settledInAt }, work.now);
    rotas.get(commitmentId)?.push({
      ...place,
      answers,
      reachable: answers || channel === 'phone_only',
      suits: mayBeChosen(templates, kind, { isNewcomer: newcomer, isInner: inner }),
      absences: absences.get(place.personId) ?? [],
    });
  }
  return rotas;
}
