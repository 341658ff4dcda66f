import { recordAct } from '../access/store.ts';
import { lockMembership } from '../circles/membership-store.ts';
import { lockCircle } from '../circles/store.ts';
import { joinRota } from '../commitments/add-commitment.ts';
import { planReview } from '../commitments/review.ts';
import { findCommitment, getCommitment, lockCommitment, setCommitment } from '../commitments/store.ts';
import type { CommitmentId, PersonId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import { planTurns } from '../planning/plan-turns.ts';

export type PromiseAnswered = { kind: 'agreed' } | { kind: 'dropped' } | { kind: 'answered-before' } | { kind: 'gone' };

/**
 * The other side says yes or no to a promise. From a yes on it is a rota of one member, planned like any other. One that was answered stays
 * as it is; one whose member has left, or whose circle rests, is gone.
 */
export async function answerPromise(
  work: Work,
  { id, by, yes }: { id: CommitmentId; by: PersonId; yes: boolean },
): Promise<PromiseAnswered> {
  const seen = await findCommitment(work, id);
  if (!seen || seen.promisedBy === null) return { kind: 'gone' };
  const membership = await lockMembership(work, seen.promisedBy, 'share');
  const circle = await lockCircle(work, seen.circleId, 'share');
  const commitment = await lockCommitment(work, id);
  if (commitment?.state !== 'proposed') return { kind: 'answered-before' };
  const isGone = membership?.state !== 'active' || circle.stage !== 'active';
  await setCommitment(work, id, { state: yes && !isGone ? 'active' : 'ended' });
  const act = isGone ? 'drop-promise' : yes ? 'agree-promise' : 'decline-promise';
  await recordAct(work, { actorId: by, act, object: 'commitment', objectId: id });
  if (isGone) return { kind: 'gone' };
  if (!yes) return { kind: 'dropped' };
  await joinRota(work, commitment, membership.id);
  await planTurns(work, id);
  await planReview(work, await getCommitment(work, id), circle);
  return { kind: 'agreed' };
}
