import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { State } from './state/state.ts';

export type StateFile = {
  /** Says that the state has changed: it is written soon. */
  note(): void;
  /** Resolves when every change noted so far is in the file. @throws when it cannot be written */
  saved(): Promise<void>;
};

/** @returns undefined when there is no file yet @throws when the file holds something else */
export function loadState(file: string): State | undefined {
  if (!existsSync(file)) return undefined;
  const state = parse(file);
  if (state?.version !== 1)
    throw new Error(`${file} does not hold the state of this simulator. Move it away to begin anew.`);
  return state;
}

/**
 * Keeps the whole state in a file. It is written beside the file and renamed into place, so that a crash leaves the old
 * or the new one. Changes that come while it is being written go together into the next one.
 */
export function keepState(file: string, state: State): StateFile {
  let changes = 0;
  let written = 0;
  let writing: Promise<void> | undefined;
  mkdirSync(dirname(file), { recursive: true });

  async function write(): Promise<void> {
    const upTo = changes;
    const fresh = `${file}.${process.pid}.tmp`;
    await writeFile(fresh, JSON.stringify(state), { mode: 0o600 });
    await rename(fresh, file);
    written = upTo;
  }

  async function saved(): Promise<void> {
    const wanted = changes;
    while (written < wanted) {
      writing ??= write().finally(() => {
        writing = undefined;
      });
      await writing;
    }
  }

  let isScheduled = false;
  return {
    note() {
      changes += 1;
      if (isScheduled) return;
      isScheduled = true;
      setImmediate(() => {
        isScheduled = false;
        // Who waits for it is told when it fails; nobody else is there to be told.
        saved().catch(() => undefined);
      });
    },
    saved,
  };
}

function parse(file: string): State | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as State | undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
