import { setTimeout as sleep } from 'node:timers/promises';
import type { Log } from '../runtime/log.ts';
import { openPostgresBackend, openRedisBackend, type QueueBackend, type QueueOf } from './backend.ts';

const QUEUE = 'sanad';
const SWEEP = 'sweep';
const CLOSE_MS = 3000;
const ANSWER_MS = 5000;
/** A long sweep says that it gets on no more often than this. */
const PROGRESS_MS = 5000;

export type JobsOptions = {
  databaseUrl: string;
  /** BullMQ keeps its jobs there instead of in PostgreSQL. */
  redisUrl?: string | undefined;
  /** Looks for due steps once; may run at any time and any number of times. Calls `onActed` while it gets on. */
  sweep(onActed: () => void): Promise<unknown>;
  /** Writes down that a sweep came to its end or got on. */
  onSwept?(): Promise<void>;
  log: Log;
  onOutage(error: unknown): void;
  /** 2 s. */
  everyMs?: number;
  /** After this long without a sweep the queue is mistrusted; 10 s. */
  patienceMs?: number;
};

export type Jobs = {
  /** How long ago, in real milliseconds, a sweep last came to its end or got on. */
  sweepAgeMs(): number;
  stop(): Promise<void>;
};

/**
 * Sweeps every few seconds, driven by one BullMQ job scheduler however many processes there are. The queue is only the clock: when it
 * is broken, empty or out of reach, this process notices, sweeps by itself and sets the scheduler up again.
 */
export function startJobs(options: JobsOptions): Jobs {
  const { databaseUrl, redisUrl, everyMs = 2000, patienceMs = 10_000, onOutage } = options;
  const backend = redisUrl ? openRedisBackend(redisUrl, onOutage) : openPostgresBackend(databaseUrl, onOutage);
  const stopping = new AbortController();
  let sweptAt = performance.now();
  let current: Promise<void> | undefined;

  const noteSwept = async () => {
    sweptAt = performance.now();
    await options.onSwept?.();
  };
  const noteProgress = () => {
    if (performance.now() - sweptAt > PROGRESS_MS) noteSwept().catch(onOutage);
  };
  const sweep = async () => {
    current ??= options
      .sweep(noteProgress)
      .then(noteSwept)
      .catch(onOutage)
      .finally(() => {
        current = undefined;
      });
    await current;
  };
  const queue = backend.openQueue(QUEUE);
  const worker = backend.openWorker(QUEUE, sweep, {
    maxStalledCount: 10,
    lockDuration: 60_000,
    runRetryDelay: 1000,
    removeOnComplete: { count: 10 },
    removeOnFail: { count: 10 },
  });
  queue.on('error', onOutage);
  worker.on('error', onOutage);

  options.log.info({ backend: backend.name }, 'the job queue is open');
  const watching = watch();
  return {
    sweepAgeMs: () => performance.now() - sweptAt,
    async stop() {
      stopping.abort();
      await watching;
      await closeAll(backend, [worker, queue], onOutage);
      await current;
    },
  };

  async function watch(): Promise<void> {
    const pause = (ms: number) => sleep(ms, undefined, { signal: stopping.signal }).catch(() => {});
    let ensuring = ensure();
    while (!stopping.signal.aborted) {
      const leftMs = sweptAt + patienceMs - performance.now();
      if (leftMs > 0) {
        await pause(leftMs);
      } else {
        await sweep();
        ensuring = ensuring.then(ensure);
        await pause(everyMs);
      }
    }
    await ensuring;
  }

  async function ensure(): Promise<void> {
    if (stopping.signal.aborted) return;
    const silence = Promise.withResolvers<never>();
    const timer = setTimeout(() => silence.reject(new QueueSilenceError('the job queue does not answer')), ANSWER_MS);
    const stopped = () => silence.reject(new QueueSilenceError('the job queue is no longer waited for'));
    stopping.signal.addEventListener('abort', stopped, { once: true });
    await Promise.race([ensureScheduler(queue, everyMs), silence.promise]).catch((error) => {
      if (!stopping.signal.aborted) onOutage(error);
    });
    clearTimeout(timer);
    stopping.signal.removeEventListener('abort', stopped);
  }
}

/** Sets the scheduler up unless it is there and its next tick is not long overdue. */
async function ensureScheduler(queue: QueueOf, everyMs: number): Promise<void> {
  const there = await queue.getJobScheduler(SWEEP);
  const overdueMs = Date.now() - (there?.next ?? 0);
  if (there?.every === everyMs && overdueMs < 5 * everyMs) return;
  await queue.upsertJobScheduler(SWEEP, { every: everyMs }, { name: SWEEP });
}

class QueueSilenceError extends Error {
  override name = 'QueueSilenceError';
}

/** A queue whose server is gone would keep the process from stopping. */
async function closeAll(
  backend: QueueBackend,
  parts: readonly { close(): Promise<void> }[],
  onError: (error: unknown) => void,
): Promise<void> {
  const close = async () => {
    for (const part of parts) await part.close();
  };
  await Promise.race([close(), sleep(CLOSE_MS, undefined, { ref: false })]).catch(onError);
  await backend.close().catch(onError);
}
