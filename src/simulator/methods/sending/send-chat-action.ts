import { assertReachable, writableChat } from '../../checks/chat-access.ts';
import { badRequest } from '../../checks/errors.ts';
import { textParam } from '../../checks/params.ts';
import { assertNoTopic } from '../../checks/topic.ts';
import type { Method } from '../method.ts';

const ACTIONS = new Set(
  `cancel typing record_video upload_video record_voice upload_voice record_audio upload_audio upload_photo
  upload_document choose_sticker pick_up_location find_location record_video_note upload_video_note`.split(/\s+/),
);

export const sendChatAction: Method = ({ state, params }) => {
  if (!ACTIONS.has(textParam(params, 'action').toLowerCase())) throw badRequest('wrong parameter action in request');
  const chat = writableChat(state, params);
  assertNoTopic(params);
  assertReachable(chat);
  return { changes: false, apply: () => true };
};
