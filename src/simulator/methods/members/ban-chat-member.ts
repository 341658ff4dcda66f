import { writableChat } from '../../checks/chat-access.ts';
import { groupOnly } from '../../checks/groups/groups-only.ts';
import { removablePerson } from '../../checks/groups/removable.ts';
import { userIdParam } from '../../checks/groups/target.ts';
import { untilDateParam } from '../../checks/groups/until-date.ts';
import { setPersonStanding } from '../../state/groups/change-standing.ts';
import { standingOf } from '../../state/groups/groups.ts';
import { gone } from '../../state/groups/membership.ts';
import { addService } from '../../state/groups/service-messages.ts';
import { isPresent } from '../../state/groups/standing.ts';
import { botUser, userView } from '../../state/views.ts';
import type { Method } from '../method.ts';

/** Takes somebody out of a group. The bot is shown the message about it although the deed is its own. */
export const banChatMember: Method = ({ state, params, now, settings }) => {
  const id = userIdParam(params);
  const until = untilDateParam(params, now);
  const group = groupOnly(writableChat(state, params), "can't ban members in private chats");
  const person = removablePerson(state, group, { id, otherwise: settings.unknownMember });
  return {
    changes: true,
    apply: () => {
      const by = botUser(state);
      const isInside = isPresent(standingOf(state, group, id));
      if (isInside) addService(state, group, { by, content: gone(userView(person)) }, now);
      setPersonStanding(state, group, person, { by, standing: { status: 'kicked', until } }, now);
      return true;
    },
  };
};
