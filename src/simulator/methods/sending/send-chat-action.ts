import { assertReachable, writableChat } from '../../checks/chat-access.ts';
import { badRequest } from '../../checks/errors.ts';
import { textParam } from '../../checks/params.ts';
import { topicParam } from '../../checks/topics/topic.ts';
import type { Method } from '../method.ts';

const ACTIONS = new Set(
  `cancel typing record_video upload_video record_voice upload_voice record_audio upload_audio upload_photo
  upload_document choose_sticker pick_up_location find_location record_video_note upload_video_note`.split(/\s+/),
);

/** Telegram shows it for five seconds or until the bot writes. https://core.telegram.org/bots/api#sendchataction */
export const sendChatAction: Method = ({ state, params, now }) => {
  const action = textParam(params, 'action').toLowerCase();
  if (!ACTIONS.has(action)) throw badRequest('wrong parameter action in request');
  const chat = writableChat(state, params);
  topicParam(params, chat);
  assertReachable(chat);
  return {
    changes: true,
    apply: () => {
      if (action === 'cancel') delete chat.action;
      else chat.action = { action, at: now };
      return true;
    },
  };
};
