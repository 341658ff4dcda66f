import { tooManyRequests } from '../../checks/errors.ts';
import type { Method } from '../method.ts';

const LAUNCH_MS = 600_000;

/** Closes the bot's instance; the next call launches it again. Refused in the first ten minutes (Bot API facts, F10). */
export const close: Method = ({ state, now, settings }) => {
  const leftMs = state.bot.launchedAt + LAUNCH_MS - now;
  if (settings.isLimited && leftMs > 0) throw tooManyRequests(Math.ceil(leftMs / 1000));
  return {
    changes: true,
    apply: () => {
      state.bot.launchedAt = now;
      return true;
    },
  };
};
