import { and, asc, eq, inArray, or } from 'drizzle-orm';
import type { ClaimId, MembershipId, NeedId, PersonId } from '../db/ids.ts';
import { needClaim } from '../db/schema/needs.ts';
import { person } from '../db/schema/people.ts';
import type { Work } from '../db/work.ts';
import { openName } from '../people/store.ts';

export type Claim = typeof needClaim.$inferSelect;

const IS_LIVE = inArray(needClaim.state, ['offered', 'accepted']);

/** Writes a claim. The database refuses a second live one of the same person. */
export async function insertClaim(
  work: Work,
  values: Pick<Claim, 'needId' | 'personId' | 'membershipId' | 'quantity' | 'state' | 'waits'>,
): Promise<Claim> {
  const [row] = await work.tx
    .insert(needClaim)
    .values({ ...values, claimedAt: work.now })
    .returning();
  if (!row) throw new Error('a claim was not written');
  return row;
}

export async function findClaim(work: Work, id: ClaimId): Promise<Claim | undefined> {
  const [row] = await work.tx.select().from(needClaim).where(eq(needClaim.id, id));
  return row;
}

/** What people take, took or would take of a need, in the order in which they said so. Its need must be locked where it matters. */
export async function listStanding(work: Work, needId: NeedId): Promise<Claim[]> {
  return await work.tx
    .select()
    .from(needClaim)
    .where(and(eq(needClaim.needId, needId), or(IS_LIVE, eq(needClaim.state, 'fulfilled'))))
    .orderBy(asc(needClaim.id));
}

/** Every claim there ever was of a need. */
export async function listAll(work: Work, needId: NeedId): Promise<Claim[]> {
  return await work.tx.select().from(needClaim).where(eq(needClaim.needId, needId)).orderBy(asc(needClaim.id));
}

/** Every claim of a need that was accepted once and not given back. */
export async function listTaken(work: Work, needId: NeedId): Promise<(Claim & { name: string })[]> {
  const rows = await work.tx
    .select({ claim: needClaim, telegramId: person.telegramId, name: person.name, personId: person.id })
    .from(needClaim)
    .innerJoin(person, eq(person.id, needClaim.personId))
    .where(and(eq(needClaim.needId, needId), inArray(needClaim.state, ['accepted', 'fulfilled'])))
    .orderBy(asc(needClaim.id));
  return rows.map(({ claim, ...row }) => ({ ...claim, name: openName(work, row) }));
}

/** The live claims of a person, or of one of their places. */
export async function listLiveOf(
  work: Work,
  who: { personId: PersonId } | { membershipId: MembershipId },
): Promise<Claim[]> {
  const isTheirs =
    'personId' in who ? eq(needClaim.personId, who.personId) : eq(needClaim.membershipId, who.membershipId);
  return await work.tx.select().from(needClaim).where(and(isTheirs, IS_LIVE)).orderBy(asc(needClaim.needId));
}

export async function setClaim(
  work: Work,
  id: ClaimId,
  values: Partial<Pick<Claim, 'state' | 'waits' | 'quantity' | 'answerBy' | 'decidedBy' | 'endedAt'>>,
): Promise<void> {
  await work.tx.update(needClaim).set(values).where(eq(needClaim.id, id));
}

/** Ends a claim; the same one ends once. */
export async function endClaim(
  work: Work,
  id: ClaimId,
  state: 'declined' | 'withdrawn' | 'fulfilled',
  decidedBy: PersonId | null = null,
): Promise<void> {
  await setClaim(work, id, { state, waits: null, decidedBy, endedAt: work.now });
}
