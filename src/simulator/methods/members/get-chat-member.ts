import { readableMembers } from '../../checks/chat-access.ts';
import { badRequest } from '../../checks/errors.ts';
import { knownPerson, userIdParam } from '../../checks/groups/target.ts';
import { botMember, personMember } from '../../state/groups/member-view.ts';
import type { ChatMember } from '../../state/telegram.ts';
import { botUser, userView } from '../../state/views.ts';
import type { Method } from '../method.ts';

/** What somebody is in a chat; a stranger who was seen elsewhere has left (Bot API facts, F9). */
export const getChatMember: Method = ({ state, params, settings }) => {
  const id = userIdParam(params);
  const chat = readableMembers(state, params);
  const isBot = id === state.bot.id;
  if (chat.kind === 'private') {
    if (!isBot && id !== chat.id) throw badRequest('member not found');
    const member: ChatMember = { user: isBot ? botUser(state) : userView(chat), status: 'member' };
    return { changes: false, apply: () => member };
  }
  const member = isBot
    ? botMember(state, chat)
    : personMember(state, chat, knownPerson(state, chat, { id, otherwise: settings.unknownMember }));
  return { changes: false, apply: () => member };
};
