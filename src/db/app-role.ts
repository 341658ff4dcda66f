import pg from 'pg';
import { withMigrationLock } from './migrate.ts';

/**
 * Whom the program works as: not the owner of the tables, so that the database itself refuses to change what only grows. Roles belong to the whole
 * server, so several databases share this one; what it may do is granted in each.
 */
export const APP_ROLE = 'sanad_app';

/** These get rows and never lose or change one. */
const GROWING = ['audit', 'rota_event', 'rota_entry', 'tombstone'] as const;

/**
 * Makes the role where this login may, and grants it what the program needs, BullMQ's own tables included. Any number of processes may call it at once,
 * also on several databases of one server.
 * @returns false when this login may not make roles or become it
 */
export async function ensureAppRole(url: string): Promise<boolean> {
  return await withMigrationLock(url, async (client) => {
    try {
      await retryOnce(async () => await makeRole(client));
      if (!(await canBecome(client))) return false;
      for (const statement of await grants(client)) await client.query(statement);
      return true;
    } catch (error) {
      if (codeOf(error) === NOT_ALLOWED) return false;
      throw error;
    }
  });
}

/** Whether the role is there, has its rights in this database, and may be taken by this login. */
export async function hasAppRole(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, application_name: 'sanad role' });
  client.on('error', () => {});
  await client.connect();
  try {
    if (!(await canBecome(client))) return false;
    const { rows } = await client.query<{ may: boolean }>(
      `select has_table_privilege($1, 'public.inbox', 'select, insert, update, delete') as may`,
      [APP_ROLE],
    );
    return rows[0]?.may === true;
  } finally {
    await client.end();
  }
}

async function makeRole(client: pg.Client): Promise<void> {
  const { rows } = await client.query('select 1 from pg_roles where rolname = $1', [APP_ROLE]);
  if (rows.length === 0) {
    await client.query(`create role ${APP_ROLE} nologin`).catch((error: unknown) => {
      if (!ALREADY_THERE.has(codeOf(error) ?? '')) throw error;
    });
  }
  if (!(await canBecome(client))) await client.query(`grant ${APP_ROLE} to current_user`);
}

async function canBecome(client: pg.Client): Promise<boolean> {
  try {
    await client.query(`set role ${APP_ROLE}`);
    await client.query('reset role');
    return true;
  } catch (error) {
    const code = codeOf(error);
    if (code === NOT_ALLOWED || code === NO_SUCH_ROLE) return false;
    throw error;
  }
}

async function grants(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select nspname as name from pg_namespace where nspname in ('public', 'bullmq')`,
  );
  const all = rows.flatMap(({ name }) => [
    `grant usage on schema ${name} to ${APP_ROLE}`,
    `grant select, insert, update, delete on all tables in schema ${name} to ${APP_ROLE}`,
    `grant usage, select on all sequences in schema ${name} to ${APP_ROLE}`,
    `grant execute on all functions in schema ${name} to ${APP_ROLE}`,
  ]);
  return [
    ...all,
    `grant usage on schema drizzle to ${APP_ROLE}`,
    `grant select on drizzle.__drizzle_migrations to ${APP_ROLE}`,
    ...GROWING.map((table) => `revoke update, delete, truncate on public.${table} from ${APP_ROLE}`),
  ];
}

/** Two databases of one server may be granting at the same moment: PostgreSQL then says "tuple concurrently updated". */
async function retryOnce(work: () => Promise<void>, triesLeft = 5): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (codeOf(error) !== CONCURRENTLY_UPDATED || triesLeft === 0) throw error;
    await retryOnce(work, triesLeft - 1);
  }
}

/** SQLSTATE: insufficient_privilege, undefined_object and invalid_parameter_value, internal_error. */
const NOT_ALLOWED = '42501';
const NO_SUCH_ROLE = '22023';
const CONCURRENTLY_UPDATED = 'XX000';
/** duplicate_object, unique_violation. */
const ALREADY_THERE = new Set(['42710', '23505']);

function codeOf(error: unknown): string | undefined {
  return (Object(error) as { code?: string }).code;
}
