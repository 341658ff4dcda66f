import { writableChat } from '../../checks/chat-access.ts';
import { badRequest } from '../../checks/errors.ts';
import { assertBotPermitted, groupOnly } from '../../checks/groups/groups-only.ts';
import { textParam } from '../../checks/params.ts';
import { cleanText } from '../../checks/text/entities/clean-text.ts';
import { noteEvent } from '../../state/events.ts';
import { addService } from '../../state/groups/service-messages.ts';
import { botUser } from '../../state/views.ts';
import type { Method } from '../method.ts';

const MAX_TITLE = 128;

/** Renames a group. Members and the bot are told by a message. */
export const setChatTitle: Method = ({ state, params, now }) => {
  const group = groupOnly(writableChat(state, params), "can't change private chat title");
  const cleaned = cleanText(textParam(params, 'title').replaceAll('\n', ' '), []).text;
  const title = [...cleaned].slice(0, MAX_TITLE).join('');
  if (title === '') throw badRequest('title must be non-empty');
  assertBotPermitted(group, 'can_change_info', 'not enough rights to change chat title');
  if (title === group.title) throw badRequest('chat title is not modified');
  return {
    changes: true,
    apply: () => {
      group.title = title;
      addService(state, group, { by: botUser(state), content: { new_chat_title: title } }, now);
      noteEvent(state, group, { kind: 'group', text: title, buttons: [], at: now });
      return true;
    },
  };
};
