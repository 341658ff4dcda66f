import { sql } from 'drizzle-orm';
import type { Work } from './work.ts';

/** The id the next row of a table will have, where what is sealed in it needs the id first. */
export async function nextId<Id extends number>(work: Work, table: string): Promise<Id> {
  const { rows } = await work.tx.execute<{ id: string }>(
    sql`select nextval(pg_get_serial_sequence(${table}, 'id')) as id`,
  );
  const [row] = rows;
  if (!row) throw new Error(`no id for a row of ${table}`);
  return Number(row.id) as Id;
}
