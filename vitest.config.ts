import { existsSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

const GLOBAL_SETUP = 'test/kit/global-setup.ts';
const TIMEOUT_MS = 30_000;

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Tests run real servers; more of them at once than this only slows each other down on a small machine.
    maxWorkers: 2,
    // Importing a file does nothing, so the files of one worker may share what they import: that saves two minutes.
    isolate: false,
    testTimeout: TIMEOUT_MS,
    hookTimeout: TIMEOUT_MS,
    teardownTimeout: TIMEOUT_MS,
    ...(existsSync(GLOBAL_SETUP) ? { globalSetup: GLOBAL_SETUP } : {}),
  },
});
