import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Config } from '../config/config.ts';
import { checkKey } from '../db/check-key.ts';
import { connect, type Db } from '../db/connect.ts';
import { countOlder, resealEverything } from '../db/reseal.ts';
import { createVault, type Keys, type Vault } from '../db/vault.ts';
import { loadEncryptionKeys, writeKeys } from '../runtime/encryption-key.ts';
import type { Log } from '../runtime/log.ts';
import { openDatabase } from '../upkeep/open-database.ts';
import type { Say } from '../upkeep/run-command.ts';

/** A running program looks into the key file every second. */
const UNTIL_NOTICED_MS = 3000;
const MOST_ROUNDS = 20;

type How = { log: Log; say: Say; drop: boolean };

/**
 * Changes the key that names and words are sealed with, while the program runs: a new key comes first, then everything is sealed again, then the
 * old one may be dropped. Killed at any moment it is simply given again.
 * @returns false when something is left to be done
 */
export async function rotateKey(config: Config, how: How): Promise<boolean> {
  const { keys } = await loadEncryptionKeys({
    dataDir: config.dataDir,
    configured: config.encryptionKey,
    older: config.olderEncryptionKeys,
  });
  const database = await openDatabase(config, how.log);
  const { client, db } = connect(database.url, { connections: 2, name: 'sanad rotate-key' });
  try {
    await checkKey(db, createVault(keys));
    if (how.drop) return await dropOld(config, { ...how, keys, db });
    const ring = config.encryptionKey ? keys : await ensureNewKey(config, { ...how, keys, db });
    if (config.encryptionKey && keys.length === 1) return adviseOnSettings(how.say);
    return await sealAgain(db, createVault(ring), how.say, config.encryptionKey === undefined);
  } finally {
    await client.end();
    await database.close();
  }
}

/** A rotation that was interrupted goes on with the key it made. */
async function ensureNewKey(config: Config, { keys, db, say }: How & { keys: Keys; db: Db }): Promise<Keys> {
  if (keys.length > 1 && (await countOlder(db, createVault(keys))) > 0) {
    say('A rotation was begun before; it goes on with the key it made.');
    return keys;
  }
  const ring: Keys = [randomBytes(32), ...keys];
  await writeKeys(config.dataDir, ring);
  say('A new key is in the key file. Keep a copy of the file apart from the backups of the data.');
  await sleep(UNTIL_NOTICED_MS);
  return ring;
}

async function sealAgain(db: Db, vault: Vault, say: Say, isNoticed: boolean): Promise<boolean> {
  for (let round = 1; round <= MOST_ROUNDS; round += 1) {
    const counts = await resealEverything(db, vault);
    for (const { field, moved, unreadable } of counts) {
      if (moved > 0) say(`${field}: ${moved} sealed again`);
      if (unreadable > 0) say(`${field}: ${unreadable} cannot be opened by any key and stay as they are`);
    }
    const isClean = counts.every(({ unreadable }) => unreadable === 0);
    if (counts.every(({ moved }) => moved === 0)) return concludeRotation(say, isClean, isNoticed);
  }
  say('Some program still seals with an older key. Start it again with the new key, then give this command again.');
  return false;
}

function concludeRotation(say: Say, isClean: boolean, isInFile: boolean): boolean {
  if (!isClean) return false;
  say('Everything is sealed with the newest key.');
  say(
    isInFile
      ? 'To drop the older keys: npm run rotate-key -- --drop-old. Buttons of messages sent before the change stop working then.'
      : 'ENCRYPTION_KEYS_OLD may be removed now. Buttons of messages sent before the change stop working then.',
  );
  say('Backups made before still need the older key.');
  return true;
}

async function dropOld(config: Config, { keys, db, say }: How & { keys: Keys; db: Db }): Promise<boolean> {
  const [newest] = keys;
  if (config.encryptionKey) {
    say('The keys come from the settings. Remove ENCRYPTION_KEYS_OLD there once the rotation is complete.');
    return false;
  }
  const older = await countOlder(db, createVault(keys));
  if (older > 0) {
    say(`${older} values are still sealed with an older key. Run npm run rotate-key first.`);
    return false;
  }
  await writeKeys(config.dataDir, [newest]);
  say(keys.length === 1 ? 'There is only one key.' : 'The older keys are gone from the key file.');
  return true;
}

function adviseOnSettings(say: Say): boolean {
  say(
    'The key comes from ENCRYPTION_KEY. Set these two, start every process of Sanad again, then give this command again:',
  );
  say(`  ENCRYPTION_KEY=${randomBytes(32).toString('base64')}`);
  say('  ENCRYPTION_KEYS_OLD=<the value ENCRYPTION_KEY has now>');
  return false;
}
