import { ImpossibleAct } from '../impossible.ts';
import type { Group, Person, State } from '../state.ts';
import { userView } from '../views.ts';
import { assertRight } from './administration.ts';
import { standingOf } from './groups.ts';
import { answerRequest, makeLink } from './invitations.ts';
import { type Permissions, permissionsOf } from './rights.ts';
import { addService } from './service-messages.ts';
import { isPermitted } from './standing.ts';

/** An administrator decides what members who are no administrators may do. */
export function permit(
  state: State,
  group: Group,
  { by, permissions }: { by: Person; permissions: Partial<Permissions> },
): void {
  assertRight(state, group, by, 'can_restrict_members');
  group.permissions = permissionsOf(permissions);
}

/** An administrator makes members wait between two messages. */
export function setSlowMode(state: State, group: Group, { by, seconds }: { by: Person; seconds: number }): void {
  assertRight(state, group, by, 'can_restrict_members');
  if (group.kind !== 'supergroup') throw new ImpossibleAct('Slow mode exists in supergroups only.');
  group.slowModeSeconds = seconds;
  if (seconds === 0) group.wroteAt = {};
}

/** Somebody who may change what is said about the group renames it. */
export function rename(state: State, group: Group, { by, title }: { by: Person; title: string }, now: number): void {
  if (!isPermitted(standingOf(state, group, by.id), 'can_change_info', group.permissions)) {
    throw new ImpossibleAct(`${by.firstName} is not permitted to rename «${group.title}».`);
  }
  group.title = title;
  addService(state, group, { by: userView(by), content: { new_chat_title: title } }, now);
}

/** An administrator makes an invitation. @returns its link */
export function invite(
  state: State,
  group: Group,
  options: { by: Person; createsJoinRequest?: boolean; name?: string; memberLimit?: number; expireDate?: number },
): string {
  const { by, ...link } = options;
  assertRight(state, group, by, 'can_invite_users');
  return makeLink(state, group, { creatorId: by.id, ...link }).link;
}

/** An administrator answers somebody who asked to join. */
export function answerAsked(
  state: State,
  group: Group,
  answer: { by: Person; person: Person; isWelcome: boolean },
  now: number,
): void {
  assertRight(state, group, answer.by, 'can_invite_users');
  answerRequest(state, group, answer, now);
}
