import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseKey } from '../config/values.ts';
import { writeDurably } from './durable-file.ts';
import { explainFileFailure, StartError } from './start-error.ts';

const KEY_BYTES = 32;

/**
 * The key that seals names and words: the configured one, or the one kept in `dataDir/encryption-key`, made once with mode 0600.
 * @returns `created` when it was made just now and somebody should be told to keep a copy
 * @throws StartError when the file is damaged; it is never overwritten, since what it sealed opens with nothing else
 */
export async function loadEncryptionKey(options: {
  dataDir: string;
  configured: Buffer | undefined;
}): Promise<{ key: Buffer; created: boolean }> {
  const { dataDir, configured } = options;
  if (configured) return { key: configured, created: false };
  const path = join(dataDir, 'encryption-key');
  try {
    const kept = await readKey(path);
    return kept ? { key: kept, created: false } : await createKey(path);
  } catch (error) {
    if (error instanceof StartError) throw error;
    throw explainFileFailure(error, path) ?? error;
  }
}

async function createKey(path: string): Promise<{ key: Buffer; created: boolean }> {
  const key = randomBytes(KEY_BYTES);
  try {
    await writeDurably(path, `${key.toString('base64')}\n`, { replace: false });
    return { key, created: true };
  } catch (error) {
    const other = (error as NodeJS.ErrnoException).code === 'EEXIST' ? await readKey(path) : undefined;
    if (!other) throw error;
    return { key: other, created: false };
  }
}

async function readKey(path: string): Promise<Buffer | undefined> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
  });
  if (text === undefined) return undefined;
  const key = parseKey(text.trim());
  if (key) return key;
  const message = `${path} is damaged: it does not hold 32 bytes in base64. Put back the copy of it; what was sealed with it opens with nothing else.`;
  throw new StartError('badData', message);
}
