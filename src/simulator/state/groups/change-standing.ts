import { noteEvent } from '../events.ts';
import type { Group, Person, State } from '../state.ts';
import type { ChatInviteLink, User } from '../telegram.ts';
import { queueUpdate } from '../updates.ts';
import { chatView, unixSeconds } from '../views.ts';
import { botMember, personMember } from './member-view.ts';
import { isAdministrator, isPresent, type Standing } from './standing.ts';

type Change = {
  by: User;
  standing: Standing;
  /** How the person came in. */
  inviteLink?: ChatInviteLink;
  viaJoinRequest?: boolean;
};

/** Changes what the bot is in a group and tells it by my_chat_member. From then on it knows the group. */
export function setBotStanding(state: State, group: Group, change: Change, now: number): void {
  const before = botMember(state, group);
  if (!isPresent(group.bot) && isPresent(change.standing)) group.botSince = unixSeconds(now);
  group.bot = change.standing;
  group.seen = true;
  const by = state.people[change.by.id];
  if (by) by.seen = true;
  const after = botMember(state, group);
  const update = { chat: chatView(group), from: change.by, date: unixSeconds(now) };
  queueUpdate(state, { my_chat_member: { ...update, old_chat_member: before, new_chat_member: after } }, now);
}

/**
 * Changes what a person is in a group. chat_member tells the bot only where it is an administrator, and only when it
 * asked for such updates by name (Bot API facts, F9).
 */
export function setPersonStanding(state: State, group: Group, person: Person, change: Change, now: number): void {
  const { by, standing, inviteLink, viaJoinRequest } = change;
  const before = personMember(state, group, person);
  group.people[person.id] = standing;
  group.joinRequests = group.joinRequests.filter(({ personId }) => personId !== person.id);
  if (by.id === state.bot.id) {
    const { firstName: text } = person;
    noteEvent(state, group, {
      kind: 'member',
      personId: person.id,
      status: standing.status,
      text,
      buttons: [],
      at: now,
    });
  }
  if (!isAdministrator(group.bot)) return;
  person.seen = true;
  const update = {
    chat: chatView(group),
    from: by,
    date: unixSeconds(now),
    old_chat_member: before,
    new_chat_member: personMember(state, group, person),
    ...(inviteLink ? { invite_link: inviteLink } : {}),
    ...(viaJoinRequest ? { via_join_request: true as const } : {}),
  };
  queueUpdate(state, { chat_member: update }, now);
}
