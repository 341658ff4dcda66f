import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { expect, inject, onTestFinished, test } from 'vitest';
import { APP_ROLE, ensureAppRole, hasAppRole } from '../../src/db/app-role.ts';
import { connect } from '../../src/db/connect.ts';
import { migrateDatabase } from '../../src/db/migrate.ts';
import { createEmptyDatabase, createTestDatabase } from '../kit/database.ts';
import { runOnServer } from '../kit/server.ts';

async function openAsApp() {
  const database = await createTestDatabase();
  await ensureAppRole(database.url);
  const { client } = connect(database.url, { connections: 2, role: APP_ROLE });
  onTestFinished(async () => {
    await client.end();
    await database.drop();
  });
  return { database, client };
}

async function codeOf(attempt: Promise<unknown>): Promise<string | undefined> {
  return await attempt.then(
    () => undefined,
    (error: { code?: string }) => error.code,
  );
}

test('as the role of the program, what only grows takes rows and refuses every change', async () => {
  const { client } = await openAsApp();
  await client.query(`insert into audit (at, act, object, object_id) values (now(), 'a', 'b', 1)`);

  expect((await client.query('select 1 from audit')).rows.length).toBe(1);
  for (const table of ['audit', 'rota_event', 'rota_entry', 'tombstone']) {
    expect(await codeOf(client.query(`delete from ${table}`)), table).toBe('42501');
    expect(await codeOf(client.query(`truncate ${table} cascade`)), table).toBe('42501');
    const column = table === 'rota_entry' ? 'units' : 'at';
    expect(await codeOf(client.query(`update ${table} set ${column} = ${column}`)), table).toBe('42501');
    expect(await codeOf(client.query(`alter table ${table} disable trigger all`)), table).toBe('42501');
  }
});

test('where rotas stand, which follows from the ledger, may be changed', async () => {
  const { client } = await openAsApp();

  for (const table of ['rota_head', 'rota_standing']) await client.query(`delete from ${table}`);
  await client.query('update rota_head set turns_settled = 0');
  await client.query('update rota_standing set owes = 0');
});

test('a setting does not open the way: records go after five years, by one function only', async () => {
  const { client } = await openAsApp();
  await client.query(
    `insert into audit (at, act, object, object_id) values (now() - interval '6 years', 'old', 'b', 1), (now() - interval '4 years', 'young', 'b', 1)`,
  );

  expect(await codeOf(client.query(`set sanad.forgets = 'audit'; delete from audit`))).toBe('42501');
  const { rows } = await client.query(`select forget_old_audit(now()) as gone`);

  expect(Number(rows[0].gone)).toBe(1);
  expect((await client.query('select act from audit')).rows).toEqual([{ act: 'young' }]);
});

test('several databases of one server are made ready at once, and again', async () => {
  const databases = await Promise.all(Array.from({ length: 4 }, () => createEmptyDatabase()));
  onTestFinished(async () => void (await Promise.all(databases.map((one) => one.drop()))));
  await Promise.all(databases.map(({ url }) => migrateDatabase(url)));

  const ready = await Promise.all(databases.flatMap(({ url }) => [ensureAppRole(url), ensureAppRole(url)]));

  expect(ready).toEqual(databases.flatMap(() => [true, true]));
  for (const { url } of databases) expect(await hasAppRole(url)).toBe(true);
});

test('a login that may not make roles works as itself, until somebody gives it the role', async () => {
  const login = `login_${randomBytes(4).toString('hex')}`;
  const database = await createEmptyDatabase();
  const serverUrl = inject('serverUrl');
  onTestFinished(async () => {
    await database.drop();
    await runOnServer(serverUrl, `drop role ${login}`);
  });
  const name = new URL(database.url).pathname.slice(1);
  await runOnServer(serverUrl, `create role ${login} login password 'x'`);
  await runOnServer(serverUrl, `alter database ${name} owner to ${login}`);
  const url = new URL(database.url);
  url.username = login;
  url.password = 'x';
  const owner = new pg.Client({ connectionString: database.url });
  await owner.connect();
  await owner.query(`create extension btree_gist; alter schema public owner to ${login}`);
  await owner.query(`do $$ begin create role ${APP_ROLE} nologin; exception when duplicate_object then end $$`);
  await migrateDatabase(url.href);

  expect(await ensureAppRole(url.href)).toBe(false);
  expect(await hasAppRole(url.href)).toBe(false);
  await owner.query(`grant ${APP_ROLE} to ${login}`);

  expect(await ensureAppRole(url.href)).toBe(true);
  expect(await hasAppRole(url.href)).toBe(true);
  await owner.query(`reassign owned by ${login} to current_user; drop owned by ${login}`);
  await owner.end();
});
