import { isPresent } from '../state/groups/standing.ts';
import { type ChatState, findChatState, type Group, type Person, type State } from '../state/state.ts';
import { badRequest, forbidden } from './errors.ts';
import { leadingInteger, type Params, textParam } from './params.ts';

/** What a call wants of a chat. `members` reads who is in it. */
type Access = 'read' | 'members' | 'edit' | 'write';

/** The chat a call names, when the bot may look at it (Bot API facts, F6). @throws {ApiError} */
export function readableChat(state: State, params: Params): ChatState {
  return accessibleChat(state, params, 'read');
}

/** The chat a call names, when the bot may know who is in it. @throws {ApiError} */
export function readableMembers(state: State, params: Params): ChatState {
  return accessibleChat(state, params, 'members');
}

/**
 * The chat a call names, when the bot may write to it as far as its own server knows (Bot API facts, F4 step 4 and F6).
 * @throws {ApiError} in the words of the server
 */
export function writableChat(state: State, params: Params): ChatState {
  return accessibleChat(state, params, 'write');
}

/** The chat a call names, when the bot may change its own messages there. @throws {ApiError} */
export function editableChat(state: State, params: Params): ChatState {
  return accessibleChat(state, params, 'edit');
}

/**
 * What Telegram's data centre refuses, last of all: people who never started the bot or blocked it. Who asked to join a
 * group may be written to for five minutes (Bot API facts, F9).
 * @throws {ApiError}
 */
export function assertReachable(chat: ChatState): void {
  if (chat.kind !== 'private') return;
  if (!chat.started && chat.mayBeWrittenToUntil === undefined) {
    throw forbidden("bot can't initiate conversation with a user");
  }
  if (chat.blocked) throw forbidden('bot was blocked by the user');
}

/** Whether the bot may look at messages there: those of a public supergroup it is not in stay closed to it. */
export function hasMessages(chat: ChatState): boolean {
  return chat.kind === 'private' || chat.kind === 'group' || isPresent(chat.bot);
}

function accessibleChat(state: State, params: Params, access: Access): ChatState {
  const chat = knownChat(state, params);
  if (chat.kind === 'private') assertActive(chat, access);
  else if (chat.kind === 'group') assertInBasicGroup(chat, access);
  else assertInSupergroup(chat, access);
  return chat;
}

function knownChat(state: State, params: Params): ChatState {
  const text = textParam(params, 'chat_id');
  if (text === '') throw badRequest('chat_id is empty');
  const chat = text.startsWith('@') ? publicGroup(state, text.slice(1)) : findChatState(state, leadingInteger(text));
  if (leadingInteger(text) === state.bot.id) throw forbidden("the bot can't send messages to the bot");
  if (!chat?.seen) throw badRequest('chat not found');
  return chat;
}

/** A public group can be found by its name by anybody, who then knows its id as well. */
function publicGroup(state: State, username: string): Group | undefined {
  const group = Object.values(state.groups).find(
    (candidate) => candidate.username?.toLowerCase() === username.toLowerCase() && !candidate.deleted,
  );
  if (group) group.seen = true;
  return group;
}

function assertActive(person: Person, access: Access): void {
  if (person.deactivated && needsPresence(access)) throw forbidden('user is deactivated');
}

/** A closed basic group can still be read and its messages edited; a bot that was removed can still read. */
function assertInBasicGroup(group: Group, access: Access): void {
  if (group.deleted || group.upgradedTo !== undefined) {
    if (access === 'read' || access === 'edit') return;
    if (group.upgradedTo === undefined) throw forbidden('the group chat was deleted');
    const parameters = { migrate_to_chat_id: group.upgradedTo };
    throw badRequest('group chat was upgraded to a supergroup chat', parameters);
  }
  if (isPresent(group.bot) || !needsPresence(access)) return;
  throw forbidden(group.bot.status === 'kicked' ? 'bot was kicked from the group chat' : notAMember(group));
}

/** A supergroup or channel tells nothing to a bot it removed, and only if it is public to one that is not in it. */
function assertInSupergroup(group: Group, access: Access): void {
  if (group.bot.status === 'kicked' || group.deleted) throw forbidden(`bot was kicked from the ${group.kind} chat`);
  const isOpen = group.username !== undefined && !needsPresence(access);
  if (!isPresent(group.bot) && !isOpen) throw forbidden(notAMember(group));
}

function needsPresence(access: Access): boolean {
  return access === 'edit' || access === 'write';
}

function notAMember({ kind }: Group): string {
  return `bot is not a member of the ${kind} chat`;
}
