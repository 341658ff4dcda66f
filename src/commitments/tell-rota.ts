import { tellMember } from '../buddies/tell-member.ts';
import { findCircle } from '../circles/store.ts';
import type { Work } from '../db/work.ts';
import { PRIORITY } from '../delivery/message.ts';
import { nextLoudMoment } from '../time/quiet-hours.ts';
import { newTurnsCard } from './messages.ts';
import type { Commitment } from './store.ts';
import { listRota } from './store.ts';

/** Tells each member of a new rota once that they have a place in it. */
export async function tellRota(work: Work, commitment: Commitment): Promise<void> {
  const circle = await findCircle(work, commitment.circleId);
  if (!circle) return;
  for (const { personId, member } of await listRota(work, commitment.id)) {
    const to = { membershipId: member, personId, circleId: commitment.circleId };
    await tellMember(work, to, {
      key: `commitment:${commitment.id}:for:${member}`,
      message: newTurnsCard(commitment, circle.codeName, member),
      priority: PRIORITY.reminder,
      reason: { kind: 'membership', id: member, epoch: 0 },
      notBefore: nextLoudMoment(work.now, circle.timeZone),
    });
  }
}
