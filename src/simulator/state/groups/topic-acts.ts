import { ImpossibleAct } from '../impossible.ts';
import type { Group, Person, State } from '../state.ts';
import { userView } from '../views.ts';
import { assertRight } from './administration.ts';
import { standingOf } from './groups.ts';
import { hasRight, isPermitted } from './standing.ts';
import { type AnyTopic, closeTopic, deleteTopic, editTopic, findTopic, openTopic } from './topics.ts';

const USUAL_COLOR = 7_322_096;

type InTopic = { by: Person; topicId: number | undefined };

/** An administrator has the messages of a supergroup sorted into topics, or not any more. */
export function useTopics(state: State, group: Group, { by, isForum }: { by: Person; isForum: boolean }): void {
  assertRight(state, group, by, 'can_change_info');
  if (group.kind !== 'supergroup') throw new ImpossibleAct('Only a supergroup can have topics.');
  group.isForum = isForum;
}

/** A member opens a topic. @returns its id */
export function openTopicAs(
  state: State,
  group: Group,
  { by, name }: { by: Person; name: string },
  now: number,
): number {
  assertForum(group);
  if (!isPermitted(standingOf(state, group, by.id), 'can_manage_topics', group.permissions)) {
    throw new ImpossibleAct(`${by.firstName} is not permitted to open topics in «${group.title}».`);
  }
  return openTopic(state, group, { by: userView(by), name, iconColor: USUAL_COLOR }, now).id;
}

export function renameTopicAs(state: State, group: Group, renamed: InTopic & { name: string }, now: number): void {
  const topic = managedTopic(state, group, renamed);
  editTopic(state, group, { by: userView(renamed.by), topic, name: renamed.name }, now);
}

/** A member closes a topic or opens it again. */
export function closeTopicAs(state: State, group: Group, closed: InTopic & { isClosed: boolean }, now: number): void {
  const topic = managedTopic(state, group, closed);
  if (topic.isClosed === closed.isClosed) return;
  closeTopic(state, group, { by: userView(closed.by), topic, isClosed: closed.isClosed }, now);
}

export function deleteTopicAs(state: State, group: Group, deleted: InTopic, now: number): void {
  assertRight(state, group, deleted.by, 'can_delete_messages');
  const topic = managedTopic(state, group, deleted);
  if (!('id' in topic)) throw new ImpossibleAct('General cannot be deleted.');
  deleteTopic(state, group, { by: userView(deleted.by), topic }, now);
}

function managedTopic(state: State, group: Group, { by, topicId }: InTopic): AnyTopic {
  assertForum(group);
  const topic = findTopic(group, topicId);
  if (!topic) throw new ImpossibleAct(`There is no topic ${topicId} in «${group.title}».`);
  const isTheirs = 'creatorId' in topic && topic.creatorId === by.id;
  if (isTheirs || hasRight(standingOf(state, group, by.id), 'can_manage_topics')) return topic;
  throw new ImpossibleAct(`${by.firstName} may not manage the topic «${topic.name}».`);
}

function assertForum(group: Group): void {
  if (!group.isForum) throw new ImpossibleAct(`«${group.title}» has no topics.`);
}
