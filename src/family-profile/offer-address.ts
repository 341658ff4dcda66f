import type { Work } from '../db/work.ts';
import type { Message } from '../delivery/message.ts';
import type { Turn } from '../turns/store.ts';
import { addressButton } from './messages.ts';
import { hasOwnPlace } from './place-store.ts';
import { listKeptFields, mayShareAddress } from './store.ts';

/** Adds the way to the address to the card of whoever has a turn, when the guardian shares it. It opens from a day before the window. */
export async function offerAddress(work: Work, turn: Turn, card: Message): Promise<Message> {
  const isShared = await mayShareAddress(work, turn.circleId);
  if (!isShared) return card;
  const isKept = (await listKeptFields(work, turn.circleId)).length > 0 || (await hasOwnPlace(work, turn.commitmentId));
  if (!isKept) return card;
  return { ...card, buttons: [...(card.buttons ?? []), [addressButton(turn)]] };
}
