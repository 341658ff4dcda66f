import { findMessage } from '../state/messages/messages.ts';
import type { ChatState, State } from '../state/state.ts';
import type { Message } from '../state/telegram.ts';
import { hasMessages, readableChat } from './chat-access.ts';
import { badRequest } from './errors.ts';
import { booleanField, FieldError, integerField, isObject, stringField } from './json-fields.ts';
import { booleanParam, messageIdParam, type Params, textParam } from './params.ts';
import { type RequestedQuote, requestedQuote } from './quote.ts';

/** Which message is answered, before the chat is known. A message id of 0 answers nothing. */
export type RequestedReply = {
  messageId: number;
  chatId?: string;
  isOptional: boolean;
  /** The part of the message that is answered. */
  quoted?: RequestedQuote | undefined;
};

/** Reads `reply_parameters`, or the older `reply_to_message_id` (Bot API facts, F4 step 2). @throws {ApiError} */
export function requestedReply(params: Params): RequestedReply {
  const text = textParam(params, 'reply_parameters');
  if (text === '') {
    const isOptional = booleanParam(params, 'allow_sending_without_reply');
    return { messageId: messageIdParam(params, 'reply_to_message_id'), isOptional };
  }
  const value = parse(text);
  if (!isObject(value)) throw badRequest('object expected as reply parameters');
  if (Object.keys(value).length === 0) return { messageId: 0, isOptional: true };
  if (value['message_id'] === undefined) throw badRequest(`can't find field "message_id"`);
  try {
    const isOptional = booleanField(value, 'allow_sending_without_reply');
    const other = value['chat_id'] === undefined ? {} : { chatId: stringField(value, 'chat_id') };
    return { messageId: integerField(value, 'message_id'), ...other, isOptional, quoted: requestedQuote(value) };
  } catch (error) {
    if (error instanceof FieldError) throw badRequest(error.message);
    throw error;
  }
}

/**
 * The message that is answered, here or in another chat the bot may look at.
 * @throws {ApiError} when it is missing and was not optional
 */
export function repliedMessage(
  state: State,
  requested: RequestedReply,
  here: ChatState,
): { chat: ChatState; message: Message } | undefined {
  if (requested.messageId === 0) return undefined;
  const chat = requested.chatId === undefined ? here : otherChat(state, requested.chatId);
  const stored = hasMessages(chat) ? findMessage(chat, requested.messageId) : undefined;
  if (stored) return { chat, message: stored.message };
  if (requested.isOptional) return undefined;
  throw badRequest('message to be replied not found');
}

function otherChat(state: State, chatId: string): ChatState {
  return readableChat(state, new Map([['chat_id', chatId]]));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw badRequest("Can't parse reply parameters JSON object");
  }
}
