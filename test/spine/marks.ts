import { sql } from 'drizzle-orm';
import type { Db } from '../../src/db/connect.ts';
import type { Work } from '../../src/db/work.ts';

/** A table in which handlers leave their marks, to be counted afterwards. */
export async function createMarks(db: Db): Promise<void> {
  await db.execute(
    sql`create table mark (id bigserial primary key, owner bigint not null, nr bigint not null, note text not null default '')`,
  );
}

export async function leaveMark({ tx }: Pick<Work, 'tx'>, owner: number, nr: number, note = ''): Promise<void> {
  await tx.execute(sql`insert into mark (owner, nr, note) values (${owner}, ${nr}, ${note})`);
}

/** In the order in which they were left. */
export async function listMarks(db: Pick<Db, 'execute'>): Promise<{ owner: number; nr: number; note: string }[]> {
  const { rows } = await db.execute<{ owner: string; nr: string; note: string }>(
    sql`select owner, nr, note from mark order by id`,
  );
  return rows.map(({ owner, nr, note }) => ({ owner: Number(owner), nr: Number(nr), note }));
}
