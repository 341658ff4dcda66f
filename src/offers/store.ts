import { and, asc, eq, inArray } from 'drizzle-orm';
import type { CircleId, OfferId, PersonId } from '../db/ids.ts';
import { nextId } from '../db/next-id.ts';
import { familyOffer, offerAnswer } from '../db/schema/tap.ts';
import type { Work } from '../db/work.ts';

/** What a family may offer besides its own words. Buttons carry the place in this list: new ones are added at its end. */
export const OFFER_KINDS = ['sewing', 'lessons', 'bread'] as const;

export type OfferKind = (typeof OFFER_KINDS)[number] | 'words';

export type Offer = {
  id: OfferId;
  circleId: CircleId;
  kind: OfferKind;
  words: string | undefined;
  state: 'offered' | 'passed' | 'kept' | 'withdrawn';
};

export async function insertOffer(
  work: Work,
  { words, ...values }: { circleId: CircleId; kind: OfferKind; words?: string; offeredBy: PersonId },
): Promise<OfferId> {
  const id = await nextId<OfferId>(work, 'family_offer');
  const sealed = words === undefined ? null : work.vault.seal(place(id), words);
  await work.tx.insert(familyOffer).values({ ...values, id, words: sealed, offeredAt: work.now, state: 'offered' });
  return id;
}

export async function findOffer(work: Work, id: OfferId): Promise<Offer | undefined> {
  const [row] = await work.tx.select().from(familyOffer).where(eq(familyOffer.id, id));
  return row && open(work, row);
}

/** Reads an offer and keeps it from changing until the transaction ends. */
export async function lockOffer(work: Work, id: OfferId): Promise<Offer | undefined> {
  const [row] = await work.tx.select().from(familyOffer).where(eq(familyOffer.id, id)).for('update');
  return row && open(work, row);
}

/** What a family offers now, in the order in which it said so. */
export async function listOffers(work: Work, circleId: CircleId): Promise<Offer[]> {
  const rows = await work.tx
    .select()
    .from(familyOffer)
    .where(and(eq(familyOffer.circleId, circleId), inArray(familyOffer.state, ['offered', 'passed', 'kept'])))
    .orderBy(asc(familyOffer.id));
  return rows.map((row) => open(work, row));
}

export async function setOfferState(
  work: Work,
  id: OfferId,
  decision: { state: 'passed' | 'kept' | 'withdrawn'; decidedBy: PersonId },
): Promise<void> {
  await work.tx
    .update(familyOffer)
    .set({ ...decision, decidedAt: work.now })
    .where(eq(familyOffer.id, id));
}

/** @returns false when this person had said so before */
export async function insertOfferAnswer(work: Work, offerId: OfferId, personId: PersonId): Promise<boolean> {
  const rows = await work.tx
    .insert(offerAnswer)
    .values({ offerId, personId, answeredAt: work.now })
    .onConflictDoNothing()
    .returning({ id: offerAnswer.offerId });
  return rows.length > 0;
}

function open(work: Work, { id, circleId, kind, words, state }: typeof familyOffer.$inferSelect): Offer {
  return { id, circleId, kind, words: words ? work.vault.open(place(id), words) : undefined, state };
}

function place(id: OfferId): string {
  return `family_offer|words|row ${id}`;
}
