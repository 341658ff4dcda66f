import type { Config } from '../config/config.ts';
import { parseIds } from '../config/values.ts';
import { checkKey } from '../db/check-key.ts';
import { connect } from '../db/connect.ts';
import { createVault } from '../db/vault.ts';
import type { Work } from '../db/work.ts';
import { erasePerson } from '../my-data/erase-person.ts';
import { writeTombstones } from '../my-data/replay-tombstones.ts';
import { tombstoneFileOf } from '../my-data/tombstone-file.ts';
import { findPersonByTelegramId } from '../people/store.ts';
import { loadEncryptionKeys } from '../runtime/encryption-key.ts';
import type { Log } from '../runtime/log.ts';
import { EXIT_CODES, type ExitCode } from '../runtime/start-error.ts';
import { openDatabase } from '../upkeep/open-database.ts';
import type { Say } from '../upkeep/run-command.ts';

type How = { log: Log; say: Say; words: readonly string[] };

/** Erases one person beside the running program. What follows — turns handed on, notes to coordinators — is sent by the program. */
export async function eraseByCommand(config: Config, { log, say, words }: How): Promise<ExitCode> {
  const [flag, value = '', ...rest] = words;
  const [telegramId, ...more] = flag === '--telegram' && rest.length === 0 ? (parseIds(value) ?? []) : [];
  if (telegramId === undefined || more.length > 0) {
    say('Say whom to erase: npm run erase -- --telegram 123456789');
    return EXIT_CODES.usage;
  }
  const { dataDir, encryptionKey: configured, olderEncryptionKeys: older } = config;
  const { keys } = await loadEncryptionKeys({ dataDir, configured, older });
  const database = await openDatabase(config, log);
  const { client, db } = connect(database.url, { connections: 1, name: 'sanad erase' });
  const vault = createVault(keys);
  const transact = async <T>(act: (work: Work) => Promise<T>) =>
    await db.transaction(async (tx) => await act({ tx, vault, now: Temporal.Now.instant() }));
  try {
    await checkKey(db, vault);
    const erased = await transact(async (work) => {
      const person = await findPersonByTelegramId(work, telegramId);
      return person && (await erasePerson(work, { personId: person.id, by: null, how: 'command' }));
    });
    if (erased?.kind !== 'erased') {
      say('Nobody with this Telegram id is known. Nothing has changed.');
      return EXIT_CODES.unknownPerson;
    }
    await transact(async (work) => await writeTombstones(work, tombstoneFileOf(config)));
    say(`Erased. ${countPlaces(erased)}`);
    say('What waits for others is sent by the program. Restored backups will be told at the next start.');
    return EXIT_CODES.stopped;
  } finally {
    await client.end();
    await database.close();
  }
}

function countPlaces({ left, closed }: { left: number; closed: number }): string {
  return `Places given up: ${left}. Circles closed, with the key of their family destroyed: ${closed}.`;
}
