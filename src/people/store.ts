import { eq, sql } from 'drizzle-orm';
import type { PersonId, TelegramId } from '../db/ids.ts';
import { person } from '../db/schema/people.ts';
import { SealError } from '../db/vault.ts';
import type { Work } from '../db/work.ts';
import type { Language } from '../language/text.ts';
import { isLanguage } from '../language/text.ts';
import type { Account, Person } from './person.ts';
import { cleanName } from './person.ts';

type Sender = { id: TelegramId; first_name: string; language_code?: string };

/**
 * Finds the person who writes, or writes them down at their first word. Until the transaction ends the account stays theirs: whoever moves
 * them to another one waits, and what comes from the former account afterwards is a stranger's.
 */
export async function recognise(work: Work, sender: Sender, fallback: Language): Promise<Account> {
  const known = await lockAccount(work, sender.id);
  if (known) return known;
  const name = cleanName(sender.first_name) ?? '—';
  const [said] = sender.language_code?.split('-') ?? [];
  const language = isLanguage(said) ? said : fallback;
  const id = await nextPersonId(work);
  const values = { id, telegramId: sender.id, name: sealName(work, id, name), language, firstSeenAt: work.now };
  await work.tx.insert(person).values(values).onConflictDoNothing();
  return await getPersonByTelegramId(work, sender.id);
}

export async function findPersonByTelegramId(work: Work, telegramId: TelegramId): Promise<Account | undefined> {
  const [row] = await work.tx.select().from(person).where(eq(person.telegramId, telegramId));
  return row && { ...toPerson(work, row), telegramId };
}

/** @throws Error when there is no such person */
export async function getPerson(work: Work, id: PersonId): Promise<Person> {
  const [row] = await work.tx.select().from(person).where(eq(person.id, id));
  if (!row) throw new Error(`no person ${id}`);
  return toPerson(work, row);
}

/** Keeps two decisions about one person apart. Taken before any membership. */
export async function lockPerson(work: Work, id: PersonId): Promise<void> {
  await work.tx.select({ id: person.id }).from(person).where(eq(person.id, id)).for('no key update');
}

export async function setLanguage(work: Work, id: PersonId, language: Language): Promise<void> {
  await work.tx.update(person).set({ language }).where(eq(person.id, id));
}

/** @param name already cleaned */
export async function setName(work: Work, { id }: Pick<Person, 'id'>, name: string): Promise<void> {
  await work.tx
    .update(person)
    .set({ name: sealName(work, id, name) })
    .where(eq(person.id, id));
}

export async function setReachable(work: Work, id: PersonId, reachable: boolean): Promise<void> {
  await work.tx.update(person).set({ reachable }).where(eq(person.id, id));
}

/** Opens a sealed name where a query has joined it. */
export function openName(work: Work, row: { personId: PersonId; telegramId: TelegramId | null; name: Buffer }): string {
  try {
    return work.vault.open(namePlace(row.personId), row.name);
  } catch (error) {
    if (!(error instanceof SealError) || row.telegramId === null) throw error;
    return work.vault.open(formerNamePlace(row.telegramId), row.name);
  }
}

/** Keeps the account with its person until the transaction ends. Any number of others may do so at the same time. */
async function lockAccount(work: Work, telegramId: TelegramId): Promise<Account | undefined> {
  const [row] = await work.tx.select().from(person).where(eq(person.telegramId, telegramId)).for('key share');
  return row && { ...toPerson(work, row), telegramId };
}

async function getPersonByTelegramId(work: Work, telegramId: TelegramId): Promise<Account> {
  const found = await lockAccount(work, telegramId);
  if (!found) throw new Error('a person vanished between writing and reading');
  return found;
}

function toPerson(work: Work, row: typeof person.$inferSelect): Person {
  const language = isLanguage(row.language) ? row.language : 'ar';
  return {
    id: row.id,
    telegramId: row.telegramId,
    name: openName(work, { ...row, personId: row.id }),
    language,
    reachable: row.reachable,
  };
}

/** Seals a name for the row it stands in. */
export function sealName(work: Work, id: PersonId, name: string): Buffer {
  return work.vault.seal(namePlace(id), name);
}

/** The id is needed before the row is there: the name is sealed for it. */
export async function nextPersonId(work: Work): Promise<PersonId> {
  const { rows } = await work.tx.execute<{ id: string }>(
    sql`select nextval(pg_get_serial_sequence('person', 'id')) as id`,
  );
  return Number(rows[0]?.id) as PersonId;
}

function namePlace(id: PersonId): string {
  return `person|name|row ${id}`;
}

/** Names were sealed for the Telegram id at first. They still open, and move when they are sealed again. */
function formerNamePlace(telegramId: TelegramId): string {
  return `person|name|${telegramId}`;
}
