import { ImpossibleAct } from '../impossible.ts';
import type { Group, State } from '../state.ts';
import { usualPermissions } from './rights.ts';
import { isPresent, OUTSIDE, type Standing } from './standing.ts';

/** Supergroups and channels are numbered −100N… (Bot API facts, F7). */
const SUPERGROUP_BASE = 1_000_000_000_000;

export type GroupOptions = {
  title: string;
  kind?: Group['kind'];
  id?: number;
  username?: string;
  description?: string;
  /** A supergroup whose messages are sorted into topics. */
  isForum?: boolean;
};

/** Gives the group with that id, which is created when there is none. It has no members and the bot is not in it. */
export function groupWith(state: State, options: GroupOptions): Group {
  const kind = options.kind ?? 'supergroup';
  const id = options.id ?? freeId(state, kind);
  const known = state.groups[id];
  if (known) return known;
  if (!Number.isSafeInteger(id) || id >= 0) throw new ImpossibleAct(`A group's id is a negative integer, not ${id}.`);
  if ((kind === 'group') !== id > -SUPERGROUP_BASE) throw new ImpossibleAct(`${id} cannot be the id of a ${kind}.`);
  if (options.isForum && kind !== 'supergroup') throw new ImpossibleAct('Only a supergroup can have topics.');
  const group: Group = {
    kind,
    id,
    title: options.title,
    ...(options.username ? { username: options.username } : {}),
    ...(options.description ? { description: options.description } : {}),
    ...emptyGroup(options.username !== undefined),
    isForum: options.isForum ?? false,
    nextMessageId: kind === 'group' ? 1 : 2,
  };
  state.groups[id] = group;
  return group;
}

/** What a group has when nothing has happened in it. */
export function emptyGroup(isPublic: boolean): Omit<Group, 'kind' | 'id' | 'title' | 'nextMessageId'> {
  return {
    people: {},
    bot: OUTSIDE,
    seen: false,
    botHearsAll: false,
    botWroteLast: false,
    permissions: usualPermissions(isPublic),
    slowModeSeconds: 0,
    wroteAt: {},
    isForum: false,
    topics: [],
    general: { name: 'General', isClosed: false, isHidden: false },
    inviteLinks: [],
    joinRequests: [],
    pinned: [],
    deleted: false,
    messages: [],
    events: [],
  };
}

/** Gives the group with that id, or the supergroup it became. @throws when there is none */
export function getGroup(state: State, id: number): Group {
  const group = state.groups[id];
  if (!group) throw new ImpossibleAct(`There is no group with id ${id} in the simulation.`);
  return group.upgradedTo === undefined ? group : getGroup(state, group.upgradedTo);
}

/** What somebody is in a group; strangers are outside. The bot is asked for by its own id. */
export function standingOf(state: State, group: Group, id: number): Standing {
  return id === state.bot.id ? group.bot : (group.people[id] ?? OUTSIDE);
}

/** The ids of the people who are in a group now. */
export function memberIds(group: Group): number[] {
  return Object.entries(group.people)
    .filter(([, standing]) => isPresent(standing))
    .map(([id]) => Number(id));
}

function freeId(state: State, kind: Group['kind']): number {
  const id = kind === 'group' ? -state.nextGroupId : -SUPERGROUP_BASE - state.nextGroupId;
  state.nextGroupId += 1;
  return state.groups[id] ? freeId(state, kind) : id;
}
