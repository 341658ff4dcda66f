import { recordAct } from '../access/store.ts';
import { tellMember } from '../buddies/tell-member.ts';
import type { Circle } from '../circles/store.ts';
import { lockCircle } from '../circles/store.ts';
import type { Commitment } from '../commitments/store.ts';
import { getCommitment, listRota, lockCommitment, setCommitment } from '../commitments/store.ts';
import type { CommitmentId, PersonId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import { PRIORITY } from '../delivery/message.ts';
import { callOff } from '../planning/call-off.ts';
import { nextLoudMoment } from '../time/quiet-hours.ts';
import { OPEN } from '../turns/states.ts';
import { endedCard } from './messages.ts';
import { lockComingTurns } from './store.ts';

const OPEN_STATUSES: readonly string[] = OPEN;

/**
 * A commitment comes to its end: every turn that has not begun is called off, and everybody in its rota hears it once. One that has ended before
 * stays as it is.
 * @param by who ended it; undefined when its day has come
 */
export async function endCommitment(
  work: Work,
  { id, by }: { id: CommitmentId; by: PersonId | undefined },
): Promise<{ kind: 'ended' } | { kind: 'ended-before' }> {
  const { circleId } = await getCommitment(work, id);
  const circle = await lockCircle(work, circleId, 'share');
  const turns = await lockComingTurns(work, id);
  const commitment = await lockCommitment(work, id);
  if (!commitment || commitment.state === 'ended') return { kind: 'ended-before' };
  for (const turn of turns) {
    const isAhead = Temporal.Instant.compare(turn.startsAt, work.now) > 0;
    if (isAhead && OPEN_STATUSES.includes(turn.status)) await callOff(work, turn, { quietly: true });
  }
  await setCommitment(work, id, { state: 'ended' });
  if (by !== undefined) await recordAct(work, { actorId: by, act: 'end', object: 'commitment', objectId: id });
  await tellEnded(work, commitment, circle);
  return { kind: 'ended' };
}

async function tellEnded(work: Work, commitment: Commitment, circle: Circle): Promise<void> {
  for (const { personId, member } of await listRota(work, commitment.id)) {
    const to = { membershipId: member, personId, circleId: commitment.circleId };
    await tellMember(work, to, {
      key: `commitment:${commitment.id}:ended:${member}`,
      message: endedCard(commitment, circle),
      priority: PRIORITY.reminder,
      reason: { kind: 'membership', id: member, epoch: 0 },
      notBefore: nextLoudMoment(work.now, circle.timeZone),
    });
  }
}
