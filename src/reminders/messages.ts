import { PRIORITY } from '../delivery/message.ts';
import type { QueuedMessage } from '../delivery/queue.ts';
import { withAddress } from '../family-profile/offer-address.ts';
import { cardKey } from '../planning/give-turn.ts';
import { reminderCard, soonCard, weekCard } from '../turns/messages.ts';
import type { TurnInWords } from '../turns/store.ts';
import type { Reminding } from './decide-reminder.ts';
import { noteKey } from './ladder.ts';

export type Told = Exclude<Reminding, { kind: 'nothing' }>;

/**
 * What a rung comes to, for whoever has the turn.
 * @param turn as it stands after it; @param hasAddress whether the guardian shares one with whoever has it
 */
export function reminderMessage(
  turn: TurnInWords,
  told: Told,
  { hasAddress }: { hasAddress: boolean },
): Omit<QueuedMessage, 'chatId'> {
  const offered = (card: QueuedMessage['message']) => (hasAddress ? withAddress(turn, card) : card);
  const rest = {
    priority: PRIORITY.reminder,
    reason: { kind: 'turn', id: turn.id, epoch: turn.epoch },
    notBefore: told.notBefore,
    expiresAt: told.expiresAt,
  } as const;
  if (told.kind === 'note') {
    const message = told.note === 'week' ? weekCard(turn) : offered(soonCard(turn));
    return { ...rest, key: noteKey(turn, told.note), message };
  }
  const key = `${cardKey(turn)}${turn.status === 'accepted' ? ':again' : ''}`;
  return { ...rest, attention: 'kept', key, message: { ...offered(reminderCard(turn)), silent: told.silent } };
}
