import { createNodeRedisClient, createPostgresBackend, DEFAULT_SCHEMA, type PgPool, Queue, Worker } from 'bullmq';
import pg from 'pg';
import { createClient } from 'redis';

type Part = { on(event: 'error', listener: (error: Error) => void): unknown; close(): Promise<void> };
export type QueueOf = Part & Pick<Queue, 'upsertJobScheduler' | 'getJobScheduler'>;
export type WorkerOf = Part;

type WorkerSettings = {
  maxStalledCount: number;
  lockDuration: number;
  runRetryDelay: number;
  removeOnComplete: { count: number };
  removeOnFail: { count: number };
};

/** BullMQ over one of its two stores. Everything above this file is the same for both. */
export type QueueBackend = {
  readonly name: 'postgres' | 'redis';
  openQueue(name: string): QueueOf;
  openWorker(name: string, run: () => Promise<void>, settings: WorkerSettings): WorkerOf;
  /** After the queues and workers. */
  close(): Promise<void>;
};

/** BullMQ's schema must be there already: see `migrate-queue.ts`. */
export function openPostgresBackend(databaseUrl: string, onError: (error: unknown) => void): QueueBackend {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    application_name: 'sanad jobs',
    max: 6,
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
    // A pool that BullMQ did not make has to find BullMQ's tables by itself.
    onConnect: async (connection) => {
      await connection.query(`set search_path to ${DEFAULT_SCHEMA}`);
    },
  });
  pool.on('error', onError);
  pool.on('connect', (connection) => connection.on('error', () => {}));
  // BullMQ describes node-postgres by types of its own, which the overloads of the real one do not fit.
  const connection = { connection: pool as unknown as PgPool };
  return {
    name: 'postgres',
    openQueue: (name) => new Queue(name, connection, createPostgresBackend),
    openWorker: (name, run, settings) => new Worker(name, run, { ...connection, ...settings }, createPostgresBackend),
    close: () => pool.end(),
  };
}

export function openRedisBackend(redisUrl: string, onError: (error: unknown) => void): QueueBackend {
  const redis = createClient({
    url: redisUrl,
    socket: { connectTimeout: 5000, reconnectStrategy: (retries) => Math.min(50 * 2 ** retries, 2000) },
  });
  redis.on('error', onError);
  const connection = { connection: createNodeRedisClient(redis), prefix: 'sanad' };
  return {
    name: 'redis',
    openQueue: (name) => new Queue(name, connection),
    openWorker: (name, run, settings) => new Worker(name, run, { ...connection, ...settings }),
    async close() {
      if (redis.isOpen) redis.destroy();
    },
  };
}
