import { recordAct } from '../access/store.ts';
import { lockMembership } from '../circles/membership-store.ts';
import type { Circle } from '../circles/store.ts';
import type { DistrictId, PersonId, ProposalId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import { grantProposed } from './grant-role.ts';
import type { CircleRole, DistrictRole } from './kinds.ts';
import type { Proposal } from './store.ts';
import { insertProposal, listCircleRoles, lockProposal, setProposal } from './store.ts';

/** Offers a member a role in their circle. They are asked first, a second person after them. */
export async function offerCircleRole(
  work: Work,
  offer: { kind: CircleRole; membershipId: Proposal['membershipId']; circle: Circle; by: PersonId },
): Promise<{ kind: 'offered'; id: ProposalId } | { kind: 'on-its-way' } | { kind: 'held' } | { kind: 'gone' }> {
  const { circle, membershipId } = offer;
  const member = membershipId && (await lockMembership(work, membershipId, 'share'));
  if (!member || member.state !== 'active' || member.role !== 'member' || member.circleId !== circle.id)
    return { kind: 'gone' };
  const held = await listCircleRoles(work, circle.id);
  if (held.some((one) => one.membershipId === membershipId && one.kind === offer.kind)) return { kind: 'held' };
  const proposal = await insertProposal(work, {
    kind: offer.kind,
    personId: member.personId,
    districtId: circle.districtId,
    circleId: circle.id,
    membershipId,
    state: 'offered',
    proposedBy: offer.by,
  });
  if (!proposal) return { kind: 'on-its-way' };
  await recordAct(work, { actorId: offer.by, act: 'offer-role', object: 'role_proposal', objectId: proposal.id });
  return { kind: 'offered', id: proposal.id };
}

/** The person a role was offered to says yes or no. Nobody is given a role without their own yes. */
export async function answerOffer(
  work: Work,
  { id, by, accept }: { id: ProposalId; by: PersonId; accept: boolean },
): Promise<{ kind: 'accepted'; proposal: Proposal } | { kind: 'refused'; proposal: Proposal } | { kind: 'over' }> {
  const proposal = await lockProposal(work, id);
  if (!proposal || proposal.personId !== by || proposal.state !== 'offered') return { kind: 'over' };
  const state = accept ? 'accepted' : 'refused';
  await setProposal(work, id, accept ? { state } : { state, decidedAt: work.now });
  await recordAct(work, { actorId: by, act: `${state}-role`, object: 'role_proposal', objectId: id });
  return { kind: state, proposal: { ...proposal, state } };
}

/** Whoever opened a link to a role in a district takes it; it is theirs once a second person has confirmed it. */
export async function takeDistrictRole(
  work: Work,
  wish: { kind: DistrictRole; personId: PersonId; districtId: DistrictId; invitedBy: PersonId },
): Promise<{ kind: 'waiting'; proposal: Proposal } | { kind: 'on-its-way' }> {
  const proposal = await insertProposal(work, {
    kind: wish.kind,
    personId: wish.personId,
    districtId: wish.districtId,
    state: 'accepted',
    proposedBy: wish.invitedBy,
  });
  if (!proposal) return { kind: 'on-its-way' };
  await recordAct(work, {
    actorId: wish.personId,
    act: 'accepted-role',
    object: 'role_proposal',
    objectId: proposal.id,
  });
  return { kind: 'waiting', proposal };
}

/** Nobody else is there who could confirm it, as in a district's first days: the role is given and marked as given by one person. */
export async function grantAlone(work: Work, proposal: Proposal): Promise<void> {
  await grantProposed(work, proposal);
  await setProposal(work, proposal.id, { state: 'granted', decidedAt: work.now, isAlone: true });
  await recordAct(work, {
    actorId: proposal.proposedBy,
    act: 'grant-role-alone',
    object: 'role_proposal',
    objectId: proposal.id,
  });
}
