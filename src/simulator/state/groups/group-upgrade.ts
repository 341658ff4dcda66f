import { ImpossibleAct } from '../impossible.ts';
import type { Group, State } from '../state.ts';
import type { User } from '../telegram.ts';
import { botUser, userView } from '../views.ts';
import { groupWith } from './groups.ts';
import { addService } from './service-messages.ts';

/**
 * A basic group becomes a supergroup: another id, message ids from 1, the old chat closed (Bot API facts, F7).
 * @throws when it is not an open basic group
 */
export function upgrade(state: State, group: Group, now: number): Group {
  if (group.kind !== 'group' || group.upgradedTo !== undefined) {
    throw new ImpossibleAct(`«${group.title}» is not a basic group that could become a supergroup.`);
  }
  const { title, people, bot, seen, botHearsAll, permissions, description, photo, events } = group;
  const upgraded = groupWith(state, { title, kind: 'supergroup' });
  Object.assign(upgraded, { people: { ...people }, bot, seen, botHearsAll, permissions, events, nextMessageId: 1 });
  Object.assign(upgraded, description ? { description } : {}, photo ? { photo } : {});
  const by = ownerOf(state, group);
  addService(state, group, { by, content: { migrate_to_chat_id: upgraded.id } }, now);
  group.upgradedTo = upgraded.id;
  group.events = [];
  addService(state, upgraded, { by, content: { migrate_from_chat_id: group.id } }, now);
  return upgraded;
}

function ownerOf(state: State, group: Group): User {
  const owner = Object.entries(group.people).find(([, { status }]) => status === 'creator')?.[0];
  const person = owner === undefined ? undefined : state.people[owner];
  return person ? userView(person) : botUser(state);
}
