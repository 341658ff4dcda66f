import { recordAct } from '../access/store.ts';
import { lockMembership } from '../circles/membership-store.ts';
import type { PersonId, ProposalId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import { isCircleRole } from './kinds.ts';
import type { CircleRoleHolder, Proposal } from './store.ts';
import { deleteCircleRole, findCaptain, insertCircleRole, insertRole, lockProposal, setProposal } from './store.ts';

export type Decided =
  | { kind: 'granted'; proposal: Proposal; before: CircleRoleHolder | undefined }
  | { kind: 'declined'; proposal: Proposal }
  | { kind: 'already'; proposal: Proposal }
  | { kind: 'own' }
  | { kind: 'gone' };

/**
 * The second person confirms a role or not. Whoever proposed it or would hold it cannot (the database refuses it too). The first answer
 * counts.
 */
export async function decideOnRole(
  work: Work,
  { id, by, accept }: { id: ProposalId; by: PersonId; accept: boolean },
): Promise<Decided> {
  const proposal = await lockProposal(work, id);
  if (!proposal || proposal.state === 'offered') return { kind: 'gone' };
  if (proposal.proposedBy === by || proposal.personId === by) return { kind: 'own' };
  if (proposal.state !== 'accepted') return { kind: 'already', proposal };
  const state = accept ? 'granted' : 'declined';
  const before = accept ? await grantProposed(work, proposal) : undefined;
  if (before === 'gone') {
    await setProposal(work, id, { state: 'declined', decidedAt: work.now });
    return { kind: 'gone' };
  }
  await setProposal(work, id, { state, decidedBy: by, decidedAt: work.now });
  await recordAct(work, { actorId: by, act: `${state}-role`, object: 'role_proposal', objectId: id });
  const decided = { ...proposal, state, decidedBy: by } as const;
  return state === 'granted' ? { kind: state, proposal: decided, before } : { kind: state, proposal: decided };
}

/**
 * Writes the role. A circle has one captain: the one before hands over.
 * @returns that captain, or `gone` when the member has left meanwhile
 */
export async function grantProposed(work: Work, proposal: Proposal): Promise<CircleRoleHolder | 'gone' | undefined> {
  const { kind, personId, districtId, circleId, membershipId, proposedBy: grantedBy } = proposal;
  if (!isCircleRole(kind)) {
    await insertRole(work, { kind, personId, districtId, grantedBy });
    return undefined;
  }
  const member = membershipId && (await lockMembership(work, membershipId, 'share'));
  if (!membershipId || circleId === null || !member || member.state !== 'active') return 'gone';
  const before = kind === 'captain' ? await findCaptain(work, circleId) : undefined;
  if (before) await deleteCircleRole(work, before.membershipId, 'captain');
  await insertCircleRole(work, { membershipId, circleId, kind, grantedBy });
  return before?.personId === personId ? undefined : before;
}
