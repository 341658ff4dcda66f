import { assertReachable, readableChat } from '../../checks/chat-access.ts';
import { badRequest } from '../../checks/errors.ts';
import { namedMessage } from '../../checks/groups/named-message.ts';
import { FieldError, isObject, requiredStringField } from '../../checks/json-fields.ts';
import { type Params, textParam } from '../../checks/params.ts';
import { REACTION_EMOJI, reactionEmoji } from '../../state/reactions/emoji.ts';
import { botReacts } from '../../state/reactions/reactions.ts';
import type { Method } from '../method.ts';

const MAX_OF_A_BOT = 1;

/** Reacts to a message; no reaction takes the old one away. https://core.telegram.org/bots/api#setmessagereaction */
export const setMessageReaction: Method = ({ state, params, now, settings }) => {
  const emoji = reactionParam(params);
  const chat = readableChat(state, params);
  const stored = namedMessage(chat, params, 'message to react');
  assertReachable(chat);
  if (emoji.some((one) => !REACTION_EMOJI.has(one))) throw badRequest('REACTION_INVALID');
  if (emoji.length > MAX_OF_A_BOT) throw badRequest(settings.tooManyReactions);
  return {
    changes: true,
    paced: { chat, isSend: false },
    apply: () => {
      botReacts(state, chat, { stored, emoji }, now);
      return true;
    },
  };
};

function reactionParam(params: Params): string[] {
  const text = textParam(params, 'reaction');
  return text === '' ? [] : parse(text).map(reactionOf);
}

function reactionOf(value: unknown): string {
  try {
    if (!isObject(value)) throw new FieldError('expected an Object');
    const type = requiredStringField(value, 'type');
    if (type === 'paid') throw badRequest('REACTION_INVALID');
    if (type === 'custom_emoji') return requiredStringField(value, 'custom_emoji_id');
    if (type !== 'emoji') throw new FieldError('invalid reaction type specified');
    return reactionEmoji(requiredStringField(value, 'emoji'));
  } catch (error) {
    if (error instanceof FieldError) throw badRequest(`Can't parse reaction type: ${error.message}`);
    throw error;
  }
}

function parse(text: string): unknown[] {
  try {
    const list: unknown = JSON.parse(text);
    if (Array.isArray(list)) return list;
  } catch {
    throw badRequest("Can't parse reaction types JSON object");
  }
  throw badRequest('expected an Array of ReactionType');
}
