import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseKey } from '../config/values.ts';
import type { Keys } from '../db/vault.ts';
import { writeDurably } from './durable-file.ts';
import { explainFileFailure, StartError } from './start-error.ts';

const KEY_BYTES = 32;

/**
 * The keys that names and words are sealed with, the newest first: the configured ones, or those kept in `dataDir/encryption-key`, one a line, of
 * which the first is made once with mode 0600.
 * @returns `created` when it was made just now and somebody should be told to keep a copy
 * @throws StartError when the file is damaged; it is never overwritten, since what it sealed opens with nothing else
 */
export async function loadEncryptionKeys(options: {
  dataDir: string;
  configured: Buffer | undefined;
  older?: readonly Buffer[];
}): Promise<{ keys: Keys; created: boolean }> {
  const { dataDir, configured, older = [] } = options;
  if (configured) return { keys: [configured, ...older], created: false };
  const path = keyFile(dataDir);
  try {
    const kept = await readKeys(path);
    return kept ? { keys: kept, created: false } : await createKey(path);
  } catch (error) {
    if (error instanceof StartError) throw error;
    throw explainFileFailure(error, path) ?? error;
  }
}

/** Where the keys are kept that no setting gives. */
export function keyFile(dataDir: string): string {
  return join(dataDir, 'encryption-key');
}

/** Puts these keys into the file, the newest first, whole or not at all. */
export async function writeKeys(dataDir: string, keys: Keys): Promise<void> {
  const lines = keys.map((key) => `${key.toString('base64')}\n`);
  await writeDurably(keyFile(dataDir), lines.join(''), { replace: true });
}

/** The keys in the file as it is now, for a program that has been running for long. @returns undefined when they cannot be read */
export function readKeysNow(dataDir: string): Keys | undefined {
  try {
    return parseKeys(readFileSync(keyFile(dataDir), 'utf8'));
  } catch {
    return undefined;
  }
}

async function createKey(path: string): Promise<{ keys: Keys; created: boolean }> {
  const key = randomBytes(KEY_BYTES);
  try {
    await writeDurably(path, `${key.toString('base64')}\n`, { replace: false });
    return { keys: [key], created: true };
  } catch (error) {
    const other = (error as NodeJS.ErrnoException).code === 'EEXIST' ? await readKeys(path) : undefined;
    if (!other) throw error;
    return { keys: other, created: false };
  }
}

async function readKeys(path: string): Promise<Keys | undefined> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
  });
  if (text === undefined) return undefined;
  const keys = parseKeys(text);
  if (keys) return keys;
  const message = `${path} is damaged: a line of it does not hold 32 bytes in base64. Put back the copy of it; what was sealed with it opens with nothing else.`;
  throw new StartError('badData', message);
}

function parseKeys(text: string): Keys | undefined {
  const [first, ...rest] = text.trim().split(/\s+/).map(parseKey);
  const isWhole = first !== undefined && rest.every((key) => key !== undefined);
  return isWhole ? [first, ...rest.filter((key) => key !== undefined)] : undefined;
}
