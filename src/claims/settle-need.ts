import type { MembershipId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import { beginOffering, stopOffering } from '../need-offering/offer.ts';
import { refreshTeamCards } from '../need-offering/tell-team.ts';
import { isOpen, stateFor } from '../needs/need.ts';
import type { Need } from '../needs/store.ts';
import { getNeed, setNeed } from '../needs/store.ts';
import { keepPlaceFor } from './keep-place.ts';
import { firstWaiting, freeOf, takenBy } from './places.ts';
import { listStanding } from './store.ts';
import { tellCovered } from './tell-covered.ts';

/**
 * Brings a need to the state that follows from its claims. What became free goes to the waiting list first, each kept until they answer; only what
 * nobody waits for is asked for anew. The need must be locked.
 * @param except whose card is being drawn by the press that led here
 */
export async function settleNeed(
  work: Work,
  seen: Need,
  { except = null }: { except?: MembershipId | null } = {},
): Promise<void> {
  await offerWhatIsFree(work, seen);
  const claims = await listStanding(work, seen.id);
  const state = stateFor(seen.quantity, takenBy(claims));
  const isCoveredNow = state === 'covered' && seen.state !== 'covered';
  const isOpenAgain = state !== 'covered' && seen.state === 'covered';
  if (isOpenAgain) await setNeed(work, seen.id, { state, reach: 'nobody', epoch: seen.epoch + 1 });
  else if (state !== seen.state) await setNeed(work, seen.id, { state });
  const need = await getNeed(work, seen.id);
  if (isCoveredNow) {
    await stopOffering(work, need, 'covered');
    await tellCovered(work, need, { except });
  }
  const isToBeOffered = isOpen(need.state) && need.reach === 'nobody' && need.heldAt === null;
  if (isToBeOffered && freeOf(need.quantity, claims) > 0) await beginOffering(work, need);
  await refreshTeamCards(work, await getNeed(work, need.id));
}

async function offerWhatIsFree(work: Work, need: Need): Promise<void> {
  for (;;) {
    const claims = await listStanding(work, need.id);
    const free = freeOf(need.quantity, claims);
    const first = free > 0 ? firstWaiting(claims) : undefined;
    if (!first) return;
    await keepPlaceFor(work, need, { claim: first, quantity: Math.min(first.quantity, free) });
  }
}
