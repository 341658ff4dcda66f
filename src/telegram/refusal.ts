import { GrammyError } from 'grammy';

/** Why Telegram will not let this process poll, or how long it should wait. @returns undefined for anything that may pass */
export type PollRefusal =
  | { kind: 'other poller' }
  | { kind: 'webhook' }
  | { kind: 'bad token' }
  | { kind: 'wait'; seconds: number };

/** Reads a failed `getUpdates` (Bot API facts, F1 and F2). A malformed token is a 401 or, at api.telegram.org, a 404. */
export function readPollRefusal(error: unknown): PollRefusal | undefined {
  if (!(error instanceof GrammyError)) return undefined;
  if (error.error_code === 401 || error.error_code === 404) return { kind: 'bad token' };
  if (error.error_code === 429) return { kind: 'wait', seconds: error.parameters.retry_after ?? 5 };
  if (error.error_code !== 409) return undefined;
  return { kind: /webhook/i.test(error.description) ? 'webhook' : 'other poller' };
}
