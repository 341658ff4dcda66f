import type { MembershipId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import { PRIORITY } from '../delivery/message.ts';
import { listAskedNeeds } from '../need-offering/asked-store.ts';
import { changeCards } from '../need-offering/cards.ts';
import { needText } from '../needs/messages.ts';
import { isOpen } from '../needs/need.ts';
import { putIntoWords } from '../needs/read-need.ts';
import { getNeed } from '../needs/store.ts';
import { nextLoudMoment } from '../time/quiet-hours.ts';
import { tellClaimer } from './tell-claimer.ts';
import { endClaimsOf } from './withdraw-claim.ts';

/**
 * The family does not want this help from a member any more: what they took goes to others, and they see that it is covered. Nobody is told why.
 * @param scope a kind of help, or `all`
 */
export async function takeNeedsFrom(work: Work, membershipId: MembershipId, scope: string): Promise<void> {
  const isMeant = (kind: string) => scope === 'all' || scope === kind;
  for (const { claim, need } of await endClaimsOf(work, { membershipId }, (one) => isMeant(one.need.kind))) {
    const inWords = await putIntoWords(work, need);
    await tellClaimer(work, need, claim, {
      key: `claim:${claim.id}:off`,
      message: { text: { key: 'claim-covered', args: { need: { text: needText(inWords) } } } },
      priority: PRIORITY.safety,
      notBefore: nextLoudMoment(work.now, inWords.timeZone),
    });
  }
  for (const needId of await listAskedNeeds(work, membershipId)) {
    const need = await getNeed(work, needId);
    if (!isMeant(need.kind) || !isOpen(need.state)) continue;
    const message = { text: { key: 'need-card-covered' } };
    await changeCards(work, { needId, membershipId, state: `taken-from:${need.epoch}`, message });
  }
}
