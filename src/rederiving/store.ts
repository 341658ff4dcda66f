import { and, asc, eq, gt, inArray, isNull, or, sql } from 'drizzle-orm';
import { LOCKS } from '../db/advisory-lock.ts';
import { circle } from '../db/schema/people.ts';
import { dueStep, outbox } from '../db/schema/spine.ts';
import { helpPause as pause } from '../db/schema/tap.ts';
import { commitment, turn } from '../db/schema/turns.ts';
import type { Work } from '../db/work.ts';
import type { Turn } from '../turns/store.ts';

/** An hour more or less may decide whether a turn is over: those of the last day are looked at too. */
const LOOKS_BACK = { hours: 24 } as const;

export type WaitingStep = Pick<typeof dueStep.$inferSelect, 'id' | 'kind' | 'subject' | 'slot' | 'dueAt' | 'expiresAt'>;

const STEP = {
  id: dueStep.id,
  kind: dueStep.kind,
  subject: dueStep.subject,
  slot: dueStep.slot,
  dueAt: dueStep.dueAt,
  expiresAt: dueStep.expiresAt,
};

/** Only one process derives at a time; the others wait until it is done. */
export async function waitForOthers(work: Work): Promise<void> {
  await work.tx.execute(sql`select pg_advisory_xact_lock(${LOCKS.rederiving})`);
}

/** The versions that turns ahead were derived with. */
export async function listVersions(work: Work): Promise<string[]> {
  const rows = await work.tx
    .selectDistinct({ version: turn.tzVersion })
    .from(turn)
    .where(gt(turn.endsAt, work.now.subtract(LOOKS_BACK)));
  return rows.map(({ version }) => version);
}

/**
 * Locks the turns ahead of these versions, and the steps of these kinds that still wait for one of them. Steps first, as the sweep does:
 * so neither waits for the other in a ring.
 */
export async function lockTurnsAhead(
  work: Work,
  { versions, kinds }: { versions: readonly string[]; kinds: readonly string[] },
): Promise<{ turns: Turn[]; steps: WaitingStep[] }> {
  const isAhead = and(inArray(turn.tzVersion, [...versions]), gt(turn.endsAt, work.now.subtract(LOOKS_BACK)));
  const steps = await work.tx
    .select(STEP)
    .from(dueStep)
    .innerJoin(turn, eq(turn.id, dueStep.subject))
    .where(and(inArray(dueStep.kind, [...kinds]), isNull(dueStep.firedAt), isAhead))
    .orderBy(asc(dueStep.id))
    .for('update', { of: dueStep });
  const turns = await work.tx.select().from(turn).where(isAhead).orderBy(asc(turn.id)).for('update');
  return { turns, steps };
}

/** The steps planned from a local date that still wait, each with the zone of the family it concerns. */
export async function listDaySteps(work: Work): Promise<(WaitingStep & { timeZone: string })[]> {
  return await work.tx
    .select({ ...STEP, timeZone: circle.timeZone })
    .from(dueStep)
    .leftJoin(pause, and(eq(dueStep.kind, 'pause-end'), eq(pause.id, dueStep.subject)))
    .leftJoin(commitment, and(eq(dueStep.kind, 'commitment-review'), eq(commitment.id, dueStep.subject)))
    .innerJoin(
      circle,
      or(
        and(eq(dueStep.kind, 'family-check'), eq(circle.id, dueStep.subject)),
        eq(circle.id, pause.circleId),
        eq(circle.id, commitment.circleId),
      ),
    )
    .where(isNull(dueStep.firedAt));
}

export async function setTurnInstants(work: Work, { id, startsAt, endsAt, tzVersion }: Turn): Promise<void> {
  await work.tx.update(turn).set({ startsAt, endsAt, tzVersion }).where(eq(turn.id, id));
}

/** Moves a step that has not been taken meanwhile. */
export async function moveStep(work: Work, { id, dueAt, expiresAt }: WaitingStep): Promise<void> {
  await work.tx
    .update(dueStep)
    .set({ dueAt, expiresAt })
    .where(and(eq(dueStep.id, id), isNull(dueStep.firedAt)));
}

export type WaitingMessage = Pick<typeof outbox.$inferSelect, 'id' | 'reason' | 'notBefore' | 'expiresAt'> & {
  key: string;
};

/** Locks the messages that wait for a moment, and those about turns. What the sender looks at in this very moment is left to it. */
export async function lockWaitingMessages(work: Work): Promise<WaitingMessage[]> {
  const isAboutTurn = sql`${outbox.reason}->>'kind' = 'turn'`;
  return await work.tx
    .select({
      id: outbox.id,
      key: outbox.dedupeKey,
      reason: outbox.reason,
      notBefore: outbox.notBefore,
      expiresAt: outbox.expiresAt,
    })
    .from(outbox)
    .where(and(eq(outbox.status, 'pending'), or(gt(outbox.notBefore, work.now), isAboutTurn)))
    .orderBy(asc(outbox.id))
    .for('update', { skipLocked: true });
}

export async function moveMessage(work: Work, { id, notBefore, expiresAt }: WaitingMessage): Promise<void> {
  await work.tx.update(outbox).set({ notBefore, expiresAt }).where(eq(outbox.id, id));
}
