import { and, eq, inArray, ne, or } from 'drizzle-orm';
import { forgetRecipient } from '../broadcasts/forget-store.ts';
import { forgetEntriesOf } from '../calendar/store.ts';
import { endClaimsOf } from '../claims/withdraw-claim.ts';
import type { PersonId } from '../db/ids.ts';
import { bucket } from '../db/schema/abuse.ts';
import { exclusion, invitationTries, vouch, wish } from '../db/schema/joining.ts';
import { needAsked, needClaim } from '../db/schema/needs.ts';
import { membership } from '../db/schema/people.ts';
import { erasureRequest } from '../db/schema/privacy.ts';
import { roleProposal } from '../db/schema/roles.ts';
import { offerAnswer } from '../db/schema/tap.ts';
import { coverQuestion, turnDeed } from '../db/schema/turns.ts';
import type { Work } from '../db/work.ts';
import { endWishesOf } from '../helping/end-wishes.ts';
import { endDraftsOf } from '../needs/end-drafts.ts';

/**
 * Removes what says something of a person and counts for nothing once they are nobody: who vouched for them and for whom they vouched, what
 * keeps them out, their wish to help, their tries and pace, what they would have liked of a family's offer, what of a need they were asked for or would have taken, what their calendar files said, what
 * they were asked to stand in for, what was for them among many, and what they could still take back. A role on its way from or to them ends, and so does a wish to be erased that waits.
 */
export async function eraseTraces(work: Work, personId: PersonId): Promise<void> {
  const { tx } = work;
  const theirPlaces = tx.select({ id: membership.id }).from(membership).where(eq(membership.personId, personId));
  await tx.delete(vouch).where(or(inArray(vouch.membershipId, theirPlaces), inArray(vouch.voucherId, theirPlaces)));
  await tx.delete(exclusion).where(eq(exclusion.personId, personId));
  await endWishesOf(work, personId);
  await tx.delete(wish).where(eq(wish.personId, personId));
  await tx.delete(invitationTries).where(eq(invitationTries.personId, personId));
  await tx.delete(bucket).where(eq(bucket.personId, personId));
  await tx.delete(coverQuestion).where(inArray(coverQuestion.membershipId, theirPlaces));
  await tx.delete(turnDeed).where(eq(turnDeed.by, personId));
  await endClaimsOf(work, { personId });
  await tx.delete(needAsked).where(inArray(needAsked.membershipId, theirPlaces));
  await tx.delete(needClaim).where(and(eq(needClaim.personId, personId), ne(needClaim.state, 'fulfilled')));
  await endDraftsOf(work, personId);
  await tx.delete(offerAnswer).where(eq(offerAnswer.personId, personId));
  await forgetEntriesOf(work, personId);
  await forgetRecipient(work, personId);
  await tx
    .update(roleProposal)
    .set({ state: 'declined', decidedAt: work.now })
    .where(
      and(
        inArray(roleProposal.state, ['offered', 'accepted']),
        or(eq(roleProposal.personId, personId), eq(roleProposal.proposedBy, personId)),
      ),
    );
  await tx
    .update(erasureRequest)
    .set({ state: 'over', decidedAt: work.now })
    .where(
      and(
        eq(erasureRequest.state, 'asked'),
        or(eq(erasureRequest.personId, personId), eq(erasureRequest.proposedBy, personId)),
      ),
    );
}
