import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { StartError } from '../runtime/start-error.ts';
import { isDatabaseLost } from './lost.ts';

const OLDEST_VERSION = 15;
const WAIT_MS = 30_000;
const AGAIN_MS = 500;

/**
 * Waits for a database that is perhaps just starting, and makes sure that it is one this program can work with.
 * @throws StartError when it is not, or does not answer within 30 s
 */
export async function waitForDatabase(url: string, signal: AbortSignal, waitMs = WAIT_MS): Promise<void> {
  const deadline = performance.now() + waitMs;
  for (;;) {
    const failure = await ask(url).catch((error: unknown) => ({ error }));
    if (failure === undefined) return;
    if (!isDatabaseLost(failure.error)) throw explain(failure.error);
    if (signal.aborted || performance.now() > deadline) {
      throw new StartError(
        'unavailable',
        'The database at DATABASE_URL does not answer. Is it running, and is the address right?',
        {
          cause: failure.error,
        },
      );
    }
    await sleep(AGAIN_MS, undefined, { signal }).catch(() => {});
  }
}

async function ask(url: string): Promise<undefined> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  client.on('error', () => {});
  await client.connect();
  try {
    const { rows } = await client.query<{ version: number }>(
      `select current_setting('server_version_num')::int / 10000 as version`,
    );
    const version = rows[0]?.version ?? 0;
    if (version >= OLDEST_VERSION) return;
    throw new StartError(
      'config',
      `The database at DATABASE_URL is PostgreSQL ${version}; Sanad needs ${OLDEST_VERSION} or newer.`,
    );
  } finally {
    await client.end();
  }
}

/** By SQLSTATE: https://www.postgresql.org/docs/current/errcodes-appendix.html */
function explain(cause: unknown): unknown {
  const { code } = Object(cause) as { code?: string };
  if (code === '28P01' || code === '28000') {
    return new StartError('config', 'The database at DATABASE_URL refuses the user name or the password.', { cause });
  }
  if (code === '3D000') {
    return new StartError('config', 'The database named in DATABASE_URL does not exist. Create it first.', { cause });
  }
  return cause;
}
