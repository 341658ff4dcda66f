import type { Update } from 'grammy/types';

/** A text message of a private chat, as Telegram sends it. */
export function buildUpdate({ id = 1, chat = 7, text = 'salam' } = {}): Update {
  const who = { id: chat, first_name: 'Amina' };
  return {
    update_id: id,
    message: {
      message_id: id,
      date: 1_795_000_000,
      from: { ...who, is_bot: false },
      chat: { ...who, type: 'private' },
      text,
    },
  } as Update;
}
