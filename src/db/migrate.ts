import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import pg from 'pg';
import { LOCKS } from './advisory-lock.ts';

export const MIGRATIONS_FOLDER = join(import.meta.dirname, '../../migrations');

/** The database is not at a version this program can work with. The message says what to do. */
export class SchemaError extends Error {
  override name = 'SchemaError';
}

type Migration = { tag: string; when: number; hash: string };

/**
 * Brings the schema to this program's version. Any number of processes may call it at once: one works, the others wait.
 * drizzle's own `migrate` takes no lock and silently skips a migration dated before the last applied one; both are mended here.
 * @throws SchemaError when the database knows a migration this program does not, or one would be applied out of order
 */
export async function migrateDatabase(url: string, folder = MIGRATIONS_FOLDER): Promise<void> {
  await withMigrationLock(url, async (client) => {
    const known = await listMigrations(folder);
    if (isApplied(known, await listApplied(client))) return;
    await retryOnLockTimeout(() => migrate(drizzle(client), { migrationsFolder: folder }));
  });
}

/** Runs `work` on a connection of its own while no other process changes the schema. The others wait for their turn. */
export async function withMigrationLock<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, application_name: 'sanad migrations', lock_timeout: 3000 });
  client.on('error', () => {});
  await client.connect();
  try {
    await waitForLock(client);
    return await work(client);
  } finally {
    await client.end();
  }
}

/** @throws SchemaError unless the database is exactly at this program's version */
export async function assertSchema(client: pg.Pool, folder = MIGRATIONS_FOLDER): Promise<void> {
  if (isApplied(await listMigrations(folder), await listApplied(client))) return;
  throw new SchemaError(
    'The database is older than this program. Start one process with all roles, or run the migrations, first.',
  );
}

/** Reads the journal in its order. @throws SchemaError when its timestamps do not rise strictly */
export async function listMigrations(folder: string): Promise<Migration[]> {
  const journal: unknown = JSON.parse(await readFile(join(folder, 'meta/_journal.json'), 'utf8'));
  const { entries } = journal as { entries: { tag: string; when: number }[] };
  for (const [index, entry] of entries.entries()) {
    if (index > 0 && entry.when <= (entries[index - 1]?.when ?? 0)) {
      throw new SchemaError(
        `Migration ${entry.tag} is dated before the one it follows. Generate it again on top of the others.`,
      );
    }
  }
  return await Promise.all(
    entries.map(async ({ tag, when }) => {
      const text = await readFile(join(folder, `${tag}.sql`), 'utf8');
      return { tag, when, hash: createHash('sha256').update(text).digest('hex') };
    }),
  );
}

function isApplied(known: Migration[], applied: string[]): boolean {
  const stranger = applied.find((hash, index) => known[index]?.hash !== hash);
  if (stranger === undefined) return applied.length === known.length;
  const late = known.find((migration) => migration.hash === stranger);
  throw new SchemaError(
    late
      ? `The database has migration ${late.tag} but not one that comes before it. It was migrated by a program with another history.`
      : 'The database has a migration this program does not know. Use the newer program it was made by, or restore a backup.',
  );
}

async function listApplied(client: pg.Client | pg.Pool): Promise<string[]> {
  const there = await client.query<{ yes: boolean }>(
    `select to_regclass('drizzle.__drizzle_migrations') is not null as yes`,
  );
  if (there.rows[0]?.yes !== true) return [];
  const { rows } = await client.query<{ hash: string }>(
    'select hash from drizzle.__drizzle_migrations order by created_at, id',
  );
  return rows.map(({ hash }) => hash);
}

async function waitForLock(client: pg.Client): Promise<void> {
  for (;;) {
    const { rows } = await client.query<{ held: boolean }>('select pg_try_advisory_lock($1) as held', [
      LOCKS.migrations,
    ]);
    if (rows[0]?.held === true) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

const LOCK_TIMEOUT = '55P03';

async function retryOnLockTimeout(work: () => Promise<void>, triesLeft = 20): Promise<void> {
  try {
    await work();
  } catch (error) {
    const { code, cause } = error as { code?: string; cause?: { code?: string } };
    if ((code ?? cause?.code) !== LOCK_TIMEOUT || triesLeft === 0) throw error;
    await retryOnLockTimeout(work, triesLeft - 1);
  }
}
