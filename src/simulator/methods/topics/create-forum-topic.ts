import { writableChat } from '../../checks/chat-access.ts';
import { badRequest } from '../../checks/errors.ts';
import { leadingInteger, textParam } from '../../checks/params.ts';
import { assertMayOpenTopics, forumOnly, topicNameParam } from '../../checks/topics/forum.ts';
import { openTopic } from '../../state/groups/topics.ts';
import { botUser } from '../../state/views.ts';
import type { Method } from '../method.ts';

/** The first of the colours a topic may have. https://core.telegram.org/bots/api#createforumtopic */
const USUAL_COLOR = 7_322_096;
const COLORS = new Set([USUAL_COLOR, 16_766_590, 13_338_331, 9_367_192, 16_749_490, 16_478_047]);

export const createForumTopic: Method = ({ state, params, now }) => {
  const group = forumOnly(writableChat(state, params));
  assertMayOpenTopics(group);
  const name = topicNameParam(params);
  if (name === undefined) throw badRequest('Name must be non-empty');
  const color = leadingInteger(textParam(params, 'icon_color'));
  const iconColor = COLORS.has(color) ? color : USUAL_COLOR;
  const icon = textParam(params, 'icon_custom_emoji_id');
  return {
    changes: true,
    paced: { chat: group, isSend: true },
    apply: () => {
      const opened = { by: botUser(state), name, iconColor, ...(icon ? { iconCustomEmojiId: icon } : {}) };
      const { id } = openTopic(state, group, opened, now);
      return {
        message_thread_id: id,
        name,
        icon_color: iconColor,
        ...(icon ? { icon_custom_emoji_id: icon } : {}),
      };
    },
  };
};
