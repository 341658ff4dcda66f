import { readableMembers } from '../../checks/chat-access.ts';
import { memberIds } from '../../state/groups/groups.ts';
import { isPresent } from '../../state/groups/standing.ts';
import type { ChatState } from '../../state/state.ts';
import type { Method } from '../method.ts';

/** How many are in a chat, the bot among them. */
export const getChatMemberCount: Method = ({ state, params }) => {
  const chat = readableMembers(state, params);
  return { changes: false, apply: () => countMembers(chat) };
};

function countMembers(chat: ChatState): number {
  if (chat.kind === 'private') return 2;
  return memberIds(chat).length + (isPresent(chat.bot) ? 1 : 0);
}
