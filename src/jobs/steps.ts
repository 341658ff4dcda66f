import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import { dueStep } from '../db/schema/spine.ts';
import type { Work } from '../db/work.ts';

/** A timed thing that is to happen to `subject`. `slot` tells apart the steps of one kind and subject, for instance by epoch. */
export type Step = { kind: string; subject: number; slot: string };

/** What the sweep calls for a due step, in its transaction. It re-checks that there is still something to do. */
export type StepHandler = (work: Work, step: Step) => Promise<void>;

export type StepPlan = Step & {
  dueAt: Temporal.Instant /** Later than this it would be useless and is only recorded. */;
  expiresAt: Temporal.Instant;
};

/** What the sweep calls for many due steps of one kind in one transaction. */
export type BulkStepHandler = {
  /** How many at a time: few enough that others do not wait long for what they lock. */
  readonly most: number;
  /** @returns those it did; the others are taken one by one */
  act(work: Work, steps: readonly Step[]): Promise<readonly Step[]>;
};

/** Writes a step. Planning the same kind, subject and slot again changes nothing. */
export async function planStep(work: Work, step: StepPlan): Promise<void> {
  await planSteps(work, [step]);
}

/** As `planStep`, of several steps. They go column by column, so that the statement is the same for any number of them. */
export async function planSteps(work: Work, steps: readonly StepPlan[]): Promise<void> {
  if (steps.length === 0) return;
  await work.tx.execute(sql`
    insert into due_step (kind, subject, slot, due_at, expires_at)
    select * from unnest(${sql.param(steps.map(({ kind }) => kind))}::text[], ${sql.param(steps.map(({ subject }) => subject))}::bigint[],
      ${sql.param(steps.map(({ slot }) => slot))}::text[], ${sql.param(steps.map(({ dueAt }) => dueAt.toString()))}::timestamptz[],
      ${sql.param(steps.map(({ expiresAt }) => expiresAt.toString()))}::timestamptz[])
    on conflict do nothing`);
}

/** Whether a step was planned, whatever has become of it since. */
export async function isStepPlanned(work: Work, { kind, subject, slot }: Step): Promise<boolean> {
  const rows = await work.tx
    .select({ id: dueStep.id })
    .from(dueStep)
    .where(and(eq(dueStep.kind, kind), eq(dueStep.subject, subject), eq(dueStep.slot, slot)));
  return rows.length > 0;
}

/** Calls off the steps of these kinds that concern `subject` and have not come yet. One that is being taken now re-checks by itself. */
export async function callOffSteps(work: Work, kinds: readonly string[], subject: number): Promise<void> {
  const waiting = work.tx
    .select({ id: dueStep.id })
    .from(dueStep)
    .where(and(inArray(dueStep.kind, [...kinds]), eq(dueStep.subject, subject), isNull(dueStep.firedAt)))
    .for('update', { skipLocked: true });
  await work.tx.update(dueStep).set({ firedAt: work.now, outcome: 'cancelled' }).where(inArray(dueStep.id, waiting));
}
