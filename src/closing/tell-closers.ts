import { findReachableCaptain } from '../buddies/store.ts';
import type { Work } from '../db/work.ts';
import type { Message } from '../delivery/message.ts';
import { PRIORITY } from '../delivery/message.ts';
import { queueMessage } from '../delivery/queue.ts';
import type { Argument } from '../language/text.ts';
import { getPerson } from '../people/store.ts';
import { nextLoudMoment } from '../time/quiet-hours.ts';
import { aboutTurn } from '../turns/messages.ts';
import type { Holder, Turn } from '../turns/store.ts';
import { getTurnInWords } from '../turns/store.ts';
import { tellCoordinators } from '../turns/tell-coordinators.ts';
import { disputedCard, unansweredCard } from './messages.ts';

/**
 * Nobody has said how a turn went: the captain hears it first and alone, and may close it; where there is none, or it was the captain's own,
 * the coordinators. Nobody else ever hears of it.
 * @returns whom it was told; what the captain does not close is for the coordinators to hear later
 */
export async function tellUnanswered(work: Work, turn: Turn, holder: Holder): Promise<'captain' | 'coordinators'> {
  const captain = await findReachableCaptain(work, turn.circleId);
  if (!captain || captain.personId === holder.personId) {
    await tellStillOpen(work, turn, holder);
    return 'coordinators';
  }
  await queueMessage(work, {
    chatId: captain.chatId,
    key: `${silenceKey(turn)}:${captain.chatId}`,
    message: await silenceCard(work, turn, holder),
    priority: PRIORITY.reminder,
    attention: 'free',
    reason: { kind: 'circle', id: turn.circleId, epoch: 0 },
    notBefore: nextLoudMoment(work.now, turn.timeZone),
  });
  return 'captain';
}

/** It is open as before: the coordinators hear of it. A captain who is one of them has heard it already, and does not again. */
export async function tellStillOpen(work: Work, turn: Turn, holder: Holder): Promise<void> {
  const message = await silenceCard(work, turn, holder);
  await tellCoordinators(work, { circleId: turn.circleId, key: silenceKey(turn), message });
}

async function silenceCard(work: Work, turn: Turn, holder: Holder): Promise<Message> {
  const { name } = await getPerson(work, holder.personId);
  return unansweredCard(await getTurnInWords(work, turn.id), name);
}

function silenceKey({ id, epoch }: Turn): string {
  return `turn:${id}:${epoch}:silence`;
}

/** What was reported done did not arrive, the family says: the coordinators alone hear it, and find out. @param family who says so */
export async function tellDisputed(
  work: Work,
  turn: Pick<Turn, 'id' | 'circleId' | 'epoch'>,
  family: Argument,
): Promise<void> {
  const inWords = await getTurnInWords(work, turn.id);
  await tellCoordinators(work, {
    circleId: turn.circleId,
    key: `arrival:${turn.id}:${turn.epoch}:missing`,
    message: disputedCard(inWords, { ...aboutTurn(inWords), family }),
  });
}
