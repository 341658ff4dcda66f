import { randomUUID } from 'node:crypto';
import { readFile, rename, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { writeDurably } from './durable-file.ts';
import { identifySelf, isRunning, type ProcessIdentity } from './process-identity.ts';
import { StartError } from './start-error.ts';

const LOCK_FILE = 'sanad.pid';

export type FolderLock = {
  /** Lets a second start say where this one is to be found. */
  announce(address: string): Promise<void>;
  release(): Promise<void>;
};

export type LockOptions = { waitMs: number; beatMs?: number };

type Holder = ProcessIdentity & { token: string; address?: string };

const POLL_MS = 100;
/** A holder touches its lock this often, for those who cannot see its process: another container with the same volume. */
const BEAT_MS = 2000;
const BEATS_MISSED = 3;

/**
 * Takes the lock of a folder. That of a process that is gone is taken over.
 * @throws StartError when the holder is still there after `waitMs`; errors of node:fs
 */
export async function takeFolderLock(folder: string, { waitMs, beatMs = BEAT_MS }: LockOptions): Promise<FolderLock> {
  const path = join(folder, LOCK_FILE);
  const self: Holder = { ...(await identifySelf()), token: randomUUID() };
  for (let waitedMs = 0; ; waitedMs += POLL_MS) {
    if (await create(path, self)) return hold(path, self, beatMs);
    const holder = await readHolder(path);
    if (holder?.token === self.token) return hold(path, self, beatMs);
    if (holder && (await isGone(path, holder, beatMs))) await moveAway(path, holder);
    else if (waitedMs >= waitMs && holder) throw alreadyRunning(folder, holder);
    else await sleep(POLL_MS);
  }
}

function hold(path: string, self: Holder, beatMs: number): FolderLock {
  const beat = setInterval(() => void touch(path), beatMs).unref();
  return {
    async announce(address) {
      await writeDurably(path, JSON.stringify({ ...self, address }), { replace: true });
    },
    async release() {
      clearInterval(beat);
      const holder = await readHolder(path);
      if (holder?.token === self.token) await rm(path, { force: true });
    },
  };
}

async function create(path: string, self: Holder): Promise<boolean> {
  try {
    await writeDurably(path, JSON.stringify(self), { replace: false });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
  return (await readHolder(path))?.token === self.token;
}

async function isGone(path: string, holder: Holder, beatMs: number): Promise<boolean> {
  const running = await isRunning(holder);
  return running === 'unknown' ? !(await isTouched(path, beatMs)) : running === 'no';
}

async function isTouched(path: string, beatMs: number): Promise<boolean> {
  const before = await modifiedMs(path);
  for (let waitedMs = 0; waitedMs < BEATS_MISSED * beatMs; waitedMs += POLL_MS) {
    await sleep(POLL_MS);
    if ((await modifiedMs(path)) !== before) return true;
  }
  return false;
}

/** Of two processes that saw the same lock abandoned, one moves it; what the other then moves by mistake it puts back. */
async function moveAway(path: string, holder: Holder): Promise<void> {
  const aside = `${path}.${randomUUID()}`;
  try {
    await rename(path, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  const moved = await readHolder(aside);
  if (moved && moved.token !== holder.token) await rename(aside, path);
  await rm(aside, { force: true });
}

/** @returns undefined when there is no lock; a lock that says nothing counts as one whose process is gone */
async function readHolder(path: string): Promise<Holder | undefined> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
  });
  if (text === undefined) return undefined;
  const nobody = { pid: 0, startedAt: '', system: '', token: '' };
  try {
    const value: unknown = JSON.parse(text);
    return isHolder(value) ? value : nobody;
  } catch {
    return nobody;
  }
}

function isHolder(value: unknown): value is Holder {
  if (typeof value !== 'object' || value === null) return false;
  const { pid, startedAt, system, token } = value as Record<string, unknown>;
  return (
    Number.isSafeInteger(pid) && Number(pid) > 0 && [startedAt, system, token].every((it) => typeof it === 'string')
  );
}

function alreadyRunning(folder: string, { pid, address }: Holder): StartError {
  const where = address === undefined ? '' : `, at ${address}`;
  const message = `Sanad is already running on ${folder} (process ${pid}${where}). Stop it first, or set DATA_DIR and PORT for a second one.`;
  return new StartError('alreadyRunning', message);
}

async function touch(path: string): Promise<void> {
  const now = new Date();
  // Without the file there is no lock to keep alive; whoever removed it knows.
  await utimes(path, now, now).catch(() => {});
}

async function modifiedMs(path: string): Promise<number> {
  return await stat(path).then(
    (file) => file.mtimeMs,
    () => 0,
  );
}
