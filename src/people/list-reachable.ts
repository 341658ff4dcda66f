import type { PersonId, TelegramId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import { findPersonByTelegramId } from './store.ts';

/** Those of some accounts whom the program knows and can write to. */
export async function listReachable(
  work: Work,
  telegramIds: Iterable<TelegramId>,
): Promise<{ id: PersonId; telegramId: TelegramId }[]> {
  const found: { id: PersonId; telegramId: TelegramId }[] = [];
  for (const one of telegramIds) {
    const person = await findPersonByTelegramId(work, one);
    if (person?.reachable) found.push({ id: person.id, telegramId: person.telegramId });
  }
  return found;
}
