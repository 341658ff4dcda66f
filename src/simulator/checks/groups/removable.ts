import { standingOf } from '../../state/groups/groups.ts';
import { hasRight } from '../../state/groups/standing.ts';
import type { Group, Person, State } from '../../state/state.ts';
import { badRequest } from '../errors.ts';
import { knownPerson } from './target.ts';

/**
 * Somebody the bot may ban, let back in or restrict (Bot API facts, F9). Who it is, is asked before what the bot may do.
 * @throws {ApiError}
 */
export function removablePerson(state: State, group: Group, wanted: { id: number; otherwise: string }): Person {
  if (wanted.id === state.bot.id) throw badRequest("can't restrict self");
  const person = knownPerson(state, group, wanted);
  const standing = standingOf(state, group, person.id);
  if (standing.status === 'creator') throw badRequest("can't remove chat owner");
  if (!hasRight(group.bot, 'can_restrict_members')) {
    throw badRequest('not enough rights to restrict/unrestrict chat member');
  }
  const isOurs = standing.status === 'administrator' && standing.promotedBy === state.bot.id;
  if (standing.status === 'administrator' && !isOurs) throw badRequest('user is an administrator of the chat');
  return person;
}
