import { unwatchFile, watchFile } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { startApp } from '../app.ts';
import type { Config } from '../config/config.ts';
import { connect } from '../db/connect.ts';
import { waitForDatabase } from '../db/reach.ts';
import { createVault, type Vault } from '../db/vault.ts';
import { type DataFolder, openDataFolder } from '../runtime/data-folder.ts';
import { startEmbeddedPostgres } from '../runtime/embedded-postgres.ts';
import { keyFile, loadEncryptionKeys, readKeysNow } from '../runtime/encryption-key.ts';
import type { Log } from '../runtime/log.ts';
import { StartError } from '../runtime/start-error.ts';
import { createApi } from '../telegram/api.ts';
import { getBotInfo } from '../telegram/bot-info.ts';
import { systemClock } from '../time/clock.ts';
import { isTryOutDatabase } from '../try-out/village-mark.ts';
import { commonOptions, type Opened, publishInBackground, type Running, type StartParts } from './parts.ts';
import { startTryOut } from './try-out.ts';

const LOOK_FOR_KEYS_MS = 1000;

/**
 * Starts the program that the settings describe: its folder, key and database, then the app against Telegram or in try-out mode.
 * @param opened whatever has to be closed again is put here as soon as it is open, also when starting fails in the end
 * @throws StartError, SchemaError and what the outside says
 */
export async function start(config: Config, log: Log, opened: Opened, signal: AbortSignal): Promise<Running> {
  const folder = await openFolder(config, opened);
  const vault = await openVault(config, log, opened);
  const databaseUrl = config.databaseUrl ?? (await openEmbedded(config, log, opened));
  if (config.databaseUrl !== undefined) await waitForDatabase(databaseUrl, signal);
  const world = { config, log, vault, databaseUrl, opened };
  const running =
    config.mode === 'telegram' ? await startBot(world, config.botToken, signal) : await startTryOut(world, signal);
  if (running.url !== undefined) await folder?.announce(running.url);
  return running;
}

async function startBot(parts: StartParts, token: string, signal: AbortSignal): Promise<Running> {
  const { config, log, opened } = parts;
  await refuseMadeUpPeople(parts.databaseUrl);
  const apiRoot = config.telegramApiRoot;
  const botInfo = await getBotInfo(createApi({ token, apiRoot }), log, signal);
  const app = await startApp({
    ...commonOptions(parts, { token, botInfo, administrators: config.adminIds }),
    apiRoot,
    clock: systemClock,
    roles: config.roles,
    pace: 'telegram',
    paidBroadcast: config.paidBroadcast,
  });
  opened.push({ close: app.stop });
  if (config.roles.includes('poller')) publishInBackground(parts, { token, apiRoot });
  return { url: app.url, failed: app.failed, sentence: describeBot(config, botInfo.username) };
}

/** A real bot would write to whoever has the ids of the made-up people. */
async function refuseMadeUpPeople(databaseUrl: string): Promise<void> {
  const { client, db } = connect(databaseUrl, { connections: 1, name: 'sanad start' });
  try {
    if (await isTryOutDatabase(db)) throw new StartError('config', MADE_UP);
  } finally {
    await client.end();
  }
}

const MADE_UP =
  'The people in this database are made up, for trying out. Set DATA_DIR (and DATABASE_URL) to another place for the real bot, or delete them.';

/** Only what is kept in files needs the folder; processes that share a database and a key may share a folder too. */
async function openFolder(config: Config, opened: Opened): Promise<DataFolder | undefined> {
  if (config.databaseUrl === undefined || config.mode === 'try-out') {
    const folder = await openDataFolder({ dataDir: config.dataDir });
    opened.push({ close: folder.release });
    return folder;
  }
  if (config.encryptionKey === undefined) await mkdir(config.dataDir, { recursive: true, mode: 0o711 });
  return undefined;
}

/** A key that is put into the file while the program runs is used within a second. */
async function openVault(
  { dataDir, encryptionKey: configured, olderEncryptionKeys: older }: Config,
  log: Log,
  opened: Opened,
): Promise<Vault> {
  const { keys, created } = await loadEncryptionKeys({ dataDir, configured, older });
  if (created) {
    log.warn(
      { path: `${dataDir}/encryption-key` },
      'a key was made; keep a copy of it apart from the backups of the data: nothing else opens them',
    );
  }
  if (configured) return createVault(keys);
  const vault = createVault(keys, () => readKeysNow(dataDir) ?? keys);
  watchFile(keyFile(dataDir), { interval: LOOK_FOR_KEYS_MS, persistent: false }, vault.refresh);
  opened.push({ close: async () => unwatchFile(keyFile(dataDir), vault.refresh) });
  return vault;
}

async function openEmbedded({ dataDir }: Config, log: Log, opened: Opened): Promise<string> {
  const server = await startEmbeddedPostgres({ dataDir, log });
  opened.push({ close: server.stop });
  return server.url;
}

function describeBot({ roles }: Config, username: string): string {
  if (roles.includes('poller')) return `Sanad is listening to people as https://t.me/${username}`;
  return `Sanad is at work for https://t.me/${username} as ${roles.join(', ')}`;
}
