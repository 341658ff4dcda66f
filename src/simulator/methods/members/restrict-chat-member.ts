import { writableChat } from '../../checks/chat-access.ts';
import { supergroupOnly } from '../../checks/groups/groups-only.ts';
import { permissionsParam } from '../../checks/groups/permissions.ts';
import { removablePerson } from '../../checks/groups/removable.ts';
import { userIdParam } from '../../checks/groups/target.ts';
import { untilDateParam } from '../../checks/groups/until-date.ts';
import { setPersonStanding } from '../../state/groups/change-standing.ts';
import { standingOf } from '../../state/groups/groups.ts';
import type { Permissions } from '../../state/groups/rights.ts';
import { isPresent, OUTSIDE, type Standing } from '../../state/groups/standing.ts';
import { botUser } from '../../state/views.ts';
import type { Method } from '../method.ts';

/** Leaves a member the given permissions and no others. All of them make the person a member like all. */
export const restrictChatMember: Method = ({ state, params, now, settings }) => {
  const id = userIdParam(params);
  const until = untilDateParam(params, now);
  const permissions = permissionsParam(params);
  const group = supergroupOnly(writableChat(state, params));
  const person = removablePerson(state, group, { id, otherwise: settings.unknownMember });
  const standing = restricted(standingOf(state, group, id), { permissions, until });
  return {
    changes: true,
    apply: () => {
      setPersonStanding(state, group, person, { by: botUser(state), standing }, now);
      return true;
    },
  };
};

function restricted(old: Standing, to: { permissions: Permissions; until: number }): Standing {
  const isMember = isPresent(old);
  if (Object.values(to.permissions).every(Boolean)) return isMember ? { status: 'member' } : OUTSIDE;
  return { status: 'restricted', isMember, ...to };
}
