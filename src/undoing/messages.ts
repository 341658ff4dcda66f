import type { Message } from '../delivery/message.ts';
import type { Turn } from '../turns/store.ts';

/** The card with the way to take back what was just done, in the place of what is rarely needed. */
export function withUndo(card: Message, { id, epoch }: Pick<Turn, 'id' | 'epoch'>, action = 'turn-undo'): Message {
  const others = (card.buttons ?? []).filter(
    (row) => !row.some((one) => 'press' in one && one.press.action === 'turn-why'),
  );
  const undo = { label: { key: 'button-undo' }, press: { action, id, version: epoch } };
  return { ...card, buttons: [...others, [undo]] };
}
