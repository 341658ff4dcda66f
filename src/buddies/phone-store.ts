import { eq, inArray } from 'drizzle-orm';
import type { PersonId } from '../db/ids.ts';
import { lookupDigest, lookupDigests } from '../db/lookup.ts';
import { person } from '../db/schema/people.ts';
import type { Work } from '../db/work.ts';
import { nextPersonId, sealName } from '../people/store.ts';

/** @param phone already normalised */
export async function findPersonByPhone(work: Work, phone: string): Promise<PersonId | undefined> {
  const digests = lookupDigests(work.vault, 'phone', phone);
  const [row] = await work.tx.select({ id: person.id }).from(person).where(inArray(person.phoneDigest, digests));
  return row?.id;
}

/** Writes down somebody who has no Telegram. Two who enter the same number at the same moment get the same person. */
export async function insertPersonWithoutTelegram(
  work: Work,
  { name, phone }: { name: string; phone: string | undefined },
): Promise<PersonId> {
  const id = await nextPersonId(work);
  const values = {
    id,
    channel: 'phone_only',
    name: sealName(work, id, name),
    language: 'ar',
    firstSeenAt: work.now,
  } as const;
  const number =
    phone === undefined
      ? {}
      : {
          phone: work.vault.seal(phonePlace(id), phone),
          phoneDigest: lookupDigest(work.vault, 'phone', phone),
        };
  const [row] = await work.tx
    .insert(person)
    .values({ ...values, ...number })
    .onConflictDoNothing({ target: person.phoneDigest })
    .returning({ id: person.id });
  const known = row?.id ?? (phone === undefined ? undefined : await findPersonByPhone(work, phone));
  if (known === undefined) throw new Error('a person was not written');
  return known;
}

/** The number somebody without Telegram can be called at, where it was given. */
export async function findPhone(work: Work, id: PersonId): Promise<string | undefined> {
  const [row] = await work.tx.select({ phone: person.phone }).from(person).where(eq(person.id, id));
  return row?.phone ? openPhone(work, id, row.phone) : undefined;
}

/** Opens a sealed number where a query has joined it. */
export function openPhone(work: Work, id: PersonId, phone: Buffer): string {
  return work.vault.open(phonePlace(id), phone);
}

function phonePlace(id: PersonId): string {
  return `person|phone|row ${id}`;
}
