import { existsSync } from 'node:fs';
import { describe } from 'vitest';

const CHROMIUM = process.env.SANAD_TEST_CHROMIUM ?? '';
const isThere = CHROMIUM !== '' && existsSync(CHROMIUM);

if (!isThere && process.env.SANAD_REQUIRE_ALL === '1')
  throw new Error('SANAD_REQUIRE_ALL=1, but SANAD_TEST_CHROMIUM names no browser');
if (!isThere) console.log('browser suites skipped: SANAD_TEST_CHROMIUM names no Chromium');

/** A suite in a real browser; skipped with a printed reason where there is none. */
export const describeInBrowser = describe.skipIf(!isThere);

export const CHROMIUM_OPTIONS = {
  executablePath: CHROMIUM,
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
};
