import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, readdir, readFile, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { type DataFolder, openDataFolder } from '../../src/runtime/data-folder.ts';
import { EXIT_CODES } from '../../src/runtime/start-error.ts';
import { failureOf, makeTempFolder } from './temp-folder.ts';

const SOON = { waitMs: 200 };

describe('the data folder', () => {
  test('is made with all folders above it, and lets others pass through', async () => {
    const dataDir = join(await makeTempFolder(), 'deep/data');

    const folder = await open(dataDir);

    expect(folder.path).toBe(dataDir);
    expect((await stat(dataDir)).mode & 0o777).toBe(0o711);
  });

  test('that was there keeps its mode', async () => {
    const dataDir = await makeTempFolder();
    await chmod(dataDir, 0o750);

    await open(dataDir);

    expect((await stat(dataDir)).mode & 0o777).toBe(0o750);
  });

  test('is held by one program, and the second is told where the first is', async () => {
    const dataDir = await makeTempFolder();
    const first = await open(dataDir);
    await first.announce('http://127.0.0.1:8080');

    const failure = await failureOf(openDataFolder({ dataDir, ...SOON }));

    expect(failure).toMatchObject({
      exitCode: EXIT_CODES.alreadyRunning,
      message: expect.stringMatching(`process ${process.pid}, at http://127.0.0.1:8080`),
    });
  });

  test('is free again after its release, with nothing left in it', async () => {
    const dataDir = await makeTempFolder();
    const first = await open(dataDir);

    await first.release();

    expect(await readdir(dataDir)).toEqual([]);
    await open(dataDir);
  });

  test('is waited for while another program is on its way out', async () => {
    const dataDir = await makeTempFolder();
    const first = await open(dataDir);
    const waiting = open(dataDir, { waitMs: 20_000 });
    await waitForAttempt(dataDir);

    await first.release();

    expect(await waiting).toHaveProperty('path', dataDir);
  });

  test('is taken over from a program that was killed', async () => {
    const dataDir = await makeTempFolder();
    const child = spawn(process.execPath, [join(import.meta.dirname, 'hold-folder.ts'), dataDir], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    await once(child.stdout, 'data');
    const refused = await failureOf(openDataFolder({ dataDir, ...SOON }));
    child.kill('SIGKILL');
    await once(child, 'exit');

    await open(dataDir, SOON);

    expect(refused).toMatchObject({ message: expect.stringMatching(`process ${child.pid}, at http://127.0.0.1:4321`) });
  });

  test('is taken over when the process number now belongs to another program', async () => {
    const dataDir = await makeTempFolder();
    await leaveLock(dataDir, { startedAt: '1' });

    await open(dataDir, SOON);

    expect(await readLock(dataDir)).toMatchObject({ pid: process.pid });
  });

  test('is taken over from another container that no longer touches its lock', async () => {
    const dataDir = await makeTempFolder();
    await leaveLock(dataDir, { system: 'another' });

    await open(dataDir, { waitMs: 0, beatMs: 50 });

    expect((await readLock(dataDir)).system).not.toBe('another');
  });

  test('is left to another container that touches its lock', async () => {
    const dataDir = await makeTempFolder();
    await leaveLock(dataDir, { system: 'another' });
    let second = 0;
    const beat = setInterval(() => void utimes(join(dataDir, 'sanad.pid'), second++, second), 20);
    onTestFinished(() => clearInterval(beat));

    const failure = await failureOf(openDataFolder({ dataDir, waitMs: 0, beatMs: 200 }));

    expect(failure).toMatchObject({ exitCode: EXIT_CODES.alreadyRunning });
  });

  test('is kept by touching its lock', async () => {
    const dataDir = await makeTempFolder();
    await open(dataDir, { beatMs: 10 });
    await utimes(join(dataDir, 'sanad.pid'), 1, 1);

    await expect.poll(async () => (await stat(join(dataDir, 'sanad.pid'))).mtimeMs).toBeGreaterThan(1000);
  });

  test('is not kept by a lock that says nothing', async () => {
    const dataDir = await makeTempFolder();
    await writeFile(join(dataDir, 'sanad.pid'), 'nonsense');

    await open(dataDir, { waitMs: 0, beatMs: 20 });

    expect(await readLock(dataDir)).toMatchObject({ pid: process.pid });
  });

  test('abandoned, goes to exactly one of many who come at once', async () => {
    const dataDir = await makeTempFolder();
    await leaveLock(dataDir, { startedAt: '1' });

    const results = await Promise.allSettled(Array.from({ length: 12 }, () => open(dataDir, SOON)));

    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  test('released late, leaves the lock of whoever came after alone', async () => {
    const dataDir = await makeTempFolder();
    const first = await open(dataDir);
    await leaveLock(dataDir, { token: 'somebody else' });

    await first.release();

    expect(await readLock(dataDir)).toMatchObject({ token: 'somebody else' });
  });

  test('that is a file is refused in plain words', async () => {
    const dataDir = join(await makeTempFolder(), 'file');
    await writeFile(dataDir, '');

    const failure = await failureOf(openDataFolder({ dataDir }));

    expect(failure).toMatchObject({
      exitCode: EXIT_CODES.config,
      message: `${dataDir} is not a folder. Set DATA_DIR to one.`,
    });
  });
});

async function open(dataDir: string, options: { waitMs?: number; beatMs?: number } = {}): Promise<DataFolder> {
  const folder = await openDataFolder({ dataDir, ...options });
  onTestFinished(() => folder.release());
  return folder;
}

/** The lock of this very process, but for what is changed. */
async function leaveLock(dataDir: string, change: Record<string, unknown>): Promise<void> {
  const folder = await openDataFolder({ dataDir, waitMs: 0 }).catch(() => undefined);
  const lock = await readLock(dataDir);
  await folder?.release();
  await writeFile(join(dataDir, 'sanad.pid'), JSON.stringify({ ...lock, ...change }));
}

async function readLock(dataDir: string): Promise<Record<string, unknown>> {
  return JSON.parse(await readFile(join(dataDir, 'sanad.pid'), 'utf8'));
}

/** Whoever waits for the lock tries to write it now and then. */
async function waitForAttempt(dataDir: string): Promise<void> {
  await expect.poll(async () => (await readdir(dataDir)).length, { interval: 1 }).toBeGreaterThan(1);
}
