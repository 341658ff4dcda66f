import { presentCard } from '../answers/present-card.ts';
import type { TelegramId, TurnId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import type { Button, Message } from '../delivery/message.ts';
import type { Text } from '../language/text.ts';
import { findPersonByTelegramId } from '../people/store.ts';
import { aboutTurn } from '../turns/messages.ts';
import type { TurnInWords } from '../turns/store.ts';
import { findTurn, getTurnInWords } from '../turns/store.ts';

/** Several turns of one person on one card, as they stand now: a line each, and a button to the card of each that can be answered. */
export async function turnsTogether(
  work: Work,
  { chatId, turnIds, isAhead }: { chatId: TelegramId; turnIds: readonly number[]; isAhead: boolean },
): Promise<Message> {
  const reader = await findPersonByTelegramId(work, chatId);
  const lines: Text[] = [];
  const buttons: Button[][] = [];
  for (const id of new Set(turnIds)) {
    if (!reader || !(await findTurn(work, id as TurnId))) continue;
    const turn = await getTurnInWords(work, id as TurnId);
    const card = await presentCard(work, turn, { reader: reader.id });
    const isOpen = canBeAnswered(card);
    lines.push(isOpen ? { key: 'my-line', args: aboutTurn(turn) } : card.text);
    if (isOpen) buttons.push([toItsCard(turn)]);
  }
  return { text: { key: isAhead ? 'together-ahead' : 'together-turns', args: { lines: { lines } } }, buttons };
}

/** Whether there is more to press than the way to take something back. */
function canBeAnswered({ buttons = [] }: Message): boolean {
  return buttons.flat().some((one) => 'press' in one && one.press.action !== 'turn-undo');
}

function toItsCard({ id, epoch, kind, onDate }: TurnInWords): Button {
  return {
    label: { key: 'my-button', args: { what: { text: { key: `kind-${kind}` } }, on: { on: onDate.toString() } } },
    press: { action: 'turn', id, version: epoch },
  };
}
