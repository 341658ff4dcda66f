import { ImpossibleAct } from '../impossible.ts';
import { addMessage } from '../messages/messages.ts';
import type { Group, Person, State } from '../state.ts';
import type { ChatInviteLink, ServiceContent, User } from '../telegram.ts';
import { ANONYMOUS_ADMINISTRATOR, botUser, chatView, userView } from '../views.ts';
import { setBotStanding, setPersonStanding } from './change-standing.ts';
import { standingOf } from './groups.ts';
import { type AdministratorRights, rightsOf, usualRights } from './rights.ts';
import { addService } from './service-messages.ts';
import { afterLeaving, isPresent, OUTSIDE, type Standing } from './standing.ts';

/** People join; those who are members already are passed over. The first member of all owns the group. */
export function join(state: State, group: Group, people: readonly Person[], now: number): void {
  for (const person of people) {
    const old = standingOf(state, group, person.id);
    if (isPresent(old)) continue;
    if (old.status === 'kicked') throw new ImpossibleAct(`${person.firstName} was removed from «${group.title}».`);
    enter(state, group, { person, by: userView(person) }, now);
  }
}

/** A person comes in, by a link, after asking or because somebody adds them. A restriction of old still holds. */
export function enter(
  state: State,
  group: Group,
  entry: { person: Person; by: User; inviteLink?: ChatInviteLink; viaJoinRequest?: boolean },
  now: number,
): void {
  const { person, by, ...how } = entry;
  const old = standingOf(state, group, person.id);
  const isFirst = Object.keys(group.people).length === 0;
  const standing: Standing = isFirst
    ? { status: 'creator', isAnonymous: false }
    : old.status === 'restricted'
      ? { ...old, isMember: true }
      : { status: 'member' };
  const user = userView(person);
  if (isFirst) addCreation(state, group, user, now);
  setPersonStanding(state, group, person, { by, standing, ...how }, now);
  addService(state, group, { by: how.viaJoinRequest ? user : by, content: joined([user]) }, now);
}

/** A person leaves the group. */
export function leave(state: State, group: Group, person: Person, now: number): void {
  const old = standingOf(state, group, person.id);
  if (!isPresent(old)) return;
  const user = userView(person);
  addService(state, group, { by: user, content: gone(user) }, now);
  setPersonStanding(state, group, person, { by: user, standing: afterLeaving(old) }, now);
}

/** A member adds the bot: my_chat_member, then the message that it joined (Bot API facts, F7). An unseen administrator stays unseen. */
export function addTheBot(state: State, group: Group, person: Person | 'anonymous', now: number): void {
  if (isPresent(group.bot)) return;
  const by = person === 'anonymous' ? ANONYMOUS_ADMINISTRATOR : userView(person);
  group.botHearsAll = state.bot.readsAllGroupMessages;
  const standing: Standing =
    group.kind === 'channel'
      ? { status: 'administrator', rights: suggestedRights(state, group), promotedBy: by.id }
      : { status: 'member' };
  setBotStanding(state, group, { by, standing }, now);
  addService(state, group, { by, content: joined([botUser(state)]) }, now);
}

/** The bot becomes an administrator, with the rights it asked for when none are chosen. */
export function promoteTheBot(
  state: State,
  group: Group,
  promotion: { by: Person; rights?: Partial<AdministratorRights> | undefined },
  now: number,
): void {
  const { by } = promotion;
  if (!isPresent(group.bot)) throw new ImpossibleAct(`The bot is not in «${group.title}».`);
  const rights = promotion.rights
    ? rightsOf({ can_manage_chat: true, ...promotion.rights })
    : suggestedRights(state, group);
  setBotStanding(
    state,
    group,
    { by: userView(by), standing: { status: 'administrator', rights, promotedBy: by.id } },
    now,
  );
}

/** A member removes the bot. A basic group still shows it the message about its own removal. */
export function removeTheBot(state: State, group: Group, by: Person, now: number): void {
  if (!isPresent(group.bot)) return;
  if (group.kind === 'group') {
    addService(state, group, { by: userView(by), content: gone(botUser(state)) }, now);
  }
  setBotStanding(state, group, { by: userView(by), standing: { status: 'kicked', until: 0 } }, now);
}

/** The bot leaves by itself, of which it is told as well. */
export function botLeaves(state: State, group: Group, now: number): void {
  const bot = botUser(state);
  addService(state, group, { by: bot, content: gone(bot) }, now);
  setBotStanding(state, group, { by: bot, standing: OUTSIDE }, now);
}

/** The message that somebody is gone, by themselves or taken out by another. */
export function gone(user: User): ServiceContent {
  return { left_chat_member: user, left_chat_participant: user };
}

/** A supergroup or channel begins with the message that tells of its creation, which has the id 1 (Bot API facts, F7). */
function addCreation(state: State, group: Group, by: User, now: number): void {
  if (group.kind === 'group' || group.nextMessageId !== 2) return;
  group.nextMessageId = 1;
  const author = group.kind === 'channel' ? { sender_chat: chatView(group) } : { from: by };
  const content = group.kind === 'channel' ? { channel_chat_created: true } : { supergroup_chat_created: true };
  addMessage(state, group, { ...author, ...(content as ServiceContent) }, { now });
}

function suggestedRights(state: State, group: Group): AdministratorRights {
  const { groups, channels } = state.profile.administratorRights;
  return (group.kind === 'channel' ? channels : groups) ?? usualRights();
}

function joined(users: User[]): ServiceContent {
  const first = users[0];
  return {
    new_chat_members: users,
    ...(first ? { new_chat_member: first, new_chat_participant: first } : {}),
  };
}
