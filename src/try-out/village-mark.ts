import { sql } from 'drizzle-orm';
import type { Db, Tx } from '../db/connect.ts';

/**
 * What a database says of itself: made for trying out and whole, left in the middle of being set up, empty, or something else:
 * the people of a real bot. Kept in a schema of its own that a real deployment never has.
 */
export type VillageMark = 'whole' | 'unfinished' | 'empty' | 'foreign';

export async function readVillageMark(db: Db): Promise<VillageMark> {
  if (!(await isTryOutDatabase(db))) return (await hasAnything(db)) ? 'foreign' : 'empty';
  const { rows } = await db.execute<{ is_whole: boolean }>(sql`select is_whole from try_out.village`);
  return rows[0]?.is_whole ? 'whole' : 'unfinished';
}

/** Whether try-out mode has ever written here: its people are made up, and no real bot may write to them. */
export async function isTryOutDatabase(db: Db): Promise<boolean> {
  const { rows } = await db.execute<{ yes: boolean }>(sql`select to_regclass('try_out.village') is not null as yes`);
  return rows[0]?.yes === true;
}

export async function markVillage(tx: Pick<Tx, 'execute'>, isWhole: boolean): Promise<void> {
  await tx.execute(sql`create schema if not exists try_out`);
  await tx.execute(sql`create table if not exists try_out.village (
    id integer primary key default 1 check (id = 1), is_whole boolean not null)`);
  await tx.execute(sql`insert into try_out.village (is_whole) values (${isWhole})
    on conflict (id) do update set is_whole = excluded.is_whole`);
}

async function hasAnything(db: Db): Promise<boolean> {
  const { rows } = await db.execute<{ yes: boolean }>(
    sql`select exists (select from person) or exists (select from inbox) or exists (select from outbox) as yes`,
  );
  return rows[0]?.yes === true;
}
