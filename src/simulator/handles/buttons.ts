import { ImpossibleAct } from '../state/impossible.ts';
import type { ChatState, StoredMessage } from '../state/state.ts';

/** Marks that isolate names in right-to-left text: nobody sees them, so nobody types them. */
const INVISIBLE = /[\u200e\u200f\u2066-\u2069]/g;

type Wanted = { label: string | RegExp; messageId?: number | undefined };

/**
 * Finds the newest message with a callback button of that label.
 * @throws {ImpossibleAct} with the buttons that can be seen when there is none
 */
export function findButton(chat: ChatState, { label, messageId }: Wanted): { messageId: number; data: string } {
  for (const { message } of chat.messages.toReversed()) {
    if (messageId !== undefined && message.message_id !== messageId) continue;
    for (const button of message.reply_markup?.inline_keyboard.flat() ?? []) {
      if (button.callback_data === undefined || !isLabel(button.text, label)) continue;
      return { messageId: message.message_id, data: button.callback_data };
    }
  }
  throw new ImpossibleAct(`There is no button ${describe(label)} to press. ${visibleButtons(chat.messages)}`);
}

/** The newest message of the bot. @throws {ImpossibleAct} when it has not written */
export function newestBotMessage(chat: ChatState): number {
  const newest = chat.messages.findLast(({ own }) => own);
  if (!newest) throw new ImpossibleAct('The bot has not written here yet, so there is nothing to press.');
  return newest.message.message_id;
}

/** Whether a label is the wanted one; marks nobody sees do not matter. */
export function isLabel(text: string, label: string | RegExp): boolean {
  const seen = text.replace(INVISIBLE, '');
  if (typeof label !== 'string') return label.test(text) || label.test(seen);
  return text === label || seen === label.replace(INVISIBLE, '');
}

function visibleButtons(messages: readonly StoredMessage[]): string {
  const visible = messages.flatMap(({ message }) =>
    (message.reply_markup?.inline_keyboard.flat() ?? []).map((button) => {
      const kind = button.url === undefined ? '' : ` → ${button.url}`;
      return `  message ${message.message_id}: «${button.text}»${kind}`;
    }),
  );
  return visible.length > 0 ? `Buttons to be seen:\n${visible.join('\n')}` : 'No button is to be seen.';
}

function describe(label: string | RegExp): string {
  return typeof label === 'string' ? `«${label}»` : String(label);
}
