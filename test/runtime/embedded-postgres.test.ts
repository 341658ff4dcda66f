import { once } from 'node:events';
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { findFreePort } from '../../src/runtime/free-port.ts';
import { EXIT_CODES, StartError } from '../../src/runtime/start-error.ts';
import { postmasterPid, query, readLockFile, start, startHolder, useMadeData } from './postgres-kit.ts';
import { failureOf, makeTempFolder } from './temp-folder.ts';

describe('the embedded PostgreSQL', () => {
  const copyMadeData = useMadeData();

  test('is made at the first start, heard on this machine only, in UTC', async () => {
    const { url } = await start(await makeTempFolder(), { maxConnections: 37 });

    const [settings] = await query(
      url,
      `select current_database(), datcollate, pg_encoding_to_char(encoding) as encoding,
        (select json_object_agg(name, setting) from pg_settings) as setting
      from pg_database where datname = current_database()`,
    );

    expect(settings).toMatchObject({ current_database: 'sanad', datcollate: 'C', encoding: 'UTF8' });
    expect(settings?.setting).toMatchObject({
      data_checksums: 'on',
      listen_addresses: '127.0.0.1',
      log_error_verbosity: 'terse',
      log_parameter_max_length_on_error: '0',
      max_connections: '37',
      password_encryption: 'scram-sha-256',
      TimeZone: 'UTC',
      unix_socket_directories: '',
    });
  });

  test('gives up no safety unless it is asked to', async () => {
    const { url } = await start(await copyMadeData(), { unsafeFast: false });

    const rows = await query(
      url,
      `select name, setting from pg_settings where name in ('fsync', 'full_page_writes', 'synchronous_commit')`,
    );

    expect(rows.map(({ setting }) => setting)).toEqual(['on', 'on', 'on']);
  });

  test('keeps what was written, and its password, over a stop', async () => {
    const dataDir = await copyMadeData();
    const first = await start(dataDir);
    await query(first.url, 'create table kept (word text)', `insert into kept values ('حلقة')`);
    await first.stop();

    const second = await start(dataDir);

    expect(await query(second.url, 'select word from kept')).toEqual([{ word: 'حلقة' }]);
    expect(new URL(second.url).password).toBe(new URL(first.url).password);
  });

  test('keeps its password where only its owner can read it', async () => {
    const dataDir = await makeTempFolder();

    const { url } = await start(dataDir);

    const path = join(dataDir, 'postgres-password');
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect((await readFile(path, 'utf8')).trim()).toBe(new URL(url).password);
  });

  test('lets nobody in without the password', async () => {
    const { url } = await start(await copyMadeData());
    const guess = Object.assign(new URL(url), { password: 'guess' });

    const failure = await failureOf(query(guess.href, 'select 1'));

    expect(failure).toMatchObject({ code: '28P01' });
  });

  test('can be stopped twice', async () => {
    const dataDir = await copyMadeData();
    const server = await start(dataDir);

    await server.stop();
    await server.stop();

    await expect(readLockFile(dataDir)).rejects.toMatchObject({ code: 'ENOENT' });
  });

  test('left behind by a killed process, is found and used again', async () => {
    const dataDir = await copyMadeData();
    const holder = await startHolder(dataDir);
    if ('failure' in holder) throw new Error(holder.failure);
    await query(holder.url, 'create table kept (word text)');
    const pid = await postmasterPid(dataDir);
    await holder.kill();

    const { url } = await start(dataDir);

    expect(await query(url, 'select word from kept')).toEqual([]);
    expect(await postmasterPid(dataDir)).toBe(pid);
    expect(url).toBe(holder.url);
  });

  test('killed itself, comes back with what was committed', async () => {
    const dataDir = await copyMadeData();
    const first = await start(dataDir, { unsafeFast: false });
    await query(first.url, 'create table kept (word text)', `insert into kept values ('here')`);
    const pid = await postmasterPid(dataDir);
    process.kill(pid, 'SIGKILL');

    const { url } = await start(dataDir);

    expect(await query(url, 'select word from kept')).toEqual([{ word: 'here' }]);
    expect(await postmasterPid(dataDir)).not.toBe(pid);
  });

  test('is not kept from starting by another program that was given its old process number', async () => {
    const dataDir = await copyMadeData();
    const first = await start(dataDir);
    const [, ...lines] = await readLockFile(dataDir);
    await first.stop();
    await writeFile(join(dataDir, 'postgres/postmaster.pid'), [process.pid, ...lines].join('\n'));

    const { url } = await start(dataDir);

    expect(await query(url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  test('takes another port when the first one is taken', async () => {
    const taken = await findFreePort();
    const other = createServer().listen(taken, '127.0.0.1');
    onTestFinished(() => void other.close());
    await once(other, 'listening');
    const ports = [taken, await findFreePort()];

    const { url } = await start(await copyMadeData(), { findPort: async () => ports.shift() ?? 0 });

    expect(Number(new URL(url).port)).not.toBe(taken);
    expect(await query(url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  test('refuses data of another major version and touches nothing', async () => {
    const dataDir = await makeTempFolder();
    await mkdir(join(dataDir, 'postgres'));
    await writeFile(join(dataDir, 'postgres/PG_VERSION'), '15\n');

    const failure = await failureOf(start(dataDir));

    expect(failure).toMatchObject({ exitCode: EXIT_CODES.badData, message: expect.stringMatching(/PostgreSQL 15/) });
    expect(await readdir(dataDir, { recursive: true })).toEqual(['postgres', 'postgres/PG_VERSION']);
  });

  test('refuses a folder full of something else and touches nothing', async () => {
    const dataDir = await makeTempFolder();
    await mkdir(join(dataDir, 'postgres'));
    await writeFile(join(dataDir, 'postgres/photos'), '');

    const failure = await failureOf(start(dataDir));

    expect(failure).toMatchObject({ exitCode: EXIT_CODES.badData });
    expect(await readdir(dataDir, { recursive: true })).toEqual(['postgres', 'postgres/photos']);
  });

  test('begins again after its first making was interrupted', async () => {
    const dataDir = await makeTempFolder();
    await mkdir(join(dataDir, 'postgres.new-x1y2z3/base'), { recursive: true });

    const { url } = await start(dataDir);

    expect(await query(url, 'select 1 as one')).toEqual([{ one: 1 }]);
    expect((await readdir(dataDir)).sort()).toEqual(['postgres', 'postgres-password', 'postgres.log']);
  });

  test('is given a new password when the old one was lost', async () => {
    const dataDir = await copyMadeData();
    const first = await start(dataDir);
    await query(first.url, 'create table kept ()');
    await rm(join(dataDir, 'postgres-password'));

    const second = await start(dataDir);

    expect(await query(second.url, 'select * from kept')).toEqual([]);
    expect(new URL(second.url).password).not.toBe(new URL(first.url).password);
  });

  test('says so when the password file belongs to other data', async () => {
    const dataDir = await copyMadeData();
    await (await start(dataDir)).stop();
    await writeFile(join(dataDir, 'postgres-password'), 'x'.repeat(32));

    const failure = await failureOf(start(dataDir));

    expect(failure).toBeInstanceOf(StartError);
    expect(failure).toMatchObject({ message: expect.stringMatching(/postgres-password/) });
  });

  test('writes no value into its log, whatever a statement does wrong', async () => {
    const dataDir = await copyMadeData();
    const { url } = await start(dataDir);
    const wrong = [
      `select 'CANARY'::int`,
      `select CANARY`,
      `create table t (name text primary key); insert into t values ('CANARY'), ('CANARY')`,
      `do $$ begin raise warning 'CANARY'; raise exception 'CANARY'; end $$`,
    ];

    await Promise.all(wrong.map((statement) => failureOf(query(url, statement))));

    expect(await readFile(join(dataDir, 'postgres.log'), 'utf8')).not.toContain('CANARY');
  });

  test('puts a large log aside', async () => {
    const dataDir = await copyMadeData();
    await writeFile(join(dataDir, 'postgres.log'), 'x'.repeat(6 * 1024 * 1024));

    await start(dataDir);

    expect((await stat(join(dataDir, 'postgres.log'))).size).toBeLessThan(10_000);
    expect((await stat(join(dataDir, 'postgres.log.1'))).size).toBe(6 * 1024 * 1024);
  });

  test('works in a folder whose name means something to a shell', async () => {
    const { url } = await start(join(await makeTempFolder(), `a "b" $HOME 'c' ; حلقة`));

    expect(await query(url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  test('says so when its folder is a file', async () => {
    const path = join(await makeTempFolder(), 'file');
    await writeFile(path, '');

    const failure = await failureOf(start(path));

    expect(failure).toMatchObject({ name: 'StartError', exitCode: EXIT_CODES.config });
  });
});
