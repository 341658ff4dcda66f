import { writableChat } from '../../checks/chat-access.ts';
import { badRequest } from '../../checks/errors.ts';
import { supergroupOnly } from '../../checks/groups/groups-only.ts';
import { userIdParam } from '../../checks/groups/target.ts';
import { textParam } from '../../checks/params.ts';
import { standingOf } from '../../state/groups/groups.ts';
import type { Method } from '../method.ts';

const MAX_TITLE = 16;

/** Gives a title to an administrator the bot has made. */
export const setChatAdministratorCustomTitle: Method = ({ state, params }) => {
  const id = userIdParam(params);
  const group = supergroupOnly(writableChat(state, params));
  const standing = standingOf(state, group, id);
  if (standing.status === 'creator') throw badRequest('only creator can edit their custom title');
  if (standing.status !== 'administrator') throw badRequest('user is not an administrator');
  if (standing.promotedBy !== state.bot.id) throw badRequest('not enough rights to change custom title of the user');
  const title = textParam(params, 'custom_title').trim();
  if ([...title].length > MAX_TITLE) throw badRequest('ADMIN_RANK_INVALID');
  if (/\p{Extended_Pictographic}/u.test(title)) throw badRequest('ADMIN_RANK_EMOJI_NOT_ALLOWED');
  return {
    changes: true,
    apply: () => {
      standing.customTitle = title;
      return true;
    },
  };
};
