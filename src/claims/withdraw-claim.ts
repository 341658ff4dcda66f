import { recordAct } from '../access/store.ts';
import type { ClaimId, MembershipId, PersonId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import { setSaidNo } from '../need-offering/asked-store.ts';
import { isRunning } from '../needs/need.ts';
import type { Need } from '../needs/store.ts';
import { lockNeed } from '../needs/store.ts';
import { freeOf } from './places.ts';
import { settleNeed } from './settle-need.ts';
import type { Claim } from './store.ts';
import { endClaim, findClaim, listLiveOf, listStanding, setClaim } from './store.ts';

type Answered = { kind: 'done' } | { kind: 'gone' };

/** Somebody gives back what they took, or waits no more. Whoever waits is asked next. */
export async function withdrawClaim(work: Work, id: ClaimId, by: PersonId): Promise<Answered> {
  const locked = await lockClaim(work, id);
  if (!locked || !isLive(locked.claim)) return { kind: 'gone' };
  const { need, claim } = locked;
  await endClaim(work, id, 'withdrawn', by);
  await askNoMore(work, claim);
  await recordAct(work, { actorId: by, act: 'withdraw-claim', object: 'need', objectId: need.id });
  if (isRunning(need.state)) await settleNeed(work, need, { except: claim.membershipId });
  return { kind: 'done' };
}

/** Whoever waited says whether they still take what was kept for them. */
export async function answerKeptPlace(
  work: Work,
  { id, yes, by }: { id: ClaimId; yes: boolean; by: PersonId },
): Promise<Answered> {
  const locked = await lockClaim(work, id);
  if (!locked || locked.claim.waits !== 'answer' || !isRunning(locked.need.state)) return { kind: 'gone' };
  const { need, claim } = locked;
  if (yes) await acceptClaim(work, claim, by);
  else {
    await endClaim(work, id, 'declined', by);
    await askNoMore(work, claim);
  }
  await settleNeed(work, need, { except: claim.membershipId });
  return { kind: 'done' };
}

/** What was kept for somebody goes to the next when its time is over. @returns the claim when it ended now */
export async function endKeptPlace(work: Work, id: ClaimId): Promise<{ claim: Claim; need: Need } | undefined> {
  const locked = await lockClaim(work, id);
  const until = locked?.claim.answerBy;
  if (!locked || locked.claim.waits !== 'answer' || !until) return undefined;
  if (Temporal.Instant.compare(until, work.now) > 0) return undefined;
  await endClaim(work, id, 'declined');
  await askNoMore(work, locked.claim);
  if (isRunning(locked.need.state)) await settleNeed(work, locked.need);
  return locked;
}

/** From somebody of outside the circle nothing is taken before a coordinator has said yes. Where nothing is free any more they wait. */
export async function decideOnClaim(
  work: Work,
  { id, accept, by }: { id: ClaimId; accept: boolean; by: PersonId },
): Promise<{ kind: 'accepted' | 'waiting' | 'declined' | 'gone' }> {
  const locked = await lockClaim(work, id);
  if (!locked || locked.claim.waits !== 'coordinator') return { kind: 'gone' };
  const { need, claim } = locked;
  if (!accept || !isRunning(need.state)) {
    await endClaim(work, id, 'declined', by);
    await recordAct(work, { actorId: by, act: 'decline-claim', object: 'need', objectId: need.id });
    return { kind: 'declined' };
  }
  const left = freeOf(need.quantity, await listStanding(work, need.id));
  if (left === 0) {
    await setClaim(work, id, { waits: 'place', decidedBy: by });
    return { kind: 'waiting' };
  }
  await setClaim(work, id, { quantity: Math.min(claim.quantity, left) });
  await acceptClaim(work, claim, by);
  await recordAct(work, { actorId: by, act: 'accept-claim', object: 'need', objectId: need.id });
  await settleNeed(work, need);
  return { kind: 'accepted' };
}

/** Somebody is gone from a circle, cannot be reached, or is not wanted for this any more: what they took goes to others. */
export async function endClaimsOf(
  work: Work,
  who: { personId: PersonId } | { membershipId: MembershipId },
  isMeant: (one: { need: Need; claim: Claim }) => boolean = () => true,
): Promise<{ claim: Claim; need: Need }[]> {
  const ended: { claim: Claim; need: Need }[] = [];
  for (const { id } of await listLiveOf(work, who)) {
    const locked = await lockClaim(work, id);
    if (!locked || !isLive(locked.claim) || !isMeant(locked)) continue;
    await endClaim(work, id, 'withdrawn');
    if (isRunning(locked.need.state)) await settleNeed(work, locked.need);
    ended.push(locked);
  }
  return ended;
}

/** Locks the need of a claim and reads both. */
export async function lockClaim(work: Work, id: ClaimId): Promise<{ need: Need; claim: Claim } | undefined> {
  const seen = await findClaim(work, id);
  const need = seen && (await lockNeed(work, seen.needId));
  const claim = need && (await findClaim(work, id));
  return need && claim ? { need, claim } : undefined;
}

async function acceptClaim(work: Work, { id }: Claim, by: PersonId): Promise<void> {
  await setClaim(work, id, { state: 'accepted', waits: null, decidedBy: by });
}

/** Whoever gave something back, or did not say yes to it, is not asked for it anew. */
async function askNoMore(work: Work, { needId, membershipId }: Claim): Promise<void> {
  if (membershipId !== null) await setSaidNo(work, needId, membershipId);
}

function isLive({ state }: Claim): boolean {
  return state === 'offered' || state === 'accepted';
}
