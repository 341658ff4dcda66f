import { writableChat } from '../../checks/chat-access.ts';
import { supergroupOrChannel } from '../../checks/groups/groups-only.ts';
import { removablePerson } from '../../checks/groups/removable.ts';
import { userIdParam } from '../../checks/groups/target.ts';
import { booleanParam } from '../../checks/params.ts';
import { setPersonStanding } from '../../state/groups/change-standing.ts';
import { standingOf } from '../../state/groups/groups.ts';
import { OUTSIDE } from '../../state/groups/standing.ts';
import { botUser } from '../../state/views.ts';
import type { Method } from '../method.ts';

/**
 * Lets somebody come back. They are outside afterwards: a member is taken out, unless `only_if_banned`.
 * https://core.telegram.org/bots/api#unbanchatmember
 */
export const unbanChatMember: Method = ({ state, params, now, settings }) => {
  const id = userIdParam(params);
  const group = supergroupOrChannel(writableChat(state, params));
  const { status } = standingOf(state, group, id);
  if (booleanParam(params, 'only_if_banned') && status !== 'kicked') return { changes: false, apply: () => true };
  const person = removablePerson(state, group, { id, otherwise: settings.unknownMember });
  return {
    changes: true,
    apply: () => {
      if (status !== 'left') setPersonStanding(state, group, person, { by: botUser(state), standing: OUTSIDE }, now);
      return true;
    },
  };
};
