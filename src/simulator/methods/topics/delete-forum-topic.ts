import { writableChat } from '../../checks/chat-access.ts';
import { badRequest } from '../../checks/errors.ts';
import { forumOnly } from '../../checks/topics/forum.ts';
import { namedTopic } from '../../checks/topics/topic.ts';
import { hasRight } from '../../state/groups/standing.ts';
import { deleteTopic } from '../../state/groups/topics.ts';
import { botUser } from '../../state/views.ts';
import type { Method } from '../method.ts';

/** Deletes a topic with all its messages. */
export const deleteForumTopic: Method = ({ state, params, now }) => {
  const chat = writableChat(state, params);
  const topic = namedTopic(params, chat);
  const group = forumOnly(chat);
  if (!hasRight(group.bot, 'can_delete_messages')) throw badRequest('Not enough rights to delete the topic');
  return {
    changes: true,
    apply: () => {
      deleteTopic(state, group, { by: botUser(state), topic }, now);
      return true;
    },
  };
};
