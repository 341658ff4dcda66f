import type { Db } from './connect.ts';
import { keyCheck } from './schema/spine.ts';
import type { Vault } from './vault.ts';
import { SealError } from './vault.ts';

const PLACE = 'key_check|word|1';

/** The data was sealed with another key. Nothing of it could be read, and new data would be lost with the wrong key. */
export class WrongKeyError extends Error {
  override name = 'WrongKeyError';
}

/** Makes sure that this is the key the data was sealed with; the first key a database sees is the right one. @throws WrongKeyError */
export async function checkKey(db: Db, vault: Vault): Promise<void> {
  await db
    .insert(keyCheck)
    .values({ id: 1, word: vault.seal(PLACE, 'سند') })
    .onConflictDoNothing();
  const [row] = await db.select().from(keyCheck);
  try {
    if (row) vault.open(PLACE, row.word);
  } catch (cause) {
    if (!(cause instanceof SealError)) throw cause;
    throw new WrongKeyError(
      'The names and texts in the database were sealed with another key. Put back the encryption-key file or ENCRYPTION_KEY they were made with.',
      { cause },
    );
  }
}
