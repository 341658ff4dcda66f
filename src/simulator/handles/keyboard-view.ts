import { inputOf } from '../state/keyboards/inputs.ts';
import type { KeyRequest } from '../state/keyboards/reply-markup.ts';
import type { ChatState, Person } from '../state/state.ts';

/** The keyboard a person has in the place of their own. */
export type KeyboardView = {
  messageId: number;
  rows: { label: string; asks?: KeyRequest['kind'] }[][];
  oneTime: boolean;
  resized: boolean;
  persistent: boolean;
  /** It was for one time and was used; it can still be called up. */
  folded: boolean;
  placeholder?: string;
};

/** The message a person is made to answer. */
export type ForcedReplyView = { messageId: number; placeholder?: string };

/** What a person has in the place of their own keyboard; null where they have theirs. */
export function keyboardView(chat: ChatState, person: Person | undefined): KeyboardView | null {
  const input = inputOf(chat, person);
  if (input?.kind !== 'keyboard') return null;
  return {
    messageId: input.messageId,
    rows: input.rows.map((row) => row.map(({ text, asks }) => ({ label: text, ...(asks ? { asks: asks.kind } : {}) }))),
    oneTime: input.isOneTime,
    resized: input.isResized,
    persistent: input.isPersistent,
    folded: input.isFolded ?? false,
    ...(input.placeholder === undefined ? {} : { placeholder: input.placeholder }),
  };
}

/** The message a person is made to answer; null when they may write freely. */
export function forcedReplyView(chat: ChatState, person: Person | undefined): ForcedReplyView | null {
  const input = inputOf(chat, person);
  if (input?.kind !== 'forcedReply') return null;
  const { messageId, placeholder } = input;
  return { messageId, ...(placeholder === undefined ? {} : { placeholder }) };
}
