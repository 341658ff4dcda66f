import { eq, sql } from 'drizzle-orm';
import { commandLog } from './schema/spine.ts';
import type { Work } from './work.ts';

/** What a command may answer: it is kept, so it holds ids and kinds and never a name, a text or a token. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/**
 * Carries a command out at most once for its key, in the same transaction as its effects. When the answer to a COMMIT was lost, the repeated
 * command finds what it has already done.
 * @param name of the command, so that one key is never used for two
 * @returns what the command gave, the first time or now; kept as JSON
 * @throws Error when the key was used for another command
 */
export async function once<Result extends Json | undefined | void>(
  work: Work,
  { key, name }: { key: string; name: string },
  command: () => Promise<Result>,
): Promise<Result> {
  const taken = await work.tx
    .insert(commandLog)
    .values({ key, name, result: sql`'null'::jsonb`, at: work.now })
    .onConflictDoNothing()
    .returning({ key: commandLog.key });
  if (taken.length === 0) return await recall(work, key, name);
  const result = await command();
  if (result !== undefined && result !== null) {
    await work.tx.update(commandLog).set({ result }).where(eq(commandLog.key, key));
  }
  return result;
}

async function recall<Result>(work: Work, key: string, name: string): Promise<Result> {
  const [done] = await work.tx
    .select({ name: commandLog.name, result: commandLog.result })
    .from(commandLog)
    .where(eq(commandLog.key, key));
  if (done?.name !== name) throw new Error(`the key of a command ${name} belongs to ${done?.name ?? 'nothing'}`);
  return (done.result ?? undefined) as Result;
}
