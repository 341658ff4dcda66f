import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { State } from './state/state.ts';

/** @returns undefined when there is no file yet @throws when the file holds something else */
export function loadState(file: string): State | undefined {
  if (!existsSync(file)) return undefined;
  const state = parse(file);
  if (state?.version !== 1)
    throw new Error(`${file} does not hold the state of this simulator. Move it away to begin anew.`);
  return state;
}

/** Writes the whole state beside the file and renames it into place, so that a crash leaves the old or the new one. */
export function saveState(file: string, state: State): void {
  mkdirSync(dirname(file), { recursive: true });
  const fresh = `${file}.${process.pid}.tmp`;
  writeFileSync(fresh, JSON.stringify(state), { mode: 0o600 });
  renameSync(fresh, file);
}

function parse(file: string): State | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as State | undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
