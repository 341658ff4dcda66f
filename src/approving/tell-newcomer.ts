import { findReachableBuddy, listBuddiesOf } from '../buddies/store.ts';
import { tellMember } from '../buddies/tell-member.ts';
import type { Membership } from '../circles/membership-store.ts';
import { findCircle } from '../circles/store.ts';
import { listCommitments } from '../commitments/store.ts';
import type { BuddyId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import type { Message } from '../delivery/message.ts';
import { PRIORITY } from '../delivery/message.ts';
import { welcomeCard } from '../joining/messages.ts';
import { getPerson } from '../people/store.ts';
import { nextLoudMoment } from '../time/quiet-hours.ts';

/** Tells a newcomer the answer: welcome, or kindly not this time. Never why, never whose answer it was. @param through who answers for them since */
export async function tellNewcomer(work: Work, membership: Membership, through?: BuddyId): Promise<void> {
  const { id, circleId, state } = membership;
  if (!(await canBeTold(work, membership))) return;
  if (state !== 'active')
    return await send(work, membership, { part: 'answer', message: { text: { key: 'join-not-now' } } });
  const circle = await findCircle(work, circleId);
  const open = (await listCommitments(work, circleId)).filter(({ promisedBy }) => promisedBy === null);
  const message = welcomeCard(circle?.codeName ?? '', open, id);
  const part = through === undefined ? 'answer' : `answer:${through}`;
  await send(work, membership, { part, message, reason: { kind: 'membership', id, epoch: 0 } });
}

/** Tells somebody whose request waits that it does. */
export async function tellStillWaiting(work: Work, membership: Membership): Promise<void> {
  const reason = { kind: 'membership', id: membership.id, epoch: 0 } as const;
  await send(work, membership, { part: 'waits', message: { text: { key: 'join-still-waiting' } }, reason });
}

/** Tells somebody whom nobody answered that the request has come to its end. */
export async function tellLapsed(work: Work, membership: Membership): Promise<void> {
  await send(work, membership, { part: 'answer', message: { text: { key: 'join-lapsed' } } });
}

/**
 * Whoever has no Telegram is welcomed through the one who answers for them: once somebody who was asked to does, or at once through the captain
 * or the team where nobody was. That they are not welcome is said by whoever wrote them down.
 */
async function canBeTold(work: Work, { id, personId, state }: Membership): Promise<boolean> {
  if ((await getPerson(work, personId)).telegramId !== null || (await findReachableBuddy(work, id)) !== undefined)
    return true;
  return state === 'active' && (await listBuddiesOf(work, id)).length === 0;
}

type Note = { part: string; message: Message; reason?: { kind: 'membership'; id: number; epoch: number } };

async function send(work: Work, { id, personId, circleId }: Membership, { part, ...note }: Note): Promise<void> {
  const circle = await findCircle(work, circleId);
  await tellMember(
    work,
    { membershipId: id, personId, circleId },
    {
      ...note,
      key: `request:${id}:newcomer:${part}`,
      priority: PRIORITY.reminder,
      attention: 'free',
      notBefore: nextLoudMoment(work.now, circle?.timeZone ?? 'UTC'),
    },
  );
}
