import { standingOf } from '../../state/groups/groups.ts';
import type { Group, Person, State } from '../../state/state.ts';
import { badRequest } from '../errors.ts';
import { leadingInteger, type Params, textParam } from '../params.ts';

/** The id of a user, of which the call says nothing more yet (Bot API facts, F1). @throws {ApiError} */
export function userIdParam(params: Params): number {
  const id = leadingInteger(textParam(params, 'user_id'));
  if (id <= 0) throw badRequest('Invalid user_id specified');
  return id;
}

/** A person the bot met somewhere, or who belongs to the group. @throws {ApiError} when there is nobody like that */
export function knownPerson(state: State, group: Group, wanted: { id: number; otherwise: string }): Person {
  const person = state.people[wanted.id];
  if (person && (person.seen || standingOf(state, group, person.id).status !== 'left')) return person;
  throw badRequest(wanted.otherwise);
}
