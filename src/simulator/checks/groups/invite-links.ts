import type { InviteLink } from '../../state/groups/invite-link.ts';
import { hasRight } from '../../state/groups/standing.ts';
import type { ChatState, Group, State } from '../../state/state.ts';
import { writableChat } from '../chat-access.ts';
import { badRequest } from '../errors.ts';
import { booleanParam, integerParam, type Params, textParam } from '../params.ts';

const MAX_NAME = 32;
const MAX_MEMBERS = 99_999;

type LinkOptions = Pick<InviteLink, 'createsJoinRequest'> & { name: string; expireDate: number; memberLimit: number };

/** What a link of the bot is to be (Bot API facts, F9). @throws {ApiError} */
export function linkOptions(params: Params): LinkOptions {
  const name = textParam(params, 'name').trim();
  const createsJoinRequest = booleanParam(params, 'creates_join_request');
  const memberLimit = integerParam(params, 'member_limit', { min: 0, max: 1_000_000, absent: 0 });
  const expireDate = integerParam(params, 'expire_date', { min: 0, max: 2_147_483_647, absent: 0 });
  return { name, createsJoinRequest, memberLimit, expireDate };
}

/** @throws {ApiError} when no link can be like that */
export function assertLinkPossible({ name, createsJoinRequest, memberLimit }: LinkOptions): void {
  if (createsJoinRequest && memberLimit > 0) {
    throw badRequest("member limit can't be specified for links requiring administrator approval");
  }
  if (memberLimit > MAX_MEMBERS) throw badRequest('USAGE_LIMIT_INVALID');
  if ([...name].length > MAX_NAME) throw badRequest('INVITE_TITLE_TOO_LONG');
}

/** The group whose links a call is about, when the bot may manage them. @throws {ApiError} */
export function invitingGroup(state: State, params: Params): Group {
  const chat: ChatState = writableChat(state, params);
  if (chat.kind === 'private') throw badRequest("can't invite members to a private chat");
  if (!hasRight(chat.bot, 'can_invite_users')) throw badRequest('not enough rights to manage chat invite link');
  return chat;
}

/** The link of the bot that a call names. @throws {ApiError} */
export function ownLink(state: State, group: Group, params: Params): InviteLink {
  const url = textParam(params, 'invite_link');
  if (url === '') throw badRequest('Invite link must be non-empty');
  const link = group.inviteLinks.find((candidate) => candidate.link === url && candidate.creatorId === state.bot.id);
  if (!link) throw badRequest('INVITE_HASH_EXPIRED');
  return link;
}
