import { recordAct } from '../access/store.ts';
import type { Membership } from '../circles/membership-store.ts';
import { lockMembership } from '../circles/membership-store.ts';
import type { CircleMember } from '../circles/store.ts';
import { listMembers, lockCircle } from '../circles/store.ts';
import type { MembershipId, PersonId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import { insertVouch, lastAsked, listVouchers } from './store.ts';

const ASKED_AT_ONCE = 2;

/**
 * Picks two members who are asked whether they know a newcomer: past the newcomer stage, reachable, not the one who invited, and those
 * who were asked longest ago. Nobody else learns that they were asked.
 */
export async function askMembers(
  work: Work,
  { membershipId, by }: { membershipId: MembershipId; by: PersonId },
): Promise<
  { kind: 'asked'; members: CircleMember[]; membership: Membership } | { kind: 'nobody' | 'before' | 'over' }
> {
  const membership = await lockMembership(work, membershipId, 'update');
  if (membership?.state !== 'requested') return { kind: 'over' };
  if ((await listVouchers(work, membership)).asked > 0) return { kind: 'before' };
  await lockCircle(work, membership.circleId, 'share');
  const members = (await listMembers(work, membership.circleId)).filter(
    ({ role, reachable, telegramId, isNewcomer, personId }) =>
      role === 'member' && telegramId !== null && reachable && !isNewcomer && personId !== membership.invitedBy,
  );
  const asked = await lastAsked(
    work,
    members.map(({ id }) => id),
  );
  const next = members.toSorted((a, b) => (asked.get(a.id) ?? 0) - (asked.get(b.id) ?? 0)).slice(0, ASKED_AT_ONCE);
  if (next.length === 0) return { kind: 'nobody' };
  for (const { id } of next) await insertVouch(work, membershipId, id);
  await recordAct(work, { actorId: by, act: 'ask-members', object: 'membership', objectId: membershipId });
  return { kind: 'asked', members: next, membership };
}
