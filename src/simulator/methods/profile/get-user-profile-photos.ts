import { badRequest } from '../../checks/errors.ts';
import { userIdParam } from '../../checks/groups/target.ts';
import type { Method } from '../method.ts';

/** Nobody here has a picture of themselves. */
export const getUserProfilePhotos: Method = ({ state, params }) => {
  const id = userIdParam(params);
  const isKnown = id === state.bot.id || state.people[id]?.seen;
  if (!isKnown) throw badRequest('user not found');
  return { changes: false, apply: () => ({ total_count: 0, photos: [] }) };
};
