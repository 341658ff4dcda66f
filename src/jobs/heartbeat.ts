import type { Log } from '../runtime/log.ts';

const ANSWER_MS = 10_000;

/**
 * Makes the call that tells somebody outside that all is well: they notice when it stops coming. The address is a secret, so the log holds only
 * which host it is, once until it answers again. Never throws, and follows no redirect.
 */
export function createHeartbeat(url: string, log: Log): (signal: AbortSignal) => Promise<void> {
  const address = new URL(url).host;
  let isFailing = false;
  return async (signal) => {
    try {
      const timeout = AbortSignal.timeout(ANSWER_MS);
      const answer = await fetch(url, { redirect: 'manual', signal: AbortSignal.any([signal, timeout]) });
      await answer.body?.cancel();
      if (!answer.ok) throw new HeartbeatError(answer.status);
      isFailing = false;
    } catch (error) {
      if (signal.aborted || isFailing) return;
      isFailing = true;
      log.warn({ error, address }, 'the address of HEARTBEAT_URL did not take the call');
    }
  };
}

class HeartbeatError extends Error {
  override name = 'HeartbeatError';
  readonly ids: { status: number };

  constructor(status: number) {
    super('the answer was not a success');
    this.ids = { status };
  }
}
