import type { TelegramId } from '../db/ids.ts';
import type { Vault } from '../db/vault.ts';
import type { Button, Message, OutboxContent } from '../delivery/message.ts';
import type { Languages, Reader as Person } from '../language/languages.ts';
import type { Language } from '../language/text.ts';
import { isRightToLeft } from '../language/text.ts';
import { encodePress } from './press.ts';

type Reader = Person & { chatId: TelegramId; language: Language };
type Body = Record<string, unknown>;

export type Renderer = ReturnType<typeof createRenderer>;

/** Puts what waits in the outbox into the words of its reader, as the body of a Bot API call. */
export function createRenderer(languages: Languages, vault: Vault) {
  return (reader: Reader, content: Exclude<OutboxContent, { kind: 'made' | 'broadcast' }>): Body => {
    switch (content.kind) {
      case 'message':
        return { chat_id: reader.chatId, ...messageBody(reader, content.message) };
      case 'edit':
        return { chat_id: reader.chatId, message_id: content.messageId, ...messageBody(reader, content.message) };
      case 'toast':
        return toastBody(reader, content);
      case 'call':
        return content.body;
    }
  };

  function messageBody(to: Reader, message: Message): Body {
    const reader = { ...to, language: message.language ?? to.language };
    const text = languages.render(reader.language, message.text, reader);
    const rows = (message.buttons ?? []).map((row) => row.map((button) => drawButton(reader, button)));
    return {
      text: message.link === undefined ? text : `${text}\n\n${message.link}`,
      link_preview_options: { is_disabled: true },
      ...(message.protect ? { protect_content: true } : {}),
      ...(message.silent ? { disable_notification: true } : {}),
      ...(message.topicId === undefined ? {} : { message_thread_id: message.topicId }),
      ...(rows.length > 0
        ? { reply_markup: { inline_keyboard: rows.map((row) => inReadingOrder(reader.language, row)) } }
        : {}),
    };
  }

  function drawButton(reader: Reader, button: Button): Body {
    const text = languages.render(reader.language, button.label, reader);
    if ('url' in button) return { text, url: button.url };
    return { text, callback_data: encodePress(vault, reader.chatId, button.press) };
  }

  function toastBody(reader: Reader, toast: OutboxContent & { kind: 'toast' }): Body {
    return {
      callback_query_id: toast.callbackQueryId,
      ...(toast.text ? { text: languages.render(reader.language, toast.text, reader) } : {}),
      ...(toast.alert ? { show_alert: true } : {}),
    };
  }
}

/** Telegram draws every row from left to right, also for people who read from right to left. */
function inReadingOrder<T>(language: Language, row: T[]): T[] {
  return isRightToLeft(language) ? row.toReversed() : row;
}
