import { findMessage } from '../state/messages/messages.ts';
import type { ChatState, State, StoredMessage } from '../state/state.ts';
import { editableChat } from './chat-access.ts';
import { badRequest } from './errors.ts';
import { messageIdParam, type Params, textParam } from './params.ts';

/** The message an edit names, when the bot may edit it (Bot API facts, F8). @throws {ApiError} */
export function editableMessage(state: State, params: Params): { chat: ChatState; stored: StoredMessage } {
  assertNamesMessage(params);
  const chat = editableChat(state, params);
  const stored = findMessage(chat, messageIdParam(params));
  if (!stored) throw badRequest('message to edit not found');
  if (!stored.own || stored.fixed || stored.message.forward_origin) throw badRequest("message can't be edited");
  return { chat, stored };
}

/** @throws {ApiError} when the edit names no message at all; inline messages are not simulated */
function assertNamesMessage(params: Params): void {
  if (textParam(params, 'chat_id') === '' && messageIdParam(params) === 0) {
    throw badRequest('message identifier is not specified');
  }
}
