import { setTimeout } from 'node:timers/promises';
import pg from 'pg';

/** The fixed numbers of PostgreSQL's advisory locks in this program. */
export const LOCKS = {
  migrations: 7_262_301,
  poller: 7_262_302,
  sender: 7_262_303,
  rederiving: 7_262_304,
  seasons: 7_262_310,
} as const;

const BEAT_MS = 3000;
const SILENCE_MS = 6000;

/** The server frees the lock of a machine that fell silent after 20 seconds; the holder has noticed by then. */
const KEEPALIVE = '-c tcp_keepalives_idle=5 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=3';

export type HeldLock = {
  /** Resolves when the connection that held the lock is gone: whoever held it must stop acting. */
  readonly lost: Promise<void>;
  release(): Promise<void>;
};

/**
 * Tries once to take a lock that lives as long as its own connection, so that a killed process frees it at once.
 * @returns undefined when another process holds it
 */
export async function tryLock(url: string, lock: number): Promise<HeldLock | undefined> {
  const lost = Promise.withResolvers<void>();
  const client = new pg.Client({
    connectionString: url,
    application_name: 'sanad lock',
    connectionTimeoutMillis: 5000,
    query_timeout: SILENCE_MS,
    keepAlive: true,
    options: KEEPALIVE,
  });
  client.on('error', () => {});
  client.on('end', () => lost.resolve());
  await client.connect();
  try {
    const { rows } = await client.query<{ held: boolean }>('select pg_try_advisory_lock($1) as held', [lock]);
    if (rows[0]?.held === true) return hold(client, lost);
  } catch (error) {
    await client.end();
    throw error;
  }
  await client.end();
  return undefined;
}

function hold(client: pg.Client, lost: PromiseWithResolvers<void>): HeldLock {
  const beat = setInterval(() => {
    client.query('select 1').catch(() => {
      lost.resolve();
      void client.end();
    });
  }, BEAT_MS);
  void lost.promise.then(() => clearInterval(beat));
  return {
    lost: lost.promise,
    async release() {
      clearInterval(beat);
      await Promise.race([client.end(), setTimeout(SILENCE_MS, undefined, { ref: false })]);
    },
  };
}
