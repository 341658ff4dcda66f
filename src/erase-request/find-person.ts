import { and, eq, isNull } from 'drizzle-orm';
import { recordAct } from '../access/store.ts';
import { findPersonByPhone } from '../buddies/phone-store.ts';
import type { PersonId } from '../db/ids.ts';
import { person } from '../db/schema/people.ts';
import type { Work } from '../db/work.ts';
import { readPersonCode } from '../my-data/person-code.ts';
import { plainDigits } from '../people/digits.ts';
import { normalisePhone } from '../people/phone.ts';
import { findPersonByTelegramId } from '../people/store.ts';

/**
 * Finds the one person somebody speaks for, by their code, by the phone number of a member without Telegram, or by a Telegram id. It lists
 * nobody, and every try is written down, whoever it found.
 */
export async function findPersonToErase(
  work: Work,
  { words, by }: { words: string; by: PersonId },
): Promise<PersonId | undefined> {
  const id = await findLive(work, await search(work, words));
  await recordAct(work, { actorId: by, act: 'look-up-to-erase', object: 'person', objectId: id ?? 0 });
  return id;
}

async function search(work: Work, words: string): Promise<PersonId | undefined> {
  const digits = plainDigits(words);
  const phone = normalisePhone(words);
  const byCode = readPersonCode(work.vault, digits);
  if (byCode !== undefined) return byCode;
  const byPhone = phone === undefined ? undefined : await findPersonByPhone(work, phone);
  if (byPhone !== undefined) return byPhone;
  // Telegram's ids have at most 52 bits.
  const telegramId = /^[1-9]\d{4,14}$/u.test(digits) ? Number(digits) : undefined;
  return telegramId === undefined ? undefined : (await findPersonByTelegramId(work, telegramId))?.id;
}

/** Whoever is erased already, or stands for no account any more, is not found. */
async function findLive(work: Work, id: PersonId | undefined): Promise<PersonId | undefined> {
  if (id === undefined) return undefined;
  const [row] = await work.tx
    .select({ id: person.id, channel: person.channel })
    .from(person)
    .where(and(eq(person.id, id), isNull(person.erasedAt)));
  return row === undefined || row.channel === 'gone' ? undefined : row.id;
}
