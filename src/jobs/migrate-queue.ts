import { runMigrations } from 'bullmq';
import { withMigrationLock } from '../db/migrate.ts';

/** Brings BullMQ's own tables (schema `bullmq`) to its version. Any number of processes may call it at once. */
export async function migrateQueue(url: string): Promise<void> {
  await withMigrationLock(url, async (client) => {
    await runMigrations(client);
  });
}
