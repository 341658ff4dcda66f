/** SQLSTATE class 53 is "insufficient resources": https://www.postgresql.org/docs/current/errcodes-appendix.html */
const DISK_FULL = new Set(['ENOSPC', 'EDQUOT', '53100']);

const CONNECTION_LOST = new Set([
  'CONNECTION_CLOSED',
  'CONNECTION_DESTROYED',
  'CONNECTION_ENDED',
  'CONNECT_TIMEOUT',
  'EAI_AGAIN',
  'ECONNABORTED',
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EPIPE',
  'ETIMEDOUT',
  '57P01',
  '57P02',
  '57P03',
]);

const CONNECTION_EXCEPTION = /^08[0-9A-Z]{3}$/;
const DEPTH = 6;

/** Whether the disk was full, here or at the database. Nothing gets better before a person makes room. */
export function isDiskFull(error: unknown): boolean {
  return someCode(error, (code) => DISK_FULL.has(code));
}

/**
 * Whether the other side went away or could not be reached. What was being done may have happened: a lost answer to COMMIT
 * looks like this too.
 */
export function isConnectionLost(error: unknown): boolean {
  return someCode(error, (code) => CONNECTION_LOST.has(code) || CONNECTION_EXCEPTION.test(code));
}

function someCode(error: unknown, matches: (code: string) => boolean, depth = DEPTH): boolean {
  if (typeof error !== 'object' || error === null || depth === 0) return false;
  const { code, cause, error: inner, errors } = error as { [key: string]: unknown };
  if (typeof code === 'string' && matches(code)) return true;
  return [cause, inner, ...(Array.isArray(errors) ? errors : [])].some((next) => someCode(next, matches, depth - 1));
}
