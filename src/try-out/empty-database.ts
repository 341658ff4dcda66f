import { sql } from 'drizzle-orm';
import type { Db } from '../db/connect.ts';
import { markVillage } from './village-mark.ts';

/** BullMQ's list of its own migrations; drizzle keeps the product's in a schema of its own. */
const KEPT = 'bullmq.migration';

/**
 * Empties every table of the product and of the queue and says in the same transaction that the village is not there yet. The
 * schema and its version stay. Only for a database that try-out mode has made: see `readVillageMark`.
 */
export async function emptyDatabase(db: Db): Promise<void> {
  await db.transaction(async (tx) => {
    const { rows } = await tx.execute<{ name: string }>(sql`
      select format('%I.%I', schemaname, tablename) as name from pg_tables
      where schemaname in ('public', 'bullmq') and format('%I.%I', schemaname, tablename) <> ${KEPT}`);
    const names = rows.map(({ name }) => name);
    // The ledger and the audit refuse to be emptied by triggers of their own.
    for (const name of names) await tx.execute(sql.raw(`alter table ${name} disable trigger user`));
    if (names.length > 0) await tx.execute(sql.raw(`truncate ${names.join(', ')} restart identity`));
    for (const name of names) await tx.execute(sql.raw(`alter table ${name} enable trigger user`));
    await markVillage(tx, false);
  });
}
