import { writableChat } from '../../checks/chat-access.ts';
import { badRequest } from '../../checks/errors.ts';
import type { Params } from '../../checks/params.ts';
import { assertMayEditTopic, assertTopicModified, forumOnly } from '../../checks/topics/forum.ts';
import { namedTopic } from '../../checks/topics/topic.ts';
import { hasRight } from '../../state/groups/standing.ts';
import { type AnyTopic, closeTopic, hideGeneral } from '../../state/groups/topics.ts';
import type { ChatState, Group, State } from '../../state/state.ts';
import { botUser } from '../../state/views.ts';
import type { Method } from '../method.ts';

export const closeForumTopic: Method = closer({ isClosed: true, ofGeneral: false });
export const reopenForumTopic: Method = closer({ isClosed: false, ofGeneral: false });
export const closeGeneralForumTopic: Method = closer({ isClosed: true, ofGeneral: true });
export const reopenGeneralForumTopic: Method = closer({ isClosed: false, ofGeneral: true });
export const hideGeneralForumTopic: Method = hider(true);
export const unhideGeneralForumTopic: Method = hider(false);

function closer({ isClosed, ofGeneral }: { isClosed: boolean; ofGeneral: boolean }): Method {
  return ({ state, params, now }) => {
    const { group, topic } = ofGeneral ? generalOf(state, params) : topicOf(params, writableChat(state, params));
    assertMayEditTopic(state, group, topic);
    assertTopicModified(topic.isClosed !== isClosed);
    return {
      changes: true,
      apply: () => {
        closeTopic(state, group, { by: botUser(state), topic, isClosed }, now);
        return true;
      },
    };
  };
}

function hider(isHidden: boolean): Method {
  return ({ state, params, now }) => {
    const { group } = generalOf(state, params);
    if (!hasRight(group.bot, 'can_manage_topics')) throw badRequest('Not enough rights to close or open the topic');
    assertTopicModified(group.general.isHidden !== isHidden);
    return {
      changes: true,
      apply: () => {
        hideGeneral(state, group, { by: botUser(state), isHidden }, now);
        return true;
      },
    };
  };
}

function topicOf(params: Params, chat: ChatState): { group: Group; topic: AnyTopic } {
  const topic = namedTopic(params, chat);
  return { group: forumOnly(chat), topic };
}

function generalOf(state: State, params: Params): { group: Group; topic: AnyTopic } {
  const group = forumOnly(writableChat(state, params));
  return { group, topic: group.general };
}
