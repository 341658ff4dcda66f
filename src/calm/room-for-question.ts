import type { TelegramId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import { localDate } from '../time/wall-time.ts';
import { hasRoomOn } from './room.ts';
import { loadOf } from './store.ts';

/**
 * Whether somebody can be asked something today, or the question would have to wait until they have room again: then it is better not asked.
 * @param reader in whose chat it would be asked; nobody is limited who has none
 */
export async function hasRoomForQuestion(
  work: Work,
  reader: { telegramId: TelegramId | null; timeZone: string },
): Promise<boolean> {
  const { telegramId, timeZone } = reader;
  if (telegramId === null) return true;
  return hasRoomOn(await loadOf(work, telegramId, timeZone), localDate(work.now, timeZone));
}
