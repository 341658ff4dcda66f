import type { MembershipId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import { listAskedNeeds } from '../need-offering/asked-store.ts';
import { changeCards } from '../need-offering/cards.ts';
import { isOpen } from '../needs/need.ts';
import { putIntoWords } from '../needs/read-need.ts';
import { getNeed } from '../needs/store.ts';
import { tellOff } from './tell-claimer.ts';
import { endClaimsOf } from './withdraw-claim.ts';

/**
 * The family does not want this help from a member any more: what they took goes to others, and they see that it is covered. Nobody is told why.
 * @param scope a kind of help, or `all`
 */
export async function takeNeedsFrom(work: Work, membershipId: MembershipId, scope: string): Promise<void> {
  const isMeant = (kind: string) => scope === 'all' || scope === kind;
  for (const { claim, need } of await endClaimsOf(work, { membershipId }, (one) => isMeant(one.need.kind))) {
    await tellOff(work, await putIntoWords(work, need), claim, 'claim-covered');
  }
  for (const needId of await listAskedNeeds(work, membershipId)) {
    const need = await getNeed(work, needId);
    if (!isMeant(need.kind) || !isOpen(need.state)) continue;
    const message = { text: { key: 'need-card-covered' } };
    await changeCards(work, { needId, membershipId, state: `taken-from:${need.epoch}`, message });
  }
}
