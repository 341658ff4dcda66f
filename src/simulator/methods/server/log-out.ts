import { clearUpdates } from '../../state/updates.ts';
import type { Method } from '../method.ts';

/** A bot that logged out can come back only after ten minutes. https://core.telegram.org/bots/api#logout */
const AWAY_MS = 600_000;

/** Logs the bot out: its updates and its webhook are gone, and every call is refused for ten minutes. */
export const logOut: Method = ({ state, now }) => ({
  changes: true,
  apply: () => {
    clearUpdates(state);
    delete state.webhook;
    state.bot.loggedOutUntil = now + AWAY_MS;
    return true;
  },
});
