import { appendFile, mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { isNull } from 'drizzle-orm';
import { person } from '../db/schema/people.ts';
import { tombstone } from '../db/schema/privacy.ts';
import type { Work } from '../db/work.ts';
import { erasePerson } from './erase-person.ts';
import { isBuried, parseTombstones, type Tombstone, tombstoneDigests, tombstoneLine } from './tombstone.ts';

type Transact = <T>(act: (work: Work) => Promise<T>) => Promise<T>;

/**
 * Erases again whoever the file says was erased and this database, restored from an older copy, still holds. To be called before anything is sent.
 * @returns how many
 */
export async function replayTombstones(transact: Transact, path: string): Promise<number> {
  const tombstones = await readTombstones(path);
  if (tombstones.length === 0) return 0;
  const buried = await transact(async (work) => {
    const rows = await work.tx.select().from(person).where(isNull(person.erasedAt));
    return rows.filter((row) =>
      isBuried(tombstones, { digests: tombstoneDigests(work.vault, row), firstSeenAt: row.firstSeenAt }),
    );
  });
  for (const { id } of buried) {
    await transact(async (work) => await erasePerson(work, { personId: id, by: null, how: 'restored' }));
  }
  return buried.length;
}

/** Adds to the file what the database knows and the file does not. Safe to repeat; only ever appends. */
export async function writeTombstones(work: Work, path: string): Promise<void> {
  const rows = await work.tx.select({ digests: tombstone.digests, at: tombstone.at }).from(tombstone);
  const known = new Set((await readTombstones(path)).map(tombstoneLine));
  const missing = rows
    .map(({ digests, at }) => tombstoneLine({ digests, at: at.toString() }))
    .filter((line) => !known.has(line));
  if (missing.length === 0) return;
  await mkdir(dirname(path), { recursive: true, mode: 0o711 });
  await appendFile(path, `${await endOfLine(path)}${missing.join('')}`, { mode: 0o600, flush: true });
}

async function readTombstones(path: string): Promise<Tombstone[]> {
  return parseTombstones(await readFile(path, 'utf8').catch(nothingThere));
}

/** A crash may have cut the last line short. */
async function endOfLine(path: string): Promise<string> {
  const text = await readFile(path, 'utf8').catch(nothingThere);
  return text === '' || text.endsWith('\n') ? '' : '\n';
}

function nothingThere(error: NodeJS.ErrnoException): string {
  if (error.code !== 'ENOENT') throw error;
  return '';
}
