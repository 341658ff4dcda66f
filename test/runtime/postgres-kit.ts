import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, chown, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import pg from 'pg';
import { afterAll, beforeAll, onTestFinished, type TestContext } from 'vitest';
import { runCommand } from '../../src/runtime/command.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../src/runtime/embedded-postgres.ts';
import { makeTempFolder, SILENT } from './temp-folder.ts';

export const IS_ROOT = process.getuid?.() === 0;

type Options = Omit<Parameters<typeof startEmbeddedPostgres>[0], 'log' | 'dataDir'>;

/** A server for one test, stopped when the test is over. */
export async function start(dataDir: string, options: Options = {}): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({ dataDir, log: SILENT, unsafeFast: true, ...options });
  onTestFinished(() => server.stop());
  return server;
}

/** Data that is there already, a copy for each test: making it anew takes longer than all else. */
export function useMadeData(): () => Promise<string> {
  let made = '';
  beforeAll(async () => {
    made = await mkdtemp(join(tmpdir(), 'sanad-made-'));
    await (await startEmbeddedPostgres({ dataDir: made, log: SILENT, unsafeFast: true })).stop();
  });
  afterAll(async () => await rm(made, { recursive: true, force: true }));
  return async () => {
    const folder = await makeTempFolder();
    await runCommand('cp', ['-a', `${made}/.`, folder]);
    return folder;
  };
}

/** Runs statements one after the other on a connection of its own. @returns the rows of the last one */
export async function query(url: string, ...statements: string[]): Promise<pg.QueryResultRow[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  try {
    await client.connect();
    let rows: pg.QueryResultRow[] = [];
    for (const statement of statements) rows = (await client.query(statement)).rows;
    return rows;
  } finally {
    await client.end();
  }
}

/** The lines of PostgreSQL's lock file: the first is its process, the fourth its port. */
export async function readLockFile(dataDir: string): Promise<string[]> {
  return (await readFile(join(dataDir, 'postgres/postmaster.pid'), 'utf8')).split('\n');
}

export async function postmasterPid(dataDir: string): Promise<number> {
  const [pid] = await readLockFile(dataDir);
  return Number(pid);
}

type Holder = { url: string; kill(): Promise<void>; stop(): Promise<void> };

/** Another process that starts PostgreSQL. @returns what went wrong instead, when it said nothing */
export async function startHolder(dataDir: string, user: { uid?: number } = {}): Promise<Holder | { failure: string }> {
  const program = join(import.meta.dirname, 'hold-postgres.ts');
  const options = user.uid === undefined ? {} : { uid: user.uid, gid: user.uid };
  const child = spawn(process.execPath, [program, dataDir], { ...options, cwd: '/', stdio: ['pipe', 'pipe', 'pipe'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  const [url, failure] = await Promise.all([firstLine(child), readAll(child.stderr, child)]);
  if (url === undefined) return { failure };
  const end = async (act: () => void) => {
    const exit = once(child, 'exit');
    act();
    await exit;
  };
  return { url, kill: () => end(() => child.kill('SIGKILL')), stop: () => end(() => child.stdin.end()) };
}

type Child = ChildProcessByStdio<Writable, Readable, Readable>;

async function firstLine(child: Child): Promise<string | undefined> {
  for await (const line of createInterface({ input: child.stdout })) return line;
  return undefined;
}

/** All that is written until the first line on the other stream, or the end. */
async function readAll(stream: Readable, child: Child): Promise<string> {
  let text = '';
  stream.on('data', (part: Buffer) => {
    text += part.toString();
  });
  await Promise.race([once(child.stdout, 'data'), once(child, 'close')]);
  return text;
}

/** A folder that belongs to another user, who can reach this program too; the test is skipped where that cannot be. */
export async function folderOf(uid: number, context: TestContext): Promise<string> {
  if (!IS_ROOT) context.skip('only root can become another user');
  const folder = await makeTempFolder();
  await chown(folder, uid, uid);
  const program = join(import.meta.dirname, 'hold-postgres.ts');
  const { code } = await runCommand('sh', ['-c', 'test -r "$0" && exec "$1" --version', program, process.execPath], {
    uid,
    gid: uid,
  });
  if (code !== 0) context.skip('this program is in a folder that other users cannot enter');
  return folder;
}

/** A small disk; the test is skipped where none can be mounted. */
export async function mountDisk(context: TestContext, megabytes: number): Promise<string> {
  const folder = await makeTempFolder();
  const { code } = await runCommand('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder]);
  if (code !== 0) context.skip('no disk can be mounted here');
  onTestFinished(async () => void (await runCommand('umount', ['--lazy', folder])));
  await chmod(folder, 0o755);
  return folder;
}
