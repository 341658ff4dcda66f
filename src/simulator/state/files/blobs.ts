import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The bytes of files, apart from the state, which only knows their names. Equal bytes are kept once. */
export type Blobs = {
  /** Keeps bytes before it returns. @returns the name they are found under */
  put(bytes: Buffer): string;
  /** @returns undefined when they had to make room for newer ones */
  get(name: string): Buffer | undefined;
};

const MAX_BYTES = 256 * 1024 * 1024;
const NAME = /^[0-9a-f]{64}$/;

/** Keeps files in memory, or in a folder where they are found again after a restart. At most 256 MiB, the oldest go. */
export function createBlobs(folder?: string): Blobs {
  const kept = folder === undefined ? inMemory() : inFolder(folder);
  const sizes = new Map<string, number>(kept.sizes());
  let total = [...sizes.values()].reduce((sum, size) => sum + size, 0);

  const makeRoom = () => {
    for (const [name, size] of sizes) {
      if (total <= MAX_BYTES || sizes.size === 1) return;
      kept.drop(name);
      sizes.delete(name);
      total -= size;
    }
  };
  return {
    put(bytes) {
      const name = createHash('sha256').update(bytes).digest('hex');
      if (sizes.has(name)) return name;
      kept.write(name, bytes);
      sizes.set(name, bytes.length);
      total += bytes.length;
      makeRoom();
      return name;
    },
    get: (name) => (sizes.has(name) ? kept.read(name) : undefined),
  };
}

type Kept = {
  sizes(): (readonly [name: string, size: number])[];
  write(name: string, bytes: Buffer): void;
  read(name: string): Buffer | undefined;
  drop(name: string): void;
};

function inMemory(): Kept {
  const blobs = new Map<string, Buffer>();
  return {
    sizes: () => [],
    write: (name, bytes) => void blobs.set(name, Buffer.from(bytes)),
    read: (name) => blobs.get(name),
    drop: (name) => void blobs.delete(name),
  };
}

function inFolder(folder: string): Kept {
  return {
    sizes() {
      if (!existsSync(folder)) return [];
      return readdirSync(folder)
        .filter((name) => NAME.test(name))
        .map((name) => ({ name, stat: statSync(join(folder, name)) }))
        .toSorted((a, b) => a.stat.mtimeMs - b.stat.mtimeMs)
        .map(({ name, stat }) => [name, stat.size] as const);
    },
    write(name, bytes) {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      const fresh = join(folder, `${name}.${process.pid}.tmp`);
      writeFileSync(fresh, bytes, { mode: 0o600 });
      renameSync(fresh, join(folder, name));
    },
    read(name) {
      const file = join(folder, name);
      return existsSync(file) ? readFileSync(file) : undefined;
    },
    drop: (name) => rmSync(join(folder, name), { force: true }),
  };
}
