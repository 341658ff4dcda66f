import type { Permission } from '../../state/groups/rights.ts';
import { isPermitted } from '../../state/groups/standing.ts';
import type { ChatState, Group } from '../../state/state.ts';
import { badRequest } from '../errors.ts';

/** A chat that is no private one. @throws {ApiError} in these words when it is */
export function groupOnly(chat: ChatState, problem: string): Group {
  if (chat.kind === 'private') throw badRequest(problem);
  return chat;
}

/** A supergroup. @throws {ApiError} */
export function supergroupOnly(chat: ChatState): Group {
  if (chat.kind !== 'supergroup') throw badRequest('method is available only for supergroups');
  return chat;
}

/** A supergroup or a channel. @throws {ApiError} */
export function supergroupOrChannel(chat: ChatState): Group {
  if (chat.kind !== 'supergroup' && chat.kind !== 'channel') {
    throw badRequest('method is available for supergroup and channel chats only');
  }
  return chat;
}

/** @throws {ApiError} in these words when the bot is not permitted this in the group */
export function assertBotPermitted(group: Group, permission: Permission, problem: string): void {
  if (!isPermitted(group.bot, permission, group.permissions)) throw badRequest(problem);
}
