import { listCoordinators } from '../access/store.ts';
import { findReachableCaptain } from '../buddies/store.ts';
import { getCircle } from '../circles/store.ts';
import type { Work } from '../db/work.ts';
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

/** Nobody has said how a turn went: the coordinators and the captain may close it. Nobody else ever hears of it, and the captain not of their own. */
export async function tellUnanswered(work: Work, turn: Turn, holder: Holder): Promise<void> {
  const { name } = await getPerson(work, holder.personId);
  const message = unansweredCard(await getTurnInWords(work, turn.id), name);
  const key = `turn:${turn.id}:${turn.epoch}:silence`;
  await tellCoordinators(work, { circleId: turn.circleId, key, message });
  const captain = await findReachableCaptain(work, turn.circleId);
  const { districtId } = await getCircle(work, turn.circleId);
  const hasHeard = (await listCoordinators(work, districtId)).some(({ telegramId }) => telegramId === captain?.chatId);
  if (!captain || captain.personId === holder.personId || hasHeard) return;
  await queueMessage(work, {
    chatId: captain.chatId,
    key: `${key}:captain`,
    message,
    priority: PRIORITY.reminder,
    attention: 'free',
    reason: { kind: 'circle', id: turn.circleId, epoch: 0 },
    notBefore: nextLoudMoment(work.now, turn.timeZone),
  });
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
