import { mkdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { findFreePort } from './free-port.ts';
import type { Log } from './log.ts';
import { findAccount } from './postgres-account.ts';
import { findBinaries } from './postgres-binaries.ts';
import { DATABASE_USER, loadPassword, prepareCluster, readPassword, resetPassword } from './postgres-cluster.ts';
import { type ServerOptions, startServer, stopServer } from './postgres-server.ts';
import { findReadyPostmaster } from './postmaster.ts';
import { explainFileFailure, StartError } from './start-error.ts';

const DATABASE = 'sanad';
const WAIT_MS = 60_000;

export type EmbeddedPostgres = {
  /** Holds the password: never to be logged. */
  url: string;
  /** Commits what is committed, ends all connections, returns when the server is gone. Safe to call again. */
  stop(): Promise<void>;
};

type Options = Partial<ServerOptions> & {
  dataDir: string;
  log: Log;
};

/**
 * Starts the PostgreSQL that npm brought, on data under `dataDir/postgres`, and makes that data and the database `sanad` when
 * they are not there. A server left behind by a killed process is found and used: there is never a second one on the same data.
 * @param options.unsafeFast for tests: a power cut may lose or spoil everything
 * @throws StartError when a person has to do something first
 */
export async function startEmbeddedPostgres(options: Options): Promise<EmbeddedPostgres> {
  const { maxConnections = 100, unsafeFast = false, findPort = findFreePort, log } = options;
  const dataDir = resolve(options.dataDir);
  try {
    return await start({ dataDir, log, maxConnections, unsafeFast, findPort });
  } catch (error) {
    if (error instanceof StartError) throw error;
    throw explainFileFailure(error, dataDir) ?? error;
  }
}

/** The address of the server that a running program has started on this data. @returns undefined when there is none */
export async function findRunningPostgres(dataDir: string): Promise<string | undefined> {
  const found = await findReadyPostmaster(join(resolve(dataDir), 'postgres'), WAIT_MS);
  if (!found) return undefined;
  const password = await readPassword(resolve(dataDir));
  return password && `postgres://${DATABASE_USER}:${password}@${found.address}:${found.port}/${DATABASE}`;
}

async function start({ dataDir, log, ...options }: Options & ServerOptions): Promise<EmbeddedPostgres> {
  await mkdir(dataDir, { recursive: true, mode: 0o711 });
  const pgData = join(dataDir, 'postgres');
  const binaries = await findBinaries();
  const account = await findAccount(binaries, dataDir, pgData);
  const place = { dataDir, pgData, binaries, account };
  if (!(await isThere(pgData))) log.info({ path: pgData }, 'making the database, once');
  await prepareCluster(place, options);
  const { password, isNew } = await loadPassword(place);
  if (isNew) {
    await stopServer(place);
    await resetPassword(place, password);
    log.warn('the password of the database was lost and a new one was set');
  }
  const left = await findReadyPostmaster(pgData, WAIT_MS);
  const { address, port } = left ?? (await startServer(place, options));
  log.info({ port, state: left ? 'found running' : 'started' }, 'PostgreSQL is ready');
  const server = `postgres://${DATABASE_USER}:${password}@${address}:${port}`;
  await ensureDatabase(server, dataDir);
  return { url: `${server}/${DATABASE}`, stop: () => stopServer(place) };
}

async function ensureDatabase(server: string, dataDir: string): Promise<void> {
  const client = new pg.Client({ connectionString: `${server}/postgres`, connectionTimeoutMillis: 30_000 });
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query('select 1 from pg_database where datname = $1', [DATABASE]);
    if (rows.length === 0) await client.query(`create database ${pg.escapeIdentifier(DATABASE)}`);
  } catch (error) {
    if ((error as { code?: unknown }).code !== WRONG_PASSWORD) throw error;
    const message = `${join(dataDir, 'postgres-password')} is not the password of the database beside it. Put the right file back, or delete it and start again: a new one will be set.`;
    throw new StartError('badData', message, { cause: error });
  } finally {
    await client.end().catch(() => {});
  }
}

/** SQLSTATE invalid_password. */
const WRONG_PASSWORD = '28P01';

async function isThere(path: string): Promise<boolean> {
  return await stat(path).then(
    () => true,
    () => false,
  );
}
