import { and, eq, inArray, isNull } from 'drizzle-orm';
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

/** What the sweep calls for many due steps of one kind in one transaction. @returns those it did; the others are taken one by one */
export type BulkStepHandler = (work: Work, steps: readonly Step[]) => Promise<readonly Step[]>;

/** Rows of one INSERT: PostgreSQL takes 65,535 parameters. */
const ROWS = 5000;

/** Writes a step. Planning the same kind, subject and slot again changes nothing. */
export async function planStep(work: Work, step: StepPlan): Promise<void> {
  await planSteps(work, [step]);
}

/** As `planStep`, of several steps. */
export async function planSteps(work: Work, steps: readonly StepPlan[]): Promise<void> {
  for (let i = 0; i < steps.length; i += ROWS) {
    await work.tx
      .insert(dueStep)
      .values(steps.slice(i, i + ROWS))
      .onConflictDoNothing();
  }
}

/** Calls off the steps of these kinds that concern `subject` and have not come yet. */
export async function callOffSteps(work: Work, kinds: readonly string[], subject: number): Promise<void> {
  await work.tx
    .update(dueStep)
    .set({ firedAt: work.now, outcome: 'cancelled' })
    .where(and(inArray(dueStep.kind, [...kinds]), eq(dueStep.subject, subject), isNull(dueStep.firedAt)));
}
