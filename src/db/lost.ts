import { isConnectionLost, isDiskFull } from '../runtime/outages.ts';

/** What node-postgres says without a code: `lib/client.js` and `pg-pool/index.js` of https://github.com/brianc/node-postgres */
const WORDS =
  /^(Connection terminated|Client has encountered a connection error|Client was closed|Query read timeout|timeout e(xceeded|xpired)|Cannot use a pool after calling end)/;

const DEPTH = 6;

/**
 * Whether the connection to the database went away or could not be had. What was being done may have happened: a lost answer
 * to COMMIT looks like this too.
 */
export function isDatabaseLost(error: unknown, depth = DEPTH): boolean {
  if (isConnectionLost(error)) return true;
  if (!(error instanceof Error) || depth === 0) return false;
  return WORDS.test(error.message) || isDatabaseLost(error.cause, depth - 1);
}

/** PostgreSQL undid a transaction for reasons of its own: serialization_failure, deadlock_detected. The same again will do. */
const UNLUCKY = new Set(['40001', '40P01']);

/** Whether it was the database, not the work itself, that failed: the same may be tried again and will do some time. */
export function isOutage(error: unknown): boolean {
  const { code, cause } = Object(error) as { code?: string; cause?: { code?: string } };
  return isDatabaseLost(error) || isDiskFull(error) || UNLUCKY.has(code ?? cause?.code ?? '');
}
