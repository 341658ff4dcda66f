import { recordAct } from '../access/store.ts';
import { getCircle } from '../circles/store.ts';
import { takenBy } from '../claims/places.ts';
import { endClaim, listStanding } from '../claims/store.ts';
import { tellOff } from '../claims/tell-claimer.ts';
import { closeTeamCards } from '../claims/tell-team.ts';
import { loadTap } from '../consent/tap.ts';
import type { CircleId, NeedId, PersonId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import { endPosts } from '../group-posts/end-posts.ts';
import { isPast, isRunning } from '../needs/need.ts';
import { putIntoWords } from '../needs/read-need.ts';
import type { Need } from '../needs/store.ts';
import { getNeed, lockNeed, lockRunning, setNeed } from '../needs/store.ts';
import { isOpenFor } from '../needs/wanted.ts';
import { localDate } from '../time/wall-time.ts';
import { setWordingState } from '../wording/store.ts';
import { beginOffering, limitsOf, stopOffering } from './offer.ts';
import { refreshTeamCards } from './tell-team.ts';

type By = { by: PersonId; capacity?: 'proxy' | undefined };

/** The family, or a coordinator, takes a need back: whoever took or would take something hears so once, and whoever was asked sees it on their card. */
export async function withdrawNeed(
  work: Work,
  id: NeedId,
  { by, capacity }: By,
): Promise<{ kind: 'withdrawn' | 'gone' }> {
  const need = await lockNeed(work, id);
  if (!need || need.endedAt !== null) return { kind: 'gone' };
  await recordAct(work, { actorId: by, act: 'withdraw-need', object: 'need', objectId: id, capacity });
  await withdraw(work, need, by);
  return { kind: 'withdrawn' };
}

async function withdraw(work: Work, need: Need, by: PersonId): Promise<void> {
  await setNeed(work, need.id, { state: 'withdrawn', endedAt: work.now });
  if (need.wordingId !== null) await setWordingState(work, need.wordingId, { state: 'withdrawn', decidedBy: by });
  await endClaims(work, need);
  await stopOffering(work, need, 'withdrawn');
  await refreshTeamCards(work, need);
}

/** Its window is over: what nobody has taken expires; what somebody has is asked about the next morning. @returns whether it expired */
export async function expireNeed(work: Work, need: Need): Promise<boolean> {
  const circle = await getCircle(work, need.circleId);
  if (need.endedAt !== null || !isPast(need, circle.timeZone, work.now)) return false;
  const taken = takenBy(await listStanding(work, need.id));
  if (isRunning(need.state) && taken > 0) {
    await stopOffering(work, need, need.state === 'covered' ? 'covered' : 'over');
    await declineOffered(work, need);
    return false;
  }
  await setNeed(work, need.id, { state: 'expired', endedAt: work.now });
  if (need.state === 'awaiting_family' && need.wordingId !== null)
    await setWordingState(work, need.wordingId, { state: 'withdrawn', decidedBy: need.draftedBy });
  await declineOffered(work, need);
  await stopOffering(work, need, 'over');
  await refreshTeamCards(work, need);
  return true;
}

async function declineOffered(work: Work, { id }: Need): Promise<void> {
  for (const claim of await listStanding(work, id))
    if (claim.state === 'offered') await endClaim(work, claim.id, 'declined');
}

/** Whatever of a circle's needs the family does not want as its tap stands now pauses: nobody is asked, and whoever took something need not come. */
export async function pauseUnwanted(work: Work, circleId: CircleId): Promise<void> {
  const circle = await getCircle(work, circleId);
  const tap = await loadTap(work, circleId);
  for (const need of await lockRunning(work, circleId)) {
    if (need.pausedAt !== null) continue;
    const isWanted = circle.stage === 'active' && isOpenFor(tap, need, localDate(work.now, circle.timeZone));
    if (isWanted) {
      if (!(await limitsOf(work, need)).toGroup) await endPosts(work, { kind: 'need', id: need.id }, 'withdrawn');
      continue;
    }
    await endClaims(work, need);
    await stopOffering(work, need, 'withdrawn');
    await setNeed(work, need.id, { state: 'published', reach: 'nobody', epoch: need.epoch + 1, pausedAt: work.now });
    await refreshTeamCards(work, need);
  }
}

/** The tap is open again: what it kept back begins anew, where there is still time. */
export async function takeUpPaused(work: Work, circleId: CircleId): Promise<void> {
  const circle = await getCircle(work, circleId);
  const tap = await loadTap(work, circleId);
  for (const seen of await lockRunning(work, circleId)) {
    const isWanted = circle.stage === 'active' && isOpenFor(tap, seen, localDate(work.now, circle.timeZone));
    if (seen.pausedAt === null || !isWanted || isPast(seen, circle.timeZone, work.now)) continue;
    await setNeed(work, seen.id, { pausedAt: null });
    const need = await getNeed(work, seen.id);
    if (need.heldAt === null) await beginOffering(work, need);
    await refreshTeamCards(work, need);
  }
}

async function endClaims(work: Work, need: Need): Promise<void> {
  const inWords = await putIntoWords(work, need);
  for (const claim of await listStanding(work, need.id)) {
    if (claim.state !== 'offered' && claim.state !== 'accepted') continue;
    await endClaim(work, claim.id, 'withdrawn');
    if (claim.waits === 'coordinator') await closeTeamCards(work, claim, { key: 'claim-note-answered' });
    await tellOff(work, inWords, claim, 'claim-off');
  }
}
