import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { checkKey } from '../../src/db/check-key.ts';
import { connect, type Db } from '../../src/db/connect.ts';
import { createVault, type Vault } from '../../src/db/vault.ts';
import { recognise } from '../../src/people/store.ts';
import { createTestDatabase } from '../kit/database.ts';
import { findLeaks } from '../kit/leaks.ts';
import { dumpTables, openEverything } from '../kit/plaintext.ts';

const ROOT = join(import.meta.dirname, '../..');
const TELEGRAM_ID = 4_777_123_456_789;
const NAME = 'اسمفريد';
const OTHER = 'اسمآخر';

test('npm run erase erases one person, says what it did and writes the tombstone; given again it finds nobody', async () => {
  const { url, vault, erase, tombstones } = await prepare();

  const { code, output } = await erase('--telegram', String(TELEGRAM_ID));

  expect(code, output).toBe(0);
  expect(output).toMatch(/Erased\. Places given up: 0\. Circles closed, with the key of their family destroyed: 0\./u);
  expect(output).toMatch(/Restored backups will be told/u);
  expect(output).not.toContain(NAME);
  const places = { tables: await dumpTables(url), opened: await openEverything(url, vault) };
  expect(findLeaks(places, [NAME, String(TELEGRAM_ID)])).toEqual([]);
  expect(findLeaks(places, [OTHER])).not.toEqual([]);
  expect(await tombstones()).toMatch(/^\{"digests":\["[\w-]{43}"\],"at":"[^"]+"\}\n$/u);

  const again = await erase('--telegram', String(TELEGRAM_ID));

  expect(again.code).toBe(67);
  expect(again.output).toMatch(/Nobody with this Telegram id is known\. Nothing has changed\./u);
}, 60_000);

test('an unknown id is exit code 67, and nothing has changed', async () => {
  const { url, erase } = await prepare();
  const before = await dumpTables(url);

  const { code, output } = await erase('--telegram', '123456789');

  expect(code, output).toBe(67);
  expect(output).toMatch(/Nothing has changed/u);
  expect(await dumpTables(url)).toBe(before);
}, 60_000);

test('words that do not say exactly whom to erase erase nobody: exit code 64', async () => {
  const { url, erase } = await prepare();
  const before = await dumpTables(url);

  for (const words of [[], ['--telegram', 'زينب'], ['--telegram', '12', '13'], ['--telegram', '12,13']]) {
    const { code, output } = await erase(...words);

    expect(code, output).toBe(64);
    expect(output).toMatch(/Say whom to erase: npm run erase -- --telegram 123456789/u);
  }
  expect(await dumpTables(url)).toBe(before);
}, 60_000);

test('with another key than that of the data nobody is erased: exit code 65', async () => {
  const { url, erase } = await prepare({ key: randomBytes(32) });
  const before = await dumpTables(url);

  const { code, output } = await erase('--telegram', String(TELEGRAM_ID));

  expect(code, output).toBe(65);
  expect(output).toMatch(/sealed with another key/u);
  expect(await dumpTables(url)).toBe(before);
}, 60_000);

/** A database with two people, and the real command on it. @param key what the command is given; the right one when absent */
async function prepare({ key }: { key?: Buffer } = {}) {
  const database = await createTestDatabase();
  const dataDir = await mkdtemp(join(tmpdir(), 'sanad-erase-'));
  const rightKey = randomBytes(32);
  const vault = createVault([rightKey]);
  onTestFinished(async () => {
    await database.drop();
    await rm(dataDir, { recursive: true, force: true });
  });
  await onDatabase(database.url, async (db) => await fill(db, vault));
  return {
    url: database.url,
    vault,
    tombstones: async () => await readFile(join(dataDir, 'tombstones.jsonl'), 'utf8'),
    erase: async (...words: string[]) =>
      await run(words, {
        DATABASE_URL: database.url,
        DATA_DIR: dataDir,
        ENCRYPTION_KEY: (key ?? rightKey).toString('base64'),
      }),
  };
}

async function fill(db: Db, vault: Vault): Promise<void> {
  await checkKey(db, vault);
  await db.transaction(async (tx) => {
    const work = { tx, vault, now: Temporal.Now.instant() };
    await recognise(work, { id: TELEGRAM_ID, first_name: NAME }, 'ar');
    await recognise(work, { id: TELEGRAM_ID + 1, first_name: OTHER }, 'ar');
  });
}

async function onDatabase(url: string, act: (db: Db) => Promise<void>): Promise<void> {
  const { client, db } = connect(url, { connections: 1, name: 'sanad erase test' });
  await act(db).finally(() => client.end());
}

async function run(words: readonly string[], settings: Record<string, string>) {
  const child = spawn('npm', ['run', '--silent', 'erase', '--', ...words], {
    cwd: ROOT,
    env: { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (bytes: Buffer) => (output += bytes.toString()));
  child.stderr.on('data', (bytes: Buffer) => (output += bytes.toString()));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, output };
}
