import { mayHelpWith } from '../access/newcomer.ts';
import { recordAct } from '../access/store.ts';
import { lockMembership } from '../circles/membership-store.ts';
import type { Circle } from '../circles/store.ts';
import { listMembers, lockCircle } from '../circles/store.ts';
import { loadTap } from '../consent/tap.ts';
import type { ClaimId, MembershipId, NeedId, PersonId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import { listExclusions } from '../exclusions/store.ts';
import { loadTemplates } from '../help-kinds/store.ts';
import { sensitivityOf } from '../help-kinds/template.ts';
import { refreshTeamCards } from '../need-offering/tell-team.ts';
import { isOpen, isPast, isRunning, sensitivityOfNeed } from '../needs/need.ts';
import type { Need } from '../needs/store.ts';
import { findNeed, lockNeed } from '../needs/store.ts';
import { isOpenFor } from '../needs/wanted.ts';
import { isRestricted } from '../restricting/store.ts';
import { localDate } from '../time/wall-time.ts';
import { freeOf } from './places.ts';
import { settleNeed } from './settle-need.ts';
import { insertClaim, listStanding } from './store.ts';

export type Claimed =
  | { kind: 'accepted'; claimId: ClaimId }
  /** Everything is taken: they are told when something becomes free. */
  | { kind: 'waiting'; claimId: ClaimId }
  /** Somebody from outside: a coordinator says yes or no. */
  | { kind: 'offered'; claimId: ClaimId }
  /** Less is left than they wanted to take. */
  | { kind: 'changed'; free: number }
  /** They have said so before. */
  | { kind: 'again' }
  /** Also for whom the family does not want: they see that it is covered, and never why. */
  | { kind: 'covered' }
  | { kind: 'over' };

export type ClaimWish = { needId: NeedId; by: PersonId; membershipId: MembershipId | null; quantity: number };

/** Somebody takes a need or a part of it. Of two who take the last at once one has it and the other waits. */
export async function claimNeed(work: Work, wish: ClaimWish): Promise<Claimed> {
  const seen = await findNeed(work, wish.needId);
  const place = wish.membershipId === null ? null : await lockMembership(work, wish.membershipId, 'share');
  if (!seen || (place !== null && place?.state !== 'active')) return { kind: 'over' };
  const circle = await lockCircle(work, seen.circleId, 'share');
  const need = await lockNeed(work, seen.id);
  if (!need || !isRunning(need.state) || !(await isWanted(work, circle, need))) return { kind: 'over' };
  if (!(await mayTake(work, circle, { need, wish }))) return { kind: 'covered' };
  const claims = await listStanding(work, need.id);
  if (claims.some(({ personId }) => personId === wish.by)) return { kind: 'again' };
  const free = freeOf(need.quantity, claims);
  if (free > 0 && wish.quantity > free) return { kind: 'changed', free };
  const own = { needId: need.id, personId: wish.by, membershipId: wish.membershipId };
  const quantity = Math.min(wish.quantity, need.quantity);
  await recordAct(work, { actorId: wish.by, act: 'claim-need', object: 'need', objectId: need.id });
  // Somebody from outside waits for a coordinator first, also where everything is taken.
  if (wish.membershipId === null) {
    const { id } = await insertClaim(work, { ...own, quantity, state: 'offered', waits: 'coordinator' });
    await refreshTeamCards(work, need);
    return { kind: 'offered', claimId: id };
  }
  const waits = free === 0 ? 'place' : null;
  const { id } = await insertClaim(work, { ...own, quantity, state: waits ? 'offered' : 'accepted', waits });
  await settleNeed(work, need, { except: wish.membershipId });
  return { kind: waits ? 'waiting' : 'accepted', claimId: id };
}

/** Whether the family wants this now: its tap open, the circle active, the window not over. */
export async function isWanted(
  work: Work,
  circle: Pick<Circle, 'id' | 'stage' | 'timeZone'>,
  need: Need,
): Promise<boolean> {
  if (circle.stage !== 'active' || need.pausedAt !== null || isPast(need, circle.timeZone, work.now)) return false;
  return isOpenFor(await loadTap(work, circle.id), need, localDate(work.now, circle.timeZone));
}

async function mayTake(
  work: Work,
  circle: Circle,
  { need, wish: { by, membershipId } }: { need: Need; wish: ClaimWish },
): Promise<boolean> {
  const { id: circleId, districtId } = circle;
  if ((await listExclusions(work, by, { circleId, districtId })).length > 0) return false;
  const members = await listMembers(work, circleId);
  if (membershipId === null) return hasLeftTheCircle(need) && !members.some(({ personId }) => personId === by);
  const member = members.find(({ id }) => id === membershipId);
  if (!member || (await isRestricted(work, membershipId, need.kind))) return false;
  const sensitivity = sensitivityOfNeed(need, sensitivityOf(await loadTemplates(work), need.kind));
  return mayHelpWith(sensitivity, member);
}

/** Whether people outside of the circle have been asked. */
export function hasLeftTheCircle({ reach, state }: Pick<Need, 'reach' | 'state'>): boolean {
  return (reach === 'group' || reach === 'association') && (isOpen(state) || state === 'covered');
}
