import { readableChat } from '../../checks/chat-access.ts';
import { badRequest } from '../../checks/errors.ts';
import { groupOnly } from '../../checks/groups/groups-only.ts';
import { botLeaves } from '../../state/groups/membership.ts';
import { isPresent } from '../../state/groups/standing.ts';
import type { Method } from '../method.ts';

export const leaveChat: Method = ({ state, params, now }) => {
  const group = groupOnly(readableChat(state, params), "chat member status can't be changed in private chats");
  if (!isPresent(group.bot)) throw badRequest(group.kind === 'group' ? 'chat not found' : 'USER_NOT_PARTICIPANT');
  return {
    changes: true,
    apply: () => {
      botLeaves(state, group, now);
      return true;
    },
  };
};
