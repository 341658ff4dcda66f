import { writableChat } from '../../checks/chat-access.ts';
import { badRequest } from '../../checks/errors.ts';
import { groupOnly } from '../../checks/groups/groups-only.ts';
import { permissionsParam } from '../../checks/groups/permissions.ts';
import { noteEvent } from '../../state/events.ts';
import { hasRight } from '../../state/groups/standing.ts';
import type { Method } from '../method.ts';

/** Decides what members who are no administrators may do. */
export const setChatPermissions: Method = ({ state, params, now }) => {
  const permissions = permissionsParam(params);
  const group = groupOnly(writableChat(state, params), "can't change private chat permissions");
  if (group.kind === 'channel') throw badRequest("can't change channel chat permissions");
  if (!hasRight(group.bot, 'can_restrict_members')) throw badRequest('not enough rights to change chat permissions');
  return {
    changes: true,
    apply: () => {
      group.permissions = permissions;
      noteEvent(state, group, { kind: 'group', text: group.title, buttons: [], at: now });
      return true;
    },
  };
};
