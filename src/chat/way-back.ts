import type { TelegramId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import { findCarrierOf } from '../delivery/carry.ts';
import type { Message } from '../delivery/message.ts';

/** A card that takes the place of a message which says several things: with the way back to all of them. */
export async function withWayBack(
  work: Work,
  { chatId, messageId, message }: { chatId: TelegramId; messageId: number; message: Message },
): Promise<Message> {
  const carrier = await findCarrierOf(work, chatId, messageId);
  if (carrier === undefined) return message;
  const wayBack = { label: { key: 'button-together' }, press: { action: 'together', id: carrier } };
  return { ...message, buttons: [...(message.buttons ?? []), [wayBack]] };
}
