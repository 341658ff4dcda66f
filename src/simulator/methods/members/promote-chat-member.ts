import { writableChat } from '../../checks/chat-access.ts';
import { badRequest } from '../../checks/errors.ts';
import { supergroupOrChannel } from '../../checks/groups/groups-only.ts';
import { knownPerson, userIdParam } from '../../checks/groups/target.ts';
import { booleanParam, type Params } from '../../checks/params.ts';
import { setPersonStanding } from '../../state/groups/change-standing.ts';
import { standingOf } from '../../state/groups/groups.ts';
import { type AdministratorRight, type AdministratorRights, rightsOf, shownRights } from '../../state/groups/rights.ts';
import { hasRight, isPresent, type Standing } from '../../state/groups/standing.ts';
import type { Group, State } from '../../state/state.ts';
import { botUser } from '../../state/views.ts';
import type { Method } from '../method.ts';

/** Makes somebody an administrator with the named rights; without any right they are a member like all again. */
export const promoteChatMember: Method = ({ state, params, now, settings }) => {
  const id = userIdParam(params);
  const group = supergroupOrChannel(writableChat(state, params));
  const rights = rightsParam(params, group);
  if (id === state.bot.id) throw badRequest("can't promote self");
  const person = knownPerson(state, group, { id, otherwise: settings.unknownMember });
  const old = standingOf(state, group, id);
  assertPromotable(state, group, { old, rights });
  const title = old.status === 'administrator' && old.customTitle ? { customTitle: old.customTitle } : {};
  const isAny = Object.values(rights).includes(true);
  const standing: Standing = isAny
    ? { status: 'administrator', rights: { ...rights, can_manage_chat: true }, promotedBy: state.bot.id, ...title }
    : { status: 'member' };
  return {
    changes: true,
    apply: () => {
      setPersonStanding(state, group, person, { by: botUser(state), standing }, now);
      return true;
    },
  };
};

function rightsParam(params: Params, group: Group): AdministratorRights {
  const names = Object.keys(shownRights(rightsOf({}), group.kind)) as AdministratorRight[];
  return rightsOf(Object.fromEntries(names.map((name) => [name, booleanParam(params, name)])));
}

/** What the closed side of Telegram refuses comes in capitals (Bot API facts). @throws {ApiError} */
function assertPromotable(state: State, group: Group, { old, rights }: { old: Standing; rights: AdministratorRights }) {
  if (old.status === 'creator') throw badRequest("can't remove chat owner");
  if (!hasRight(group.bot, 'can_promote_members')) throw badRequest('not enough rights');
  if (!isPresent(old)) throw badRequest("bots can't add new chat members");
  if (old.status === 'administrator' && old.promotedBy !== state.bot.id) {
    throw badRequest('CHAT_ADMIN_REQUIRED');
  }
  const names = Object.keys(rights) as AdministratorRight[];
  if (names.some((name) => rights[name] && !hasRight(group.bot, name))) throw badRequest('RIGHT_FORBIDDEN');
}
