import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import { assertSchema, listMigrations, MIGRATIONS_FOLDER, migrateDatabase, SchemaError } from '../../src/db/migrate.ts';
import { createEmptyDatabase } from '../kit/database.ts';

test('four processes may migrate one empty database at once', async () => {
  const { url, pool } = await emptyDatabase();

  await Promise.all([1, 2, 3, 4].map(() => migrateDatabase(url)));

  await assertSchema(pool);
  const { rows } = await pool.query('select count(*)::int as count from drizzle.__drizzle_migrations');
  expect(rows[0]).toEqual({ count: (await listMigrations(MIGRATIONS_FOLDER)).length });
});

test('migrating a database that is up to date changes nothing', async () => {
  const { url, pool } = await emptyDatabase();
  await migrateDatabase(url);
  const before = await pool.query('select * from drizzle.__drizzle_migrations order by id');

  await migrateDatabase(url);

  const after = await pool.query('select * from drizzle.__drizzle_migrations order by id');
  expect(after.rows).toEqual(before.rows);
});

test('a database that was never migrated is refused by a process that may not migrate', async () => {
  const { pool } = await emptyDatabase();

  await expect(assertSchema(pool)).rejects.toThrow(SchemaError);
});

test('a newer migration is applied on top of the ones that are there', async () => {
  const { url, pool } = await emptyDatabase();
  const folder = await copyMigrations();
  await migrateDatabase(url, folder);
  await addMigration(folder, { tag: '9000_more', sql: 'create table more (id int);', laterBy: 1000 });

  await migrateDatabase(url, folder);

  await expect(pool.query('select id from more')).resolves.toMatchObject({ rows: [] });
});

test('a database that knows a migration this program does not is refused and left alone', async () => {
  const { url, pool } = await emptyDatabase();
  const newer = await copyMigrations();
  await addMigration(newer, { tag: '9000_more', sql: 'create table more (id int);', laterBy: 1000 });
  await migrateDatabase(url, newer);

  await expect(migrateDatabase(url)).rejects.toThrow(/a migration this program does not know/);

  await expect(assertSchema(pool)).rejects.toThrow(SchemaError);
  await expect(pool.query('select id from more')).resolves.toMatchObject({ rows: [] });
});

test('a migration dated before the one it follows is refused before anything is done', async () => {
  const { url, pool } = await emptyDatabase();
  const folder = await copyMigrations();
  await addMigration(folder, { tag: '9000_early', sql: 'create table early (id int);', laterBy: -1 });

  await expect(migrateDatabase(url, folder)).rejects.toThrow(/9000_early is dated before/);

  await expect(pool.query('select 1 from drizzle.__drizzle_migrations')).rejects.toMatchObject({ code: '42P01' });
});

test('a migration that fails leaves the database as it was', async () => {
  const { url, pool } = await emptyDatabase();
  const folder = await copyMigrations();
  await addMigration(folder, { tag: '9000_broken', sql: 'create table half (id int); select 1/0;', laterBy: 1000 });

  await expect(migrateDatabase(url, folder)).rejects.toThrow();

  await expect(pool.query('select id from half')).rejects.toMatchObject({ code: '42P01' });
  await expect(pool.query('select 1 from inbox')).rejects.toMatchObject({ code: '42P01' });
});

async function emptyDatabase() {
  const { url, drop } = await createEmptyDatabase();
  const pool = new pg.Pool({ connectionString: url, max: 2 });
  onTestFinished(async () => {
    await pool.end();
    await drop();
  });
  return { url, pool };
}

async function copyMigrations(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'sanad-migrations-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await cp(MIGRATIONS_FOLDER, folder, { recursive: true });
  return folder;
}

async function addMigration(folder: string, added: { tag: string; sql: string; laterBy: number }): Promise<void> {
  const path = join(folder, 'meta/_journal.json');
  const journal = JSON.parse(await readFile(path, 'utf8'));
  const last = journal.entries.at(-1);
  journal.entries.push({ ...last, idx: last.idx + 1, tag: added.tag, when: last.when + added.laterBy });
  await writeFile(path, JSON.stringify(journal));
  await writeFile(join(folder, `${added.tag}.sql`), added.sql);
}
