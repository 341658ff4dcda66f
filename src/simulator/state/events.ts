import { keepNewest } from './keep-newest.ts';
import { fileIdOf, mediaKindOf } from './messages/media-kind.ts';
import type { ChatEvent, ChatState, EventButton, State, StoredMessage } from './state.ts';
import type { InlineKeyboard, Message } from './telegram.ts';

/** Notes something the bot did, in the order it happened, with the next `seq`. */
export function noteEvent(state: State, chat: ChatState, event: Omit<ChatEvent, 'seq'>): void {
  chat.events.push({ seq: state.nextSeq, ...event });
  keepNewest(chat.events, state.keptPerChat);
  state.nextSeq += 1;
}

/** Notes that the bot sent, edited or deleted a message. */
export function noteMessage(
  state: State,
  chat: ChatState,
  noted: { kind: 'message' | 'edit' | 'delete'; stored: StoredMessage; now: number },
): void {
  const { message, silent } = noted.stored;
  noteEvent(state, chat, {
    kind: noted.kind,
    messageId: message.message_id,
    text: message.text ?? message.caption ?? message.poll?.question ?? '',
    ...mediaOf(message),
    buttons: buttonsOf(message.reply_markup),
    ...(silent ? { silent } : {}),
    ...(message.has_protected_content ? { protected: true } : {}),
    at: noted.now,
  });
}

function mediaOf(message: Message): Pick<ChatEvent, 'media' | 'fileId'> {
  const media = mediaKindOf(message);
  if (media === undefined) return {};
  const fileId = fileIdOf(message);
  return fileId === undefined ? { media } : { media, fileId };
}

/** The buttons under a message as a person sees them. */
export function buttonsOf(keyboard: InlineKeyboard | undefined): EventButton[][] {
  return (keyboard?.inline_keyboard ?? []).map((row) =>
    row.map((button) => ({
      label: button.text,
      ...(button.url === undefined ? {} : { url: button.url }),
      ...(button.callback_data === undefined ? {} : { data: button.callback_data }),
      ...copiedText(button['copy_text']),
    })),
  );
}

function copiedText(value: unknown): { copy?: string } {
  const isCopy = typeof value === 'object' && value !== null && 'text' in value;
  return isCopy ? { copy: String(value.text) } : {};
}
