import { writableChat } from '../../checks/chat-access.ts';
import { assertMayPin } from '../../checks/groups/may-pin.ts';
import { forumOnly } from '../../checks/topics/forum.ts';
import { namedTopic } from '../../checks/topics/topic.ts';
import { type AnyTopic, pinnedIn } from '../../state/groups/topics.ts';
import { unpin } from '../../state/messages/pins.ts';
import type { Group, State } from '../../state/state.ts';
import { botUser } from '../../state/views.ts';
import type { Method } from '../method.ts';

export const unpinAllForumTopicMessages: Method = ({ state, params, now }) => {
  const chat = writableChat(state, params);
  const topic = namedTopic(params, chat);
  return unpinning(state, { group: forumOnly(chat), topic }, now);
};

export const unpinAllGeneralForumTopicMessages: Method = ({ state, params, now }) => {
  const group = forumOnly(writableChat(state, params));
  return unpinning(state, { group, topic: group.general }, now);
};

function unpinning(state: State, { group, topic }: { group: Group; topic: AnyTopic }, now: number): ReturnType<Method> {
  assertMayPin(group);
  return {
    changes: true,
    apply: () => {
      unpin(state, group, { messageIds: pinnedIn(group, topic), by: botUser(state) }, now);
      return true;
    },
  };
}
