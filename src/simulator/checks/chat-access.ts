import { type ChatState, findChatState, type Group, type State } from '../state/state.ts';
import { ApiError, badRequest, forbidden } from './errors.ts';
import { leadingInteger, type Params, textParam } from './params.ts';

/**
 * The chat a call names, when the bot may write to it as far as its own server knows (Bot API facts, F4 step 4 and F6).
 * @throws {ApiError} in the words of the server
 */
export function writableChat(state: State, params: Params): ChatState {
  const chat = knownChat(state, params);
  if (chat.kind !== 'private' && chat.upgradedTo !== undefined) {
    throw badRequest('group chat was upgraded to a supergroup chat', { migrate_to_chat_id: chat.upgradedTo });
  }
  assertPresent(chat);
  return chat;
}

/** The chat a call names, when the bot may change its own messages there. @throws {ApiError} */
export function editableChat(state: State, params: Params): ChatState {
  const chat = knownChat(state, params);
  assertPresent(chat);
  return chat;
}

/**
 * What Telegram's data centre refuses, last of all: people who never started the bot or blocked it.
 * @throws {ApiError}
 */
export function assertReachable(chat: ChatState): void {
  if (chat.kind !== 'private') return;
  if (!chat.started) throw forbidden("bot can't initiate conversation with a user");
  if (chat.blocked) throw forbidden('bot was blocked by the user');
}

function knownChat(state: State, params: Params): ChatState {
  const text = textParam(params, 'chat_id');
  if (text === '') throw badRequest('chat_id is empty');
  const chat = text.startsWith('@') ? publicGroup(state, text.slice(1)) : findChatState(state, leadingInteger(text));
  if (leadingInteger(text) === state.bot.id) throw forbidden("the bot can't send messages to the bot");
  if (!chat?.seen) throw badRequest('chat not found');
  return chat;
}

function publicGroup(state: State, username: string): Group | undefined {
  return Object.values(state.groups).find((group) => group.username?.toLowerCase() === username.toLowerCase());
}

function assertPresent(chat: ChatState): void {
  if (chat.kind === 'private') {
    if (chat.deactivated) throw forbidden('user is deactivated');
    return;
  }
  if (chat.deleted) throw new ApiError(403, 'Forbidden: the group chat was deleted');
  if (chat.bot === 'kicked') throw forbidden(`bot was kicked from the ${chat.kind} chat`);
  if (chat.bot !== 'member' && chat.bot !== 'administrator') {
    throw forbidden(`bot is not a member of the ${chat.kind} chat`);
  }
}
