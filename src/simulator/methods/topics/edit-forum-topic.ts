import { writableChat } from '../../checks/chat-access.ts';
import { badRequest } from '../../checks/errors.ts';
import { textParam } from '../../checks/params.ts';
import { assertMayEditTopic, assertTopicModified, forumOnly, topicNameParam } from '../../checks/topics/forum.ts';
import { namedTopic } from '../../checks/topics/topic.ts';
import { editTopic } from '../../state/groups/topics.ts';
import { botUser } from '../../state/views.ts';
import type { Method } from '../method.ts';

/** Gives a topic another name or icon; what is absent stays. */
export const editForumTopic: Method = ({ state, params, now }) => {
  const chat = writableChat(state, params);
  const topic = namedTopic(params, chat);
  const group = forumOnly(chat);
  assertMayEditTopic(state, group, topic);
  const name = topicNameParam(params);
  const icon = params.has('icon_custom_emoji_id') ? textParam(params, 'icon_custom_emoji_id') : undefined;
  if (name === undefined && icon === undefined) return { changes: false, apply: () => true };
  const isModified =
    (name !== undefined && name !== topic.name) || (icon !== undefined && icon !== (topic.iconCustomEmojiId ?? ''));
  assertTopicModified(isModified);
  const change = { ...(name ? { name } : {}), ...(icon === undefined ? {} : { iconCustomEmojiId: icon }) };
  return {
    changes: true,
    apply: () => {
      editTopic(state, group, { by: botUser(state), topic, ...change }, now);
      return true;
    },
  };
};

export const editGeneralForumTopic: Method = ({ state, params, now }) => {
  const group = forumOnly(writableChat(state, params));
  assertMayEditTopic(state, group, group.general);
  const name = topicNameParam(params);
  if (name === undefined) throw badRequest('Name must be non-empty');
  assertTopicModified(name !== group.general.name);
  return {
    changes: true,
    apply: () => {
      editTopic(state, group, { by: botUser(state), topic: group.general, name }, now);
      return true;
    },
  };
};
