import type { ChatState, Person, State, StoredMessage } from '../state.ts';
import type { Message } from '../telegram.ts';
import type { ChatInput, ReplyMarkup } from './reply-markup.ts';

/**
 * Gives those who read a message the keyboard that came with it. A selective one is for those it mentions and for the
 * one it answers. https://core.telegram.org/bots/api#replykeyboardmarkup
 */
export function giveInput(state: State, chat: ChatState, stored: StoredMessage, markup: ReplyMarkup): void {
  const input: ChatInput = { ...markup, messageId: stored.message.message_id };
  if (chat.kind === 'private' || !markup.isSelective) {
    chat.inputs = { all: input };
    return;
  }
  const chosen = Object.fromEntries(addressees(state, stored.message).map((id) => [id, input]));
  chat.inputs = { ...chat.inputs, ...chosen };
}

/** What a person has in the place of their own keyboard in a chat; of nobody in particular, what everybody has. */
export function inputOf(chat: ChatState, person: Person | undefined): ChatInput | undefined {
  const input = (person && chat.inputs?.[person.id]) ?? chat.inputs?.['all'];
  return input?.kind === 'none' ? undefined : input;
}

/** Folds a keyboard for one time once it was used, and ends a forced reply once it was given. */
export function useInput(chat: ChatState, person: Person): void {
  const input = inputOf(chat, person);
  if (input?.kind === 'forcedReply') {
    chat.inputs = { ...chat.inputs, [person.id]: { kind: 'none', isSelective: true, messageId: input.messageId } };
  }
  if (input?.kind === 'keyboard' && input.isOneTime) {
    chat.inputs = { ...chat.inputs, [person.id]: { ...input, isFolded: true } };
  }
}

/** A keyboard goes with the message it came with. */
export function dropInput(chat: ChatState, messageId: number): void {
  if (!chat.inputs) return;
  const left = Object.entries(chat.inputs).filter(([, input]) => input.messageId !== messageId);
  chat.inputs = Object.fromEntries(left);
}

function addressees(state: State, message: Message): number[] {
  const text = message.text ?? message.caption ?? '';
  const entities = message.entities ?? message.caption_entities ?? [];
  const mentioned = entities.flatMap(({ type, offset, length, user }) => {
    if (type === 'text_mention' && user) return [user.id];
    if (type !== 'mention') return [];
    const username = text.slice(offset + 1, offset + length).toLowerCase();
    const person = Object.values(state.people).find((known) => known.username?.toLowerCase() === username);
    return person ? [person.id] : [];
  });
  const answered = message.reply_to_message?.from?.id;
  return [...mentioned, ...(answered === undefined ? [] : [answered])];
}
