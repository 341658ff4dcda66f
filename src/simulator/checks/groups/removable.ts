import { standingOf } from '../../state/groups/groups.ts';
import { hasRight } from '../../state/groups/standing.ts';
import type { Group, State } from '../../state/state.ts';
import { badRequest } from '../errors.ts';

/** Whether the bot may ban, let back in or restrict somebody (Bot API facts, F9). @throws {ApiError} */
export function assertRemovable(state: State, group: Group, id: number): void {
  if (id === state.bot.id) throw badRequest("can't restrict self");
  const standing = standingOf(state, group, id);
  if (standing.status === 'creator') throw badRequest("can't remove chat owner");
  if (!hasRight(group.bot, 'can_restrict_members')) {
    throw badRequest('not enough rights to restrict/unrestrict chat member');
  }
  const isOurs = standing.status === 'administrator' && standing.promotedBy === state.bot.id;
  if (standing.status === 'administrator' && !isOurs) throw badRequest('user is an administrator of the chat');
}
