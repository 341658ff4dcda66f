import { eq, sql } from 'drizzle-orm';
import type { Db } from '../db/connect.ts';
import { tryOutClock } from '../db/schema/spine.ts';
import { housekeepingSteps } from '../jobs/housekeeping.ts';

const ONLY = 1;

/** How far the clock was moved before, in ms. */
export async function loadOffset(db: Db): Promise<number> {
  const [row] = await db.select().from(tryOutClock).where(eq(tryOutClock.id, ONLY));
  return row?.offsetMs ?? 0;
}

export async function saveOffset(db: Pick<Db, 'insert'>, offsetMs: number): Promise<void> {
  await db
    .insert(tryOutClock)
    .values({ id: ONLY, offsetMs })
    .onConflictDoUpdate({ target: tryOutClock.id, set: { offsetMs } });
}

/** The latest moment at which something was written down: no clock may show an earlier one. */
export async function findLastMoment(db: Db): Promise<Temporal.Instant | undefined> {
  const { rows } = await db.execute<{ at: string | null }>(sql`
    select greatest((select max(received_at) from inbox), (select max(queued_at) from outbox),
      (select max(settled_at) from outbox), (select max(fired_at) from due_step)) as at`);
  return instantFrom(rows[0]?.at);
}

/** When the next step is due or the next message may be sent, after now. The cleaning nobody sees does not count. */
export async function findNextMoment(db: Db, now: Temporal.Instant): Promise<Temporal.Instant | undefined> {
  const unseen = sql.join(
    Object.keys(housekeepingSteps).map((kind) => sql`${kind}`),
    sql`, `,
  );
  const after = sql`${now.toString()}::timestamptz`;
  const { rows } = await db.execute<{ at: string | null }>(sql`
    select least(
      (select min(greatest(due_at, retry_at)) from due_step
        where fired_at is null and greatest(due_at, retry_at) > ${after} and kind not in (${unseen})),
      (select min(not_before) from outbox where status = 'pending' and not_before > ${after})) as at`);
  return instantFrom(rows[0]?.at);
}

function instantFrom(at: string | null | undefined): Temporal.Instant | undefined {
  return at ? Temporal.Instant.from(at) : undefined;
}
