import { appendRotaEvent } from '../commitments/ledger-store.ts';
import { deleteRotaMember, lockCommitment } from '../commitments/store.ts';
import type { CommitmentId, MembershipId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';

/** Takes a member out of one rota. Their turns in it must have been handed over. */
export async function leaveRota(work: Work, commitmentId: CommitmentId, membershipId: MembershipId): Promise<void> {
  await lockCommitment(work, commitmentId);
  if (!(await deleteRotaMember(work, commitmentId, membershipId))) return;
  await appendRotaEvent(work, { commitmentId, event: { kind: 'left', member: membershipId } });
}
