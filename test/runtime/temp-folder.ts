import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createLog } from '../../src/runtime/log.ts';

/** A folder that is gone when the test is over. Others may not enter it: the mode is 0700. */
export async function makeTempFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'sanad-runtime-'));
  onTestFinished(async () => await rm(folder, { recursive: true, force: true }));
  return folder;
}

export const SILENT = createLog({ level: 'silent' });

/** The error a promise is expected to end with. */
export async function failureOf(work: Promise<unknown>): Promise<unknown> {
  return await work.then(
    () => {
      throw new Error('expected a failure');
    },
    (error: unknown) => error,
  );
}
