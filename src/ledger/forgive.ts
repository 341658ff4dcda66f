import { recordAct } from '../access/store.ts';
import { lockMembership } from '../circles/membership-store.ts';
import { appendRotaEvent, loadStandings } from '../commitments/ledger-store.ts';
import { listCommitmentsOf, lockCommitment, moveRotaMemberLast } from '../commitments/store.ts';
import type { CommitmentId, MembershipId, PersonId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';

/**
 * Lets a member start afresh in every rota in which they are behind their share: what they owed is spread over the others, as if they had
 * left and joined again. Where they have done more than their share nothing changes, nor do the turns that are planned. Doing it twice does
 * it once.
 */
export async function forgive(
  work: Work,
  { membershipId, by }: { membershipId: MembershipId; by: PersonId },
): Promise<{ kind: 'forgiven' } | { kind: 'gone' }> {
  const membership = await lockMembership(work, membershipId, 'update');
  if (membership?.state !== 'active') return { kind: 'gone' };
  let isChanged = false;
  for (const commitmentId of await listCommitmentsOf(work, membershipId)) {
    if (await forgiveIn(work, commitmentId, membershipId)) isChanged = true;
  }
  if (isChanged) {
    await recordAct(work, { actorId: by, act: 'forgive-balance', object: 'membership', objectId: membershipId });
  }
  return { kind: 'forgiven' };
}

async function forgiveIn(work: Work, commitmentId: CommitmentId, membershipId: MembershipId): Promise<boolean> {
  await lockCommitment(work, commitmentId);
  const { members } = await loadStandings(work, commitmentId);
  if ((members.get(membershipId)?.owes ?? 0) <= 0) return false;
  await appendRotaEvent(work, { commitmentId, event: { kind: 'forgiven', member: membershipId } });
  await moveRotaMemberLast(work, commitmentId, membershipId);
  return true;
}
