import { findMessage, quoted } from '../state/messages/messages.ts';
import type { ChatState } from '../state/state.ts';
import type { Message } from '../state/telegram.ts';
import { badRequest } from './errors.ts';
import { booleanField, FieldError, integerField, isObject } from './json-fields.ts';
import { booleanParam, messageIdParam, type Params, textParam } from './params.ts';

/** Which message is answered, before the chat is known. A message id of 0 answers nothing. */
export type RequestedReply = { messageId: number; chatId?: number; isOptional: boolean };

/** Reads `reply_parameters`, or the older `reply_to_message_id` (Bot API facts, F4 step 2). @throws {ApiError} */
export function requestedReply(params: Params): RequestedReply {
  const text = textParam(params, 'reply_parameters');
  if (text === '') {
    const isOptional = booleanParam(params, 'allow_sending_without_reply');
    return { messageId: messageIdParam(params, 'reply_to_message_id'), isOptional };
  }
  const value = parse(text);
  if (!isObject(value)) throw badRequest('object expected as reply parameters');
  if (value['message_id'] === undefined) throw badRequest(`can't find field "message_id"`);
  try {
    const isOptional = booleanField(value, 'allow_sending_without_reply');
    const other = value['chat_id'] === undefined ? {} : { chatId: integerField(value, 'chat_id') };
    return { messageId: integerField(value, 'message_id'), ...other, isOptional };
  } catch (error) {
    if (error instanceof FieldError) throw badRequest(`Can't parse reply parameters: ${error.message}`);
    throw error;
  }
}

/**
 * The message that is answered, as the answer quotes it. Replies into another chat are not simulated: their message
 * is not found.
 * @throws {ApiError} when it is missing and was not optional
 */
export function repliedMessage(requested: RequestedReply, chat: ChatState): Message | undefined {
  if (requested.messageId === 0) return undefined;
  const isHere = requested.chatId === undefined || requested.chatId === chat.id;
  const stored = isHere ? findMessage(chat, requested.messageId) : undefined;
  if (stored) return quoted(stored.message);
  if (requested.isOptional) return undefined;
  throw badRequest('message to be replied not found');
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw badRequest("Can't parse reply parameters JSON object");
  }
}
