import type { Method } from '../method.ts';

/** No icons are offered here: topics have colours. */
export const getForumTopicIconStickers: Method = () => ({ changes: false, apply: () => [] });
