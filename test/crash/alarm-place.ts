import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type Client, connect, type Db } from '../../src/db/connect.ts';
import { migrateDatabase } from '../../src/db/migrate.ts';
import { createVault, type Vault } from '../../src/db/vault.ts';
import { migrateQueue } from '../../src/jobs/migrate-queue.ts';
import { startEmbeddedPostgres } from '../../src/runtime/embedded-postgres.ts';
import { createLog } from '../../src/runtime/log.ts';
import { runOnServer, withDatabase } from '../kit/server.ts';

/** A PostgreSQL of the campaign's own, which it may crash. It keeps what it has committed, as the real one does. */
export type OwnPostgres = {
  /** A migrated database on it. */
  makeDatabase(name: string): Promise<string>;
  /** Ends it without a word, `kill`, or with `immediate` by its own immediate shutdown; then it is started again and recovers. */
  crash(how: 'kill' | 'immediate'): Promise<void>;
};

export async function startOwnPostgres(): Promise<OwnPostgres> {
  const dataDir = await mkdtemp(join(tmpdir(), 'sanad-alarms-'));
  const log = createLog({ level: 'silent' });
  let port: number | undefined;
  const start = async () => {
    const again = port;
    return await startEmbeddedPostgres({
      dataDir,
      log,
      maxConnections: 200,
      ...(again === undefined ? {} : { findPort: async () => again }),
    });
  };
  let server = await start();
  port = Number(new URL(server.url).port);
  const serverUrl = withDatabase(server.url, 'postgres');
  onTestFinished(async () => {
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  });
  return {
    async makeDatabase(name) {
      await runOnServer(serverUrl, `create database ${name}`);
      const url = withDatabase(serverUrl, name);
      await migrateDatabase(url);
      await migrateQueue(url);
      return url;
    },
    async crash(how) {
      const [pid] = (await readFile(join(dataDir, 'postgres/postmaster.pid'), 'utf8')).split('\n');
      process.kill(Number(pid), how === 'kill' ? 'SIGKILL' : 'SIGQUIT');
      await untilGone(Number(pid));
      server = await start();
    },
  };
}

export type OwnDatabase = { url: string; key: Buffer; vault: Vault; client: Client; db: Db };

/** The campaign's own way into a database; it is not used while PostgreSQL is being crashed. */
export async function openOwnDatabase(postgres: OwnPostgres, name: string): Promise<OwnDatabase> {
  const url = await postgres.makeDatabase(name);
  const key = randomBytes(32);
  const { client, db } = connect(url, { connections: 8, name: 'sanad alarms' });
  onTestFinished(async () => await client.end());
  return { url, key, vault: createVault([key]), client, db };
}

async function untilGone(pid: number): Promise<void> {
  for (;;) {
    try {
      process.kill(pid, 0);
    } catch {
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
