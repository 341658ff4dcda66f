import { isDeepStrictEqual } from 'node:util';
import { badRequest } from '../../checks/errors.ts';
import { noteMessage } from '../events.ts';
import type { ChatState, State, StoredMessage } from '../state.ts';
import type { Message } from '../telegram.ts';
import { unixSeconds } from '../views.ts';

/** @throws {ApiError} when an edit would change nothing (Bot API facts, F8) */
export function assertModified(before: Message, after: Message): void {
  const { edit_date: _, ...old } = before;
  const { edit_date: __, ...edited } = after;
  if (!isDeepStrictEqual(old, edited)) return;
  throw badRequest(
    'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
  );
}

/** Puts the edited message in the place of the old one. A change of the keyboard alone does not mark it as edited. */
export function replaceMessage(
  state: State,
  edit: { chat: ChatState; stored: StoredMessage; edited: Message; isVisible: boolean; now: number },
): Message {
  const { chat, stored, now } = edit;
  stored.message = { ...edit.edited, edit_date: unixSeconds(now) };
  if (edit.isVisible) stored.edited = true;
  noteMessage(state, chat, { kind: 'edit', stored, now });
  return stored.message;
}
