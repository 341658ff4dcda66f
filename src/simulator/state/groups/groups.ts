import { ImpossibleAct } from '../impossible.ts';
import type { BotStanding, Group, Person, State } from '../state.ts';
import type { ServiceContent, User } from '../telegram.ts';
import { queueUpdate } from '../updates.ts';
import { botUser, chatView, unixSeconds, userView } from '../views.ts';
import { botMember, personMember } from './membership.ts';
import { addService } from './service-messages.ts';

/** Supergroups and channels are numbered −100N… (Bot API facts, F7). */
const SUPERGROUP_BASE = 1_000_000_000_000;

export type GroupOptions = {
  title: string;
  kind?: Group['kind'];
  id?: number;
  username?: string;
};

/** Gives the group with that id, which is created when there is none. It has no members and the bot is not in it. */
export function groupWith(state: State, options: GroupOptions): Group {
  const kind = options.kind ?? 'supergroup';
  const id = options.id ?? freeId(state, kind);
  const known = state.groups[id];
  if (known) return known;
  if (!Number.isSafeInteger(id) || id >= 0) throw new ImpossibleAct(`A group's id is a negative integer, not ${id}.`);
  if ((kind === 'group') !== id > -SUPERGROUP_BASE) throw new ImpossibleAct(`${id} cannot be the id of a ${kind}.`);
  const group: Group = {
    kind,
    id,
    title: options.title,
    ...(options.username ? { username: options.username } : {}),
    members: {},
    bot: 'never',
    seen: false,
    botWroteLast: false,
    nextMessageId: kind === 'group' ? 1 : 2,
    deleted: false,
    messages: [],
    events: [],
  };
  state.groups[id] = group;
  return group;
}

/** Gives the group with that id, or the supergroup it became. @throws when there is none */
export function getGroup(state: State, id: number): Group {
  const group = state.groups[id];
  if (!group) throw new ImpossibleAct(`There is no group with id ${id} in the simulation.`);
  return group.upgradedTo === undefined ? group : getGroup(state, group.upgradedTo);
}

/** People join; those who are members already are passed over. The first member of all owns the group. */
export function join(state: State, group: Group, people: readonly Person[], now: number): void {
  for (const person of people) {
    if (group.members[person.id]) continue;
    const status = Object.keys(group.members).length === 0 ? 'creator' : 'member';
    const before = personMember(group, person);
    group.members[person.id] = status;
    tellMember(state, group, { person, by: userView(person), before }, now);
    const user = userView(person);
    addService(state, group, { by: user, content: joined([user]) }, now);
  }
}

/** A person leaves the group. */
export function leave(state: State, group: Group, person: Person, now: number): void {
  if (!group.members[person.id]) return;
  const before = personMember(group, person);
  delete group.members[person.id];
  const user = userView(person);
  addService(state, group, { by: user, content: { left_chat_member: user, left_chat_participant: user } }, now);
  tellMember(state, group, { person, by: user, before }, now);
}

/** A member adds the bot: my_chat_member, then the message that it joined (Bot API facts, F7). */
export function addTheBot(state: State, group: Group, by: Person, now: number): void {
  if (group.bot === 'member' || group.bot === 'administrator') return;
  setBotStanding(state, group, { by, standing: group.kind === 'channel' ? 'administrator' : 'member' }, now);
  by.seen = true;
  addService(state, group, { by: userView(by), content: joined([botUser(state)]) }, now);
}

/** A member removes the bot. A basic group still shows it the message about its own removal. */
export function removeTheBot(state: State, group: Group, by: Person, now: number): void {
  if (group.bot !== 'member' && group.bot !== 'administrator') return;
  const bot = botUser(state);
  if (group.kind === 'group') {
    const content = { left_chat_member: bot, left_chat_participant: bot };
    addService(state, group, { by: userView(by), content }, now);
  }
  setBotStanding(state, group, { by, standing: 'kicked' }, now);
}

/** Changes what the bot is in a group and tells it by my_chat_member. */
export function setBotStanding(
  state: State,
  group: Group,
  change: { by: Person; standing: BotStanding },
  now: number,
): void {
  const before = botMember(state, group);
  group.bot = change.standing;
  group.seen = true;
  const after = botMember(state, group);
  const update = { chat: chatView(group), from: userView(change.by), date: unixSeconds(now) };
  queueUpdate(state, { my_chat_member: { ...update, old_chat_member: before, new_chat_member: after } }, now);
}

/** chat_member reaches a bot only where it is an administrator (Bot API facts, F9). */
function tellMember(
  state: State,
  group: Group,
  change: { person: Person; by: User; before: ReturnType<typeof personMember> },
  now: number,
): void {
  if (group.bot !== 'administrator') return;
  const { person, by, before } = change;
  const after = personMember(group, person);
  const update = { chat: chatView(group), from: by, date: unixSeconds(now) };
  queueUpdate(state, { chat_member: { ...update, old_chat_member: before, new_chat_member: after } }, now);
}

function joined(users: User[]): ServiceContent {
  const first = users[0];
  return {
    new_chat_members: users,
    ...(first ? { new_chat_member: first, new_chat_participant: first } : {}),
  };
}

function freeId(state: State, kind: Group['kind']): number {
  const id = kind === 'group' ? -state.nextGroupId : -SUPERGROUP_BASE - state.nextGroupId;
  state.nextGroupId += 1;
  return state.groups[id] ? freeId(state, kind) : id;
}
