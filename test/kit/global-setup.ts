import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { migrateDatabase } from '../../src/db/migrate.ts';
import { migrateQueue } from '../../src/jobs/migrate-queue.ts';
import { startEmbeddedPostgres } from '../../src/runtime/embedded-postgres.ts';
import { createLog } from '../../src/runtime/log.ts';
import { runOnServer, withDatabase } from './server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the database `postgres` on the server of this run. Holds the right to make databases. */
    serverUrl: string;
    /** A migrated, empty database that nobody may connect to: the others are copied from it. */
    template: string;
  }
}

/** One real PostgreSQL for the whole run, in a folder that is gone afterwards. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(join(tmpdir(), 'sanad-test-'));
  const log = createLog({ level: 'silent' });
  const server = await startEmbeddedPostgres({ dataDir, log, unsafeFast: true, maxConnections: 300 });
  const serverUrl = withDatabase(server.url, 'postgres');
  const template = `template_${randomBytes(4).toString('hex')}`;

  await runOnServer(serverUrl, `create database ${template}`);
  await migrateDatabase(withDatabase(serverUrl, template));
  await migrateQueue(withDatabase(serverUrl, template));
  await runOnServer(serverUrl, `alter database ${template} with is_template true allow_connections false`);

  project.provide('serverUrl', serverUrl);
  project.provide('template', template);
  return async () => {
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
}
