import { noteEvent } from '../events.ts';
import type { Group, State } from '../state.ts';
import type { ServiceContent, User } from '../telegram.ts';
import { addService } from './service-messages.ts';
import type { GeneralTopic, Topic } from './topic.ts';

/** A topic by its id, or General. */
export type AnyTopic = Topic | GeneralTopic;

/** The topic with that id; undefined is General. */
export function findTopic(group: Group, id: number | undefined): AnyTopic | undefined {
  return id === undefined ? group.general : group.topics.find((topic) => topic.id === id);
}

/** Somebody opens a topic. A message in it, with the id of the topic, tells of it (Bot API facts, F7). */
export function openTopic(
  state: State,
  group: Group,
  opened: { by: User; name: string; iconColor: number; iconCustomEmojiId?: string },
  now: number,
): Topic {
  const { by, name, iconColor, iconCustomEmojiId } = opened;
  const icon = iconCustomEmojiId ? { iconCustomEmojiId } : {};
  const content = {
    forum_topic_created: {
      name,
      icon_color: iconColor,
      ...(iconCustomEmojiId ? { icon_custom_emoji_id: iconCustomEmojiId } : {}),
    },
  };
  const topic: Topic = { id: group.nextMessageId, name, iconColor, ...icon, isClosed: false, creatorId: by.id };
  group.topics.push(topic);
  addService(state, group, { by, content, topicId: 'new' }, now);
  note(state, group, { by, text: name, now });
  return topic;
}

/** Somebody renames a topic or changes its icon. */
export function editTopic(
  state: State,
  group: Group,
  edited: { by: User; topic: AnyTopic; name?: string; iconCustomEmojiId?: string },
  now: number,
): void {
  const { by, topic, name, iconCustomEmojiId } = edited;
  if (name !== undefined) topic.name = name;
  if (iconCustomEmojiId !== undefined && 'id' in topic) topic.iconCustomEmojiId = iconCustomEmojiId;
  const content = {
    forum_topic_edited: {
      ...(name === undefined ? {} : { name }),
      ...(iconCustomEmojiId === undefined ? {} : { icon_custom_emoji_id: iconCustomEmojiId }),
    },
  };
  tell(state, group, { by, topic, content }, now);
}

/** Somebody closes a topic, or opens it again. General is shown again when it is opened. */
export function closeTopic(
  state: State,
  group: Group,
  closed: { by: User; topic: AnyTopic; isClosed: boolean },
  now: number,
): void {
  const { by, topic, isClosed } = closed;
  topic.isClosed = isClosed;
  if (!isClosed && 'isHidden' in topic) topic.isHidden = false;
  const content: ServiceContent = isClosed ? { forum_topic_closed: {} } : { forum_topic_reopened: {} };
  tell(state, group, { by, topic, content }, now);
}

/** Somebody hides General, which closes it, or shows it again. */
export function hideGeneral(state: State, group: Group, hidden: { by: User; isHidden: boolean }, now: number): void {
  const { by, isHidden } = hidden;
  group.general.isHidden = isHidden;
  if (isHidden) group.general.isClosed = true;
  const content: ServiceContent = isHidden ? { general_forum_topic_hidden: {} } : { general_forum_topic_unhidden: {} };
  tell(state, group, { by, topic: group.general, content }, now);
}

/** Somebody deletes a topic with all its messages. Nothing tells of it. */
export function deleteTopic(state: State, group: Group, { by, topic }: { by: User; topic: Topic }, now: number): void {
  const gone = new Set(
    group.messages
      .filter(({ message }) => message.message_thread_id === topic.id)
      .map(({ message }) => message.message_id),
  );
  group.topics = group.topics.filter((other) => other !== topic);
  group.messages = group.messages.filter(({ message }) => !gone.has(message.message_id));
  group.pinned = group.pinned.filter((id) => !gone.has(id));
  note(state, group, { by, text: topic.name, now });
}

/** The pinned messages of a topic. */
export function pinnedIn(group: Group, topic: AnyTopic): number[] {
  const thread = 'id' in topic ? topic.id : undefined;
  return group.pinned.filter((id) =>
    group.messages.some(({ message }) => message.message_id === id && message.message_thread_id === thread),
  );
}

function tell(
  state: State,
  group: Group,
  told: { by: User; topic: AnyTopic; content: ServiceContent },
  now: number,
): void {
  const { by, topic, content } = told;
  addService(state, group, { by, content, topicId: 'id' in topic ? topic.id : undefined }, now);
  note(state, group, { by, text: topic.name, now });
}

function note(state: State, group: Group, { by, text, now }: { by: User; text: string; now: number }): void {
  if (by.id === state.bot.id) noteEvent(state, group, { kind: 'topic', text, buttons: [], at: now });
}
