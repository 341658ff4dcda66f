import { open, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Account } from './postgres-account.ts';
import type { Binaries } from './postgres-binaries.ts';
import { failed } from './postgres-cluster.ts';
import { findPostmaster, findReadyPostmaster, type Postmaster } from './postmaster.ts';
import { explainFileFailure } from './start-error.ts';

const LOG_FILE = 'postgres.log';
const LARGEST_LOG_BYTES = 5 * 1024 * 1024;
/** Recovery after a crash reads everything since the last checkpoint. */
const START_SECONDS = 300;
const STOP_SECONDS = 60;
const TRIES = 20;
const PAUSE_MS = 250;

/** Said by PostgreSQL when another program was quicker to take the port. */
const PORT_TAKEN = /could not bind|could not create any TCP\/IP sockets/;
/** Said while the last processes of a killed server are still on their way out. */
const STILL_LEAVING = /pre-existing shared memory block|lock file "postmaster.pid" already exists/;

type Place = { dataDir: string; pgData: string; binaries: Binaries; account: Account };

export type ServerOptions = { maxConnections: number; unsafeFast: boolean; findPort: () => Promise<number> };

/**
 * Starts a server on data that has none, on a free port of 127.0.0.1 only.
 * @throws StartError with the last thing PostgreSQL said
 */
export async function startServer(place: Place, options: ServerOptions, triesLeft = TRIES): Promise<Postmaster> {
  const { account, binaries, dataDir, pgData } = place;
  await clearForeignLock(pgData);
  const said = await openLog(place);
  const port = await options.findPort();
  const args = ['start', '--wait', '--silent', `--timeout=${START_SECONDS}`, `--log=${LOG_FILE}`];
  const outcome = await account.run(binaries.pg_ctl, [...args, `--options=${settings(port, options)}`], {
    cwd: dataDir,
    env: { PGDATA: pgData },
  });
  const ready = outcome.code === 0 ? await findReadyPostmaster(pgData, STOP_SECONDS * 1000) : undefined;
  if (ready) return ready;
  const words = `${outcome.output}${await said()}`;
  const canPass = PORT_TAKEN.test(words) || STILL_LEAVING.test(words);
  if (triesLeft === 0 || !canPass) {
    throw explainFileFailure(words, dataDir) ?? failed('PostgreSQL could not start', lastFatal(words));
  }
  if (STILL_LEAVING.test(words)) await sleep(PAUSE_MS);
  return (await findReadyPostmaster(pgData, STOP_SECONDS * 1000)) ?? (await startServer(place, options, triesLeft - 1));
}

/** Stops whatever server runs on the data: what is committed is kept, what is not is undone. Nothing happens when there is none. */
export async function stopServer({ account, binaries, dataDir, pgData }: Place): Promise<void> {
  for (const mode of ['fast', 'immediate']) {
    const found = await findPostmaster(pgData);
    if (found === undefined || 'foreignPid' in found) return;
    const args = ['stop', '--wait', '--silent', `--timeout=${STOP_SECONDS}`, `--mode=${mode}`];
    await account.run(binaries.pg_ctl, args, { cwd: dataDir, env: { PGDATA: pgData } });
  }
}

/**
 * No values may reach PostgreSQL's log: an error's text quotes them, so errors of statements are not logged there at all; whoever
 * sent the statement is told. https://www.postgresql.org/docs/current/runtime-config-logging.html
 */
function settings(port: number, { maxConnections, unsafeFast }: ServerOptions): string {
  const network = [
    `port=${port}`,
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    `max_connections=${maxConnections}`,
  ];
  const quiet = ['log_min_messages=log', 'log_min_error_statement=panic', 'log_error_verbosity=terse'];
  const quieter = ['log_parameter_max_length_on_error=0', 'log_checkpoints=off', 'log_statement=none'];
  const zones = ['timezone=UTC', 'log_timezone=UTC'];
  const unsafe = unsafeFast ? ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'] : [];
  return [...network, ...quiet, ...quieter, ...zones, ...unsafe].map((setting) => `-c ${setting}`).join(' ');
}

/** PostgreSQL itself would not start while any process has the number in its lock file. */
async function clearForeignLock(pgData: string): Promise<void> {
  const found = await findPostmaster(pgData);
  if (found !== undefined && 'foreignPid' in found) await rm(join(pgData, 'postmaster.pid'));
}

/** Makes the log ready to be written by the server. @returns what gives all that is added to it from now on */
async function openLog({ dataDir, account: { owner } }: Place): Promise<() => Promise<string>> {
  const path = join(dataDir, LOG_FILE);
  const size = await stat(path).then(
    (file) => file.size,
    () => 0,
  );
  if (size > LARGEST_LOG_BYTES) await rename(path, `${path}.1`);
  const log = await open(path, 'a', 0o600);
  const start = (await log.stat()).size;
  if (owner) await log.chown(owner.uid, owner.gid);
  await log.close();
  return async () => await readFrom(path, start);
}

async function readFrom(path: string, start: number): Promise<string> {
  const log = await open(path, 'r');
  try {
    const { size } = await log.stat();
    const { buffer, bytesRead } = await log.read(Buffer.alloc(Math.min(size - start, 65_536)), { position: start });
    return buffer.toString('utf8', 0, bytesRead);
  } finally {
    await log.close();
  }
}

function lastFatal(words: string): string {
  return words.split('\n').findLast((line) => /FATAL|PANIC/.test(line)) ?? words;
}
