import type { Config } from '../config/config.ts';
import { waitForDatabase } from '../db/reach.ts';
import { openDataFolder } from '../runtime/data-folder.ts';
import { findRunningPostgres, startEmbeddedPostgres } from '../runtime/embedded-postgres.ts';
import type { Log } from '../runtime/log.ts';

export type OpenDatabase = {
  /** May hold a password: never to be logged. */
  url: string;
  /** Ends what was started for this. A program that is at work is left alone. */
  close(): Promise<void>;
};

/** The database of the program, for a command beside it: whether the program is running or not. */
export async function openDatabase({ databaseUrl, dataDir }: Config, log: Log): Promise<OpenDatabase> {
  if (databaseUrl !== undefined) {
    await waitForDatabase(databaseUrl, new AbortController().signal);
    return { url: databaseUrl, close: async () => {} };
  }
  const running = await findRunningPostgres(dataDir);
  if (running !== undefined) return { url: running, close: async () => {} };
  const folder = await openDataFolder({ dataDir });
  const server = await startEmbeddedPostgres({ dataDir, log });
  return {
    url: server.url,
    close: async () => {
      await server.stop();
      await folder.release();
    },
  };
}
