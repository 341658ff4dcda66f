import type { PersonId, TelegramId } from '../db/ids.ts';

/** What stands where a name or words were. */
export const NAMELESS = '—';

/** Telegram's ids have at most 52 bits (Bot API, "Chat"); this is none of them. */
export function anonymousId(id: PersonId): TelegramId {
  return -(2 ** 52) - id;
}
