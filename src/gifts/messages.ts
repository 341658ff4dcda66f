import type { Button, Message } from '../delivery/message.ts';
import type { Turn } from '../turns/store.ts';

/** A card about a turn of somebody else, with the way to say "I did it". */
export function withGift(card: Message, { id, epoch }: Pick<Turn, 'id' | 'epoch'>): Message {
  const gift: Button = { label: { key: 'button-gift' }, press: { action: 'gift', id, version: epoch } };
  return { ...card, buttons: [...(card.buttons ?? []), [gift]] };
}

/** Which of these turns somebody has done. Never who has them. */
export function giftsCard(
  codeName: string,
  turns: readonly (Pick<Turn, 'id' | 'epoch' | 'onDate'> & { kind: string })[],
): Message {
  const buttons = turns.map(({ id, epoch, onDate, kind }): Button[] => [
    {
      label: { key: 'my-button', args: { what: { text: { key: `kind-${kind}` } }, on: { on: onDate.toString() } } },
      press: { action: 'gift', id, version: epoch },
    },
  ]);
  return { text: { key: turns.length === 0 ? 'gifts-none' : 'gifts-choose', args: { codeName } }, buttons };
}
