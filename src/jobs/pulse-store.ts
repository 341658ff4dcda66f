import { eq, sql } from 'drizzle-orm';
import { LOCKS } from '../db/advisory-lock.ts';
import type { Db } from '../db/connect.ts';
import { pulse } from '../db/schema/spine.ts';

type Found = { readonly [what: string]: number };

/** Less than the minute between two watches of one process, more than half of it. */
const WATCH_SECONDS = 50;
/** A message that could have gone out for so long, and none that did. */
const SILENT_MINUTES = 2;

/** Writes down that a sweep came to its end, or got on. */
export async function markSwept(db: Db): Promise<void> {
  await db.execute(sql`
    insert into pulse (name, at) values ('sweep', clock_timestamp())
    on conflict (name) do update set at = excluded.at`);
}

/**
 * Takes the watch of this minute, for one of all processes. It goes by the clock of the database alone; one that was put back does not end it.
 * @returns false when another has it
 */
export async function takeWatch(db: Db): Promise<boolean> {
  const { rows } = await db.execute(sql`
    insert into pulse (name, at) values ('watch', clock_timestamp())
    on conflict (name) do update set at = excluded.at
    where pulse.at not between excluded.at - make_interval(secs => ${WATCH_SECONDS}) and excluded.at + interval '1 minute'
    returning name`);
  return rows.length > 0;
}

/** Keeps what the audit found, so that every process can say it. */
export async function keepFound(db: Db, found: Found): Promise<void> {
  await db.update(pulse).set({ found }).where(eq(pulse.name, 'watch'));
}

export type Pulse = {
  /** How long ago, by the clock of the database, any process swept; undefined when none ever has. */
  sweepAgeMs: number | undefined;
  /** Whether a process holds the sender's lock and what could be sent is being sent. */
  isSending: boolean;
  found: Found;
};

/** How the work on this database goes, whichever process does it. */
export async function readPulse(db: Db, now: Temporal.Instant): Promise<Pulse> {
  const long = sql`${now.subtract({ minutes: SILENT_MINUTES }).toString()}::timestamptz`;
  const { rows } = await db.execute<{ age: string | null; found: Found | null; held: boolean; silent: boolean }>(sql`
    select (select extract(epoch from clock_timestamp() - at) * 1000 from pulse where name = 'sweep') as age,
      (select found from pulse where name = 'watch') as found,
      exists (select 1 from pg_locks where locktype = 'advisory' and granted and objid = ${LOCKS.sender}
        and database = (select oid from pg_database where datname = current_database())) as held,
      exists (select 1 from outbox where status = 'pending' and edits_key is null and not_before < ${long})
        and not exists (select 1 from outbox where settled_at > ${long} and payload is not null) as silent`);
  const [row] = rows;
  return {
    sweepAgeMs: row?.age == null ? undefined : Number(row.age),
    isSending: row?.held === true && !row.silent,
    found: row?.found ?? {},
  };
}
