import { findMessage } from '../../state/messages/messages.ts';
import type { ChatState, StoredMessage } from '../../state/state.ts';
import { hasMessages } from '../chat-access.ts';
import { badRequest } from '../errors.ts';
import { messageIdParam, type Params } from '../params.ts';

/** The message a call names. `what` names it in the refusal, as in "message to pin". @throws {ApiError} */
export function namedMessage(chat: ChatState, params: Params, what: string): StoredMessage {
  const stored = hasMessages(chat) ? findMessage(chat, messageIdParam(params)) : undefined;
  if (!stored) throw badRequest(`${what} not found`);
  return stored;
}
