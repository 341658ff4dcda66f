import { canAnswer } from '../buddies/answers-for.ts';
import { forSomebody } from '../buddies/messages.ts';
import type { Addressee } from '../buddies/tell-member.ts';
import { listAnswerers } from '../buddies/tell-member.ts';
import type { Chat } from '../chat/context.ts';
import { findQuestion } from '../covering/store.ts';
import type { TurnId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import { listCards, replaceCard } from '../delivery/queue.ts';
import { getPerson } from '../people/store.ts';
import { finalCard } from '../turns/messages.ts';
import { getTurnInWords } from '../turns/store.ts';
import { presentCard } from './present-card.ts';

/** Cards about a turn that carry answers, by the end of their outbox keys. Other notes about it are only read. */
const CARD = /^turn:\d+:\d+:(?:card|week|soon|later|follow-up|swapped|unswapped)/u;

type Settling = {
  pressed?: Pick<Chat, 'person' | 'pressedId'>;
  state?: string;
  as?: 'turn-covered' | 'turn-asked-another';
};

/**
 * Brings the cards about a turn that somebody has in their chat, or in that of whoever answers for them, to how it stands now: no answer is
 * left on a card that it does not fit any more. To be called when everything about the turn is written.
 * @param pressed the card that is being drawn anyhow
 * @param state names the occasion where turn and epoch stay as they were
 * @param as what they see where more of it is not theirs to know
 */
export async function settleCards(
  work: Work,
  turnId: TurnId,
  to: Addressee,
  { pressed, state = '', as }: Settling = {},
): Promise<void> {
  const question = await findQuestion(work, turnId, to.membershipId);
  const cards = [
    ...(await listCards(work, `turn:${turnId}:`)).filter(({ key }) => CARD.test(key)),
    ...(question ? await listCards(work, `cover:${question.id}:`) : []),
  ];
  if (cards.length === 0) return;
  const person = await getPerson(work, to.personId);
  const others = canAnswer(person) ? [] : await listAnswerers(work, to);
  const turn = await getTurnInWords(work, turnId);
  const card = as ? finalCard(as, turn) : await presentCard(work, turn, { reader: to.personId });
  for (const { chatId, key, messageId } of cards) {
    const isDrawn = messageId !== null && messageId === pressed?.pressedId && chatId === pressed?.person.telegramId;
    const other = others.find((one) => one.chatId === chatId);
    const isReached = other !== undefined || (person.reachable && chatId === person.telegramId);
    if (isDrawn || !isReached) continue;
    const message = other ? forSomebody(card, { name: person.name, isTeam: other.isTeam }) : card;
    await replaceCard(work, { chatId, key, state: `${turn.epoch}:${turn.status}${state}`, message });
  }
}
