import { writableChat } from '../../checks/chat-access.ts';
import { badRequest } from '../../checks/errors.ts';
import { assertBotPermitted, groupOnly } from '../../checks/groups/groups-only.ts';
import { textParam } from '../../checks/params.ts';
import { noteEvent } from '../../state/events.ts';
import type { Method } from '../method.ts';

const MAX_DESCRIPTION = 255;

/** Describes a group; an empty text takes the description away. */
export const setChatDescription: Method = ({ state, params, now }) => {
  const group = groupOnly(writableChat(state, params), "can't change private chat description");
  const description = [...textParam(params, 'description').trim()].slice(0, MAX_DESCRIPTION).join('');
  assertBotPermitted(group, 'can_change_info', 'not enough rights to set chat description');
  if (description === (group.description ?? '')) throw badRequest('chat description is not modified');
  return {
    changes: true,
    apply: () => {
      if (description === '') delete group.description;
      else group.description = description;
      noteEvent(state, group, { kind: 'group', text: description, buttons: [], at: now });
      return true;
    },
  };
};
