import type { Button, Message } from '../delivery/message.ts';
import type { Turn } from '../turns/store.ts';

const ROWS = 4;

/** The card with the way to take back what was just done; where there is no room for both, in the place of what is rarely needed. */
export function withUndo(card: Message, { id, epoch }: Pick<Turn, 'id' | 'epoch'>, action = 'turn-undo'): Message {
  const { buttons = [] } = card;
  const isRare = (row: Button[]) => row.some((one) => 'press' in one && one.press.action === 'turn-more');
  const others = buttons.length < ROWS ? buttons : buttons.filter((row) => !isRare(row));
  const undo = { label: { key: 'button-undo' }, press: { action, id, version: epoch } };
  return { ...card, buttons: [...others, [undo]] };
}
