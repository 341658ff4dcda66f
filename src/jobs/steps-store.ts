import { and, asc, count, eq, gt, isNull, lte, not, notExists, or, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { isAnyOf } from '../db/any-of.ts';
import type { Db } from '../db/connect.ts';
import { dueStep } from '../db/schema/spine.ts';
import type { Work } from '../db/work.ts';
import type { Step } from './steps.ts';

/** Where in the order of due steps one stands. */
export type Cursor = { dueAt: Temporal.Instant; id: number };

export type DueStep = Step & { id: number; expiresAt: Temporal.Instant; attempts: number };

const DUE = {
  id: dueStep.id,
  kind: dueStep.kind,
  subject: dueStep.subject,
  slot: dueStep.slot,
  expiresAt: dueStep.expiresAt,
  attempts: dueStep.attempts,
};

/**
 * Locks the step that is due for longest until the transaction ends. Of the overdue steps of one kind and subject only the
 * latest is ever given.
 */
export async function claimStep(work: Work): Promise<DueStep | undefined> {
  const [step] = await work.tx
    .select(DUE)
    .from(dueStep)
    .where(isNext(work.tx, work.now))
    .orderBy(asc(dueStep.dueAt), asc(dueStep.id))
    .limit(1)
    .for('update', { skipLocked: true });
  return step;
}

/**
 * Takes due steps of one kind that are not too late, those due for longest first, from after one of them on, and ends them as acted on. Those
 * that wait for another try are not among them. What is not done after all is to be given back in the same transaction.
 */
export async function takeSteps(
  work: Work,
  { kind, after, limit }: { kind: string; after: Cursor | undefined; limit: number },
): Promise<(DueStep & Cursor)[]> {
  const isLater =
    after && sql`(${dueStep.dueAt}, ${dueStep.id}) > (${after.dueAt.toString()}::timestamptz, ${after.id}::bigint)`;
  const next = work.tx
    .select({ id: dueStep.id })
    .from(dueStep)
    .where(
      and(
        eq(dueStep.kind, kind),
        isLater,
        gt(dueStep.expiresAt, work.now),
        eq(dueStep.attempts, 0),
        isNext(work.tx, work.now),
      ),
    )
    .orderBy(asc(dueStep.dueAt), asc(dueStep.id))
    .limit(limit)
    .for('update', { skipLocked: true });
  const taken = await work.tx
    .update(dueStep)
    .set({ firedAt: work.now, outcome: 'acted' })
    // As an array: these are looked up, and all the steps there are not read.
    .where(sql`${dueStep.id} = any(array(${next}))`)
    .returning({ ...DUE, dueAt: dueStep.dueAt });
  return taken.toSorted((a, b) => Temporal.Instant.compare(a.dueAt, b.dueAt) || a.id - b.id);
}

/** Gives back what was taken and not done. */
export async function giveBackSteps(work: Work, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return;
  await work.tx.update(dueStep).set({ firedAt: null, outcome: null }).where(isAnyOf(dueStep.id, ids));
}

/** Ends the earlier overdue steps of the same kind and subject: one of them is enough. Those another process works on are left to it. */
export async function coalesceEarlier(work: Work, step: DueStep): Promise<number> {
  return await coalesceAll(work, step.kind, [step]);
}

/** As `coalesceEarlier`, of several steps of one kind, each the latest of its subject. */
export async function coalesceAll(work: Work, kind: string, steps: readonly DueStep[]): Promise<number> {
  if (steps.length === 0) return 0;
  const earlier = work.tx
    .select({ id: dueStep.id })
    .from(dueStep)
    .where(
      and(
        eq(dueStep.kind, kind),
        isAnyOf(
          dueStep.subject,
          steps.map(({ subject }) => subject),
        ),
        isNull(dueStep.firedAt),
        lte(dueStep.dueAt, work.now),
        not(
          isAnyOf(
            dueStep.id,
            steps.map(({ id }) => id),
          ),
        ),
      ),
    )
    .for('update', { skipLocked: true });
  const ended = await work.tx
    .update(dueStep)
    .set({ firedAt: work.now, outcome: 'coalesced' })
    .where(sql`${dueStep.id} in ${earlier}`)
    .returning({ id: dueStep.id });
  return ended.length;
}

export async function endStep(work: Work, id: number, outcome: 'acted' | 'skipped_late'): Promise<void> {
  await work.tx.update(dueStep).set({ firedAt: work.now, outcome }).where(eq(dueStep.id, id));
}

/** Counts a failed try; the next one is at `retryAt`. */
export async function postponeStep(work: Work, id: number, retryAt: Temporal.Instant): Promise<void> {
  await work.tx
    .update(dueStep)
    .set({ attempts: sql`${dueStep.attempts} + 1`, retryAt })
    .where(and(eq(dueStep.id, id), isNull(dueStep.firedAt)));
}

/** How many steps of a kind are due, counted up to `most`. */
export async function countDue(
  db: Pick<Db, 'select'>,
  { kind, now, most }: { kind: string; now: Temporal.Instant; most: number },
): Promise<number> {
  const isDue = and(eq(dueStep.kind, kind), isNull(dueStep.firedAt), lte(dueStep.dueAt, now));
  const due = db.select({ id: dueStep.id }).from(dueStep).where(isDue).limit(most).as('due');
  const [row] = await db.select({ count: count() }).from(due);
  return row?.count ?? 0;
}

export async function hasDueStep(db: Pick<Db, 'select'>, now: Temporal.Instant): Promise<boolean> {
  const [row] = await db.select({ id: dueStep.id }).from(dueStep).where(isNext(db, now)).limit(1);
  return row !== undefined;
}

/** Due, and the latest due one of its kind and subject. While that one waits for its next try, the earlier ones wait with it. */
function isNext(tx: Pick<Work['tx'], 'select'>, now: Temporal.Instant): SQL | undefined {
  const later = alias(dueStep, 'later');
  return and(
    isNull(dueStep.firedAt),
    lte(dueStep.dueAt, now),
    or(isNull(dueStep.retryAt), lte(dueStep.retryAt, now)),
    notExists(
      tx
        .select({ one: sql`1` })
        .from(later)
        .where(
          and(
            eq(later.kind, dueStep.kind),
            eq(later.subject, dueStep.subject),
            isNull(later.firedAt),
            lte(later.dueAt, now),
            or(gt(later.dueAt, dueStep.dueAt), and(eq(later.dueAt, dueStep.dueAt), gt(later.id, dueStep.id))),
          ),
        ),
    ),
  );
}
