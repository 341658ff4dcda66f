import { drizzle } from 'drizzle-orm/node-postgres';
import pg from 'pg';

/** A connection on which nothing is answered for so long has no other end any more. */
const SILENCE_MS = 30_000;

/**
 * A pool of connections and drizzle over it. Nothing is logged here: PostgreSQL's notices may carry values.
 * A connection that is lost fails what was using it, is thrown away and replaced; it is never used again for the rest of
 * a transaction that began on it.
 * @param url `postgres://…`; @param connections at most this many at once; @param role whom to work as, when not as the login
 */
export function connect(url: string, options: { connections: number; name?: string; role?: string | undefined }) {
  const client = new pg.Pool({
    connectionString: url,
    max: options.connections,
    application_name: options.name ?? 'sanad',
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 60_000,
    keepAlive: true,
    query_timeout: SILENCE_MS,
    idle_in_transaction_session_timeout: 60_000,
    options: `-c TimeZone=UTC -c random_page_cost=1.1${options.role === undefined ? '' : ` -c role=${options.role}`}`,
  });
  client.on('error', () => {});
  client.on('connect', (connection) => connection.on('error', () => {}));
  const db = drizzleOf(client);
  db.transaction = transactionsOf(client);
  return { client, db };
}

export type Client = pg.Pool;
export type Db = ReturnType<typeof drizzleOf>;
export type Tx = Parameters<Parameters<Db['transaction']>[0]>[0];

/** drizzle's own keeps the connection for ever when BEGIN fails. */
function transactionsOf(pool: pg.Pool): Db['transaction'] {
  return async (work, config) => {
    const connection = await pool.connect();
    try {
      return await drizzleOf(connection).transaction(work, config);
    } finally {
      const isIdle = connection.getTransactionStatus() === 'I';
      connection.release(!isIdle);
    }
  };
}

function drizzleOf(client: pg.Pool | pg.PoolClient) {
  return drizzle(client, { casing: 'snake_case' });
}
