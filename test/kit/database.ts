import { randomBytes } from 'node:crypto';
import { inject } from 'vitest';
import { runOnServer, withDatabase } from './server.ts';

export type TestDatabase = {
  /** A migrated, empty database of its own. */
  readonly url: string;
  /** Ends whoever is still connected. */
  drop(): Promise<void>;
};

/** A copy of the migrated template, made in some tens of milliseconds. */
export async function createTestDatabase(): Promise<TestDatabase> {
  return await createDatabase(`template ${inject('template')} strategy file_copy`, 'with (force)');
}

/** A database without a single table, for tests of the migrations themselves. Its drop waits for connections that are being closed. */
export async function createEmptyDatabase(): Promise<TestDatabase> {
  return await createDatabase('template template0', '');
}

async function createDatabase(from: string, ending: string): Promise<TestDatabase> {
  const serverUrl = inject('serverUrl');
  const name = `test_${randomBytes(6).toString('hex')}`;
  await runOnServer(serverUrl, `create database ${name} ${from}`);
  return {
    url: withDatabase(serverUrl, name),
    drop: () => runOnServer(serverUrl, `drop database if exists ${name} ${ending}`),
  };
}
