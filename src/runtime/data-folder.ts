import { chmod, mkdir, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type FolderLock, type LockOptions, takeFolderLock } from './folder-lock.ts';
import { explainFileFailure, StartError } from './start-error.ts';

/** Only the owner may list or change it; all may pass through, since PostgreSQL may run as another user. */
const MODE = 0o711;
const WAIT_MS = 10_000;

export type DataFolder = FolderLock & { path: string };

/**
 * Makes the folder when it is not there and takes its lock, so that only one Sanad works on it. Another one may be on its way
 * out: it is given `waitMs`.
 * @throws StartError when another one stays, or the folder cannot be written to
 */
export async function openDataFolder(options: { dataDir: string } & Partial<LockOptions>): Promise<DataFolder> {
  const path = resolve(options.dataDir);
  try {
    await makeFolder(path);
    return { path, ...(await takeFolderLock(path, { waitMs: WAIT_MS, ...options })) };
  } catch (error) {
    if (error instanceof StartError) throw error;
    throw explainFileFailure(error, path) ?? error;
  }
}

async function makeFolder(path: string): Promise<void> {
  const first = await mkdir(path, { recursive: true, mode: MODE });
  // The mask of the process takes rights away from what mkdir was asked for.
  if (first !== undefined) await chmod(path, MODE);
  if (!(await stat(path)).isDirectory())
    throw new StartError('config', `${path} is not a folder. Set DATA_DIR to one.`);
}
