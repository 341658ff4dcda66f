import { recordAct } from '../access/store.ts';
import { findMembership, lockMembership } from '../circles/membership-store.ts';
import type { BuddyId, MembershipId, PersonId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import { planTurnsOf } from '../planning/plan-turns.ts';
import { carryCardsOver } from './carry-over.ts';
import type { Buddy } from './store.ts';
import { answerBuddy, endBuddies, endBuddy, insertBuddy, lockBuddy } from './store.ts';

/** Asks a member to answer for another of the circle. Whoever answers now goes on until they have said yes. */
export async function askBuddy(
  work: Work,
  {
    membershipId,
    buddyMembershipId,
    by,
  }: { membershipId: MembershipId; buddyMembershipId: MembershipId; by: PersonId },
): Promise<{ kind: 'asked'; id: BuddyId } | { kind: 'gone' }> {
  const member = await lockMembership(work, membershipId, 'update');
  const other = await lockMembership(work, buddyMembershipId, 'share');
  const isPossible =
    other?.state === 'active' &&
    other.role === 'member' &&
    other.circleId === member?.circleId &&
    other.id !== member.id;
  const isLive = member?.state === 'active' || member?.state === 'requested';
  if (!member || !isLive || !isPossible) return { kind: 'gone' };
  const id = await insertBuddy(work, { circleId: member.circleId, membershipId, buddyMembershipId, askedBy: by });
  await recordAct(work, { actorId: by, act: 'ask-buddy', object: 'membership', objectId: membershipId });
  return { kind: 'asked', id };
}

type Answered = { kind: 'accepted'; buddy: Buddy } | { kind: 'refused'; buddy: Buddy } | { kind: 'over' };

/** The one who was asked says yes or no. With a yes, cards that are out come to them, and turns nobody holds may come to the member. */
export async function answerAsBuddy(
  work: Work,
  { id, by, accept }: { id: BuddyId; by: PersonId; accept: boolean },
): Promise<Answered> {
  const found = await lockOwn(work, id, by);
  if (found?.state !== 'asked') return { kind: 'over' };
  const { membershipId } = found;
  if (accept) await endBuddies(work, membershipId, 'accepted');
  await answerBuddy(work, id, accept ? 'accepted' : 'refused');
  const act = accept ? 'accept-buddy' : 'refuse-buddy';
  await recordAct(work, { actorId: by, act, object: 'membership', objectId: membershipId });
  if (!accept) return { kind: 'refused', buddy: found };
  await carryCardsOver(work, membershipId, `buddy:${id}`);
  await planTurnsOf(work, membershipId);
  return { kind: 'accepted', buddy: found };
}

/** Whoever answers for another stops, without a reason. The cards go to the captain or the team, and the coordinators look for somebody. */
export async function stopAsBuddy(
  work: Work,
  { id, by }: { id: BuddyId; by: PersonId },
): Promise<{ kind: 'stopped'; buddy: Buddy } | { kind: 'over' }> {
  const found = await lockOwn(work, id, by);
  if (found?.state !== 'accepted') return { kind: 'over' };
  await endBuddy(work, id);
  await recordAct(work, { actorId: by, act: 'stop-buddy', object: 'membership', objectId: found.membershipId });
  await carryCardsOver(work, found.membershipId, `buddy-stopped:${id}`);
  return { kind: 'stopped', buddy: found };
}

/** The question, locked, when it was put to this very person, who is still in the circle. */
async function lockOwn(work: Work, id: BuddyId, by: PersonId): Promise<Buddy | undefined> {
  const seen = await lockBuddy(work, id);
  const own = seen && (await findMembership(work, seen.buddyMembershipId));
  return own?.state === 'active' && own.personId === by ? seen : undefined;
}
