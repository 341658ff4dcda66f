import { assertReachable } from '../../checks/chat-access.ts';
import { assertFewButtons } from '../../checks/keyboards/button-limits.ts';
import { assertButtonsValid } from '../../checks/keyboards/inline-keyboard.ts';
import { assertMarkupFits } from '../../checks/keyboards/markup.ts';
import { assertModified, replaceMessage } from '../../state/messages/editing.ts';
import type { ChatState, StoredMessage } from '../../state/state.ts';
import type { InlineKeyboard, Message } from '../../state/telegram.ts';
import type { Call, Method } from '../method.ts';

type Edit = {
  chat: ChatState;
  stored: StoredMessage;
  /** The message without what the edit replaces. */
  rest: Message;
  keyboard: InlineKeyboard | undefined;
  /** Whether people are shown that it was edited. */
  isVisible: boolean;
};

/** What only Telegram's data centre refuses in an edit, last of all. @throws {ApiError} */
export function assertEditAccepted({ settings }: Call, { chat, keyboard }: Pick<Edit, 'chat' | 'keyboard'>): void {
  assertReachable(chat);
  assertButtonsValid(keyboard, chat);
  assertFewButtons(keyboard, settings.buttonLimits);
  assertMarkupFits(keyboard ? { inline: keyboard } : {});
}

/** Puts new content in the place of the old one. A keyboard that is not sent again goes (Bot API facts, F8). @throws {ApiError} */
export function editPlan({ state, now }: Call, edit: Edit, content: Partial<Message>): ReturnType<Method> {
  const edited = withKeyboard(edit, content);
  assertModified(edit.stored.message, edited);
  return plan(edit, () => replaceMessage(state, { ...edit, edited, now }));
}

/** Puts content in the place of the old one that is new in any case, and made when nothing is refused any more. */
export function freshPlan({ state, now }: Call, edit: Edit, content: () => Partial<Message>): ReturnType<Method> {
  return plan(edit, () => replaceMessage(state, { ...edit, edited: withKeyboard(edit, content()), now }));
}

function plan({ chat }: Edit, apply: () => Message): ReturnType<Method> {
  return { changes: true, paced: { chat, isSend: false }, apply };
}

function withKeyboard({ rest, keyboard }: Edit, content: Partial<Message>): Message {
  const { reply_markup: _, ...kept } = rest;
  return { ...kept, ...content, ...(keyboard ? { reply_markup: keyboard } : {}) };
}
