import { tellMember } from '../buddies/tell-member.ts';
import { getMembership } from '../circles/membership-store.ts';
import type { Circle } from '../circles/store.ts';
import type { Commitment } from '../commitments/store.ts';
import type { Work } from '../db/work.ts';
import type { Message } from '../delivery/message.ts';
import { PRIORITY } from '../delivery/message.ts';
import { getPerson } from '../people/store.ts';
import { nextLoudMoment } from '../time/quiet-hours.ts';
import { tellCoordinators } from '../turns/tell-coordinators.ts';
import { promiseAgreedCard, promiseDroppedCard, promiseOffer, promiseQuestion } from './messages.ts';

/** Asks a member whether they make a promise that a coordinator wrote down. */
export async function tellPromised(work: Work, commitment: Commitment, circle: Circle): Promise<void> {
  await tellPromiser(work, commitment, circle, { suffix: 'question', message: promiseQuestion(commitment, circle) });
}

/** Asks the coordinators whether a member's promise is wanted. */
export async function tellPromiseOffered(work: Work, commitment: Commitment, circle: Circle): Promise<void> {
  const { name } = await getPerson(work, commitment.madeBy);
  await tellCoordinators(work, {
    circleId: circle.id,
    key: `commitment:${commitment.id}:promise-offer`,
    message: promiseOffer(commitment, circle, name),
  });
}

/** Whoever asked hears once what became of it. */
export async function tellPromiseAnswer(
  work: Work,
  commitment: Commitment,
  circle: Circle,
  { agreed, answeredBy }: { agreed: boolean; answeredBy: 'member' | 'team' },
): Promise<void> {
  const card = agreed ? promiseAgreedCard : promiseDroppedCard;
  const suffix = 'promise-answer';
  if (answeredBy === 'team')
    return await tellPromiser(work, commitment, circle, { suffix, message: card(commitment, circle, 'member') });
  await tellCoordinators(work, {
    circleId: circle.id,
    key: `commitment:${commitment.id}:${suffix}`,
    message: card(commitment, circle, 'team'),
  });
}

async function tellPromiser(
  work: Work,
  { id, promisedBy, circleId }: Commitment,
  { timeZone }: Circle,
  { suffix, message }: { suffix: string; message: Message },
): Promise<void> {
  if (promisedBy === null) return;
  const { personId } = await getMembership(work, promisedBy);
  await tellMember(
    work,
    { membershipId: promisedBy, personId, circleId },
    {
      key: `commitment:${id}:${suffix}:${promisedBy}`,
      message,
      priority: PRIORITY.reminder,
      reason: { kind: 'membership', id: promisedBy, epoch: 0 },
      notBefore: nextLoudMoment(work.now, timeZone),
    },
  );
}
