import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';

/**
 * A pool of connections and drizzle over it. Nothing is logged here: PostgreSQL's notices may carry values.
 * @param url `postgres://…`; @param connections at most this many at once
 */
export function connect(url: string, options: { connections: number; name?: string }) {
  const client = postgres(url, {
    max: options.connections,
    onnotice: () => {},
    connect_timeout: 10,
    connection: { application_name: options.name ?? 'sanad', TimeZone: 'UTC' },
  });
  return { client, db: drizzle(client, { casing: 'snake_case' }) };
}

export type Client = ReturnType<typeof connect>['client'];
export type Db = ReturnType<typeof connect>['db'];
export type Tx = Parameters<Parameters<Db['transaction']>[0]>[0];
