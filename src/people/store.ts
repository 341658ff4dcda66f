import { eq } from 'drizzle-orm';
import type { PersonId, TelegramId } from '../db/ids.ts';
import { person } from '../db/schema/people.ts';
import type { Work } from '../db/work.ts';
import type { Language } from '../language/text.ts';
import { isLanguage } from '../language/text.ts';
import type { Person } from './person.ts';
import { cleanName } from './person.ts';

type Sender = { id: TelegramId; first_name: string; language_code?: string };

/** Finds the person who writes, or writes them down at their first word. */
export async function recognise(work: Work, sender: Sender, fallback: Language): Promise<Person> {
  const known = await findPersonByTelegramId(work, sender.id);
  if (known) return known;
  const name = cleanName(sender.first_name) ?? '—';
  const language = isLanguage(sender.language_code?.slice(0, 2))
    ? (sender.language_code.slice(0, 2) as Language)
    : fallback;
  const values = { telegramId: sender.id, name: sealName(work, sender.id, name), language, firstSeenAt: work.now };
  await work.tx.insert(person).values(values).onConflictDoNothing();
  return await getPersonByTelegramId(work, sender.id);
}

export async function findPersonByTelegramId(work: Work, telegramId: TelegramId): Promise<Person | undefined> {
  const [row] = await work.tx.select().from(person).where(eq(person.telegramId, telegramId));
  return row && toPerson(work, row);
}

/** @throws Error when there is no such person */
export async function getPerson(work: Work, id: PersonId): Promise<Person> {
  const [row] = await work.tx.select().from(person).where(eq(person.id, id));
  if (!row) throw new Error(`no person ${id}`);
  return toPerson(work, row);
}

export async function setLanguage(work: Work, id: PersonId, language: Language): Promise<void> {
  await work.tx.update(person).set({ language }).where(eq(person.id, id));
}

/** @param name already cleaned */
export async function setName(work: Work, { id, telegramId }: Person, name: string): Promise<void> {
  await work.tx
    .update(person)
    .set({ name: sealName(work, telegramId, name) })
    .where(eq(person.id, id));
}

export async function setReachable(work: Work, id: PersonId, reachable: boolean): Promise<void> {
  await work.tx.update(person).set({ reachable }).where(eq(person.id, id));
}

/** Opens a sealed name where a query has joined it. */
export function openName(work: Work, row: { telegramId: TelegramId; name: Buffer }): string {
  return work.vault.open(namePlace(row.telegramId), row.name);
}

async function getPersonByTelegramId(work: Work, telegramId: TelegramId): Promise<Person> {
  const found = await findPersonByTelegramId(work, telegramId);
  if (!found) throw new Error('a person vanished between writing and reading');
  return found;
}

function toPerson(work: Work, row: typeof person.$inferSelect): Person {
  const language = isLanguage(row.language) ? row.language : 'ar';
  return { id: row.id, telegramId: row.telegramId, name: openName(work, row), language, reachable: row.reachable };
}

function sealName(work: Work, telegramId: TelegramId, name: string): Buffer {
  return work.vault.seal(namePlace(telegramId), name);
}

function namePlace(telegramId: TelegramId): string {
  return `person|name|${telegramId}`;
}
