import { getCircle } from '../circles/store.ts';
import type { MembershipId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import { tellFamily } from '../family/tell-family.ts';
import { changeCards } from '../need-offering/cards.ts';
import { needText } from '../needs/messages.ts';
import { putIntoWords } from '../needs/read-need.ts';
import type { Need } from '../needs/store.ts';
import { claimCard } from './messages.ts';
import { listStanding } from './store.ts';

/** Whoever takes something sees on their card that all of it is covered, and the family hears so, never by whom. Once for each beginning. */
export async function tellCovered(work: Work, need: Need, { except }: { except: MembershipId | null }): Promise<void> {
  const inWords = await putIntoWords(work, need);
  for (const claim of await listStanding(work, need.id)) {
    const { membershipId } = claim;
    if (claim.state !== 'accepted' || membershipId === null || membershipId === except) continue;
    const message = claimCard(inWords, claim);
    await changeCards(work, { needId: need.id, membershipId, state: `covered:${need.epoch}`, message });
  }
  await tellFamily(work, await getCircle(work, need.circleId), {
    key: `need:${need.id}:covered:${need.epoch}`,
    message: { text: { key: 'need-covered-family', args: { need: { text: needText(inWords) } } }, silent: true },
    reason: { kind: 'need', id: need.id, epoch: need.epoch, needIs: 'covered' },
  });
}
