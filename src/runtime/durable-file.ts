import { randomUUID } from 'node:crypto';
import { link, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

const NO_HARD_LINKS = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EXDEV'];

/**
 * Writes a small file that only its owner may read and that survives a power cut: whole or not at all, at any moment.
 * @throws the error of node:fs; with EEXIST when the file is there and may not be replaced
 */
export async function writeDurably(path: string, content: string, options: { replace: boolean }): Promise<void> {
  const temporary = `${path}.${randomUUID()}`;
  try {
    await writeAndSync(temporary, content);
    if (options.replace) await rename(temporary, path);
    else await putInPlace(temporary, path);
    await syncFolder(dirname(path));
  } finally {
    await rm(temporary, { force: true });
  }
}

async function writeAndSync(path: string, content: string): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** A hard link, unlike a rename, never takes the place of a file that another process wrote meanwhile. */
async function putInPlace(temporary: string, path: string): Promise<void> {
  try {
    await link(temporary, path);
  } catch (error) {
    if (!NO_HARD_LINKS.includes(String((error as NodeJS.ErrnoException).code))) throw error;
    await rename(temporary, path);
  }
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
