import type { Capabilities } from '../capabilities-type.ts';
import type { Db } from '../db/connect.ts';
import { isOutage } from '../db/lost.ts';
import type { Vault } from '../db/vault.ts';
import type { Work } from '../db/work.ts';
import type { Log } from '../runtime/log.ts';
import type { Clock } from '../time/clock.ts';
import type { BulkStepHandler } from './steps.ts';
import {
  type Cursor,
  claimStep,
  coalesceAll,
  coalesceEarlier,
  countDue,
  type DueStep,
  endStep,
  giveBackSteps,
  postponeStep,
  takeSteps,
} from './steps-store.ts';

const RETRY_SECONDS = [5, 15, 60] as const;
const LONGEST_RETRY_SECONDS = 300;

const AT_ONCE = 2;

export type SweepOptions = {
  db: Db;
  clock: Clock;
  vault: Vault;
  log: Log;
  handlers: Capabilities['stepHandlers'];
  bulkStepHandlers?: Capabilities['bulkStepHandlers'];
  onSkippedLate: Capabilities['onSkippedLate'];
  /** Called whenever something was done: a long sweep is getting on. */
  onActed?: (() => void) | undefined;
  /** A sweep that is under way ends after the step it is at. */
  signal?: AbortSignal;
};

/**
 * Takes every step that is due, each in a transaction of its own or with others of its kind, until none is left. Safe in any number of processes at once.
 * Overdue steps of one kind and subject become one; what is too late to be useful is recorded and told; a failing step is tried
 * again later and holds up no other.
 * @returns how many steps were acted on
 * @throws when the database does not answer; what was done until then stays done
 */
export async function sweepOnce(options: SweepOptions): Promise<number> {
  let acted = 0;
  for (const [kind, handler] of Object.entries(options.bulkStepHandlers ?? {})) {
    acted += await takeMany(options, kind, handler);
  }
  while (!options.signal?.aborted) {
    const taken = await takeStep(options);
    if (taken === 'none') break;
    if (taken === 'acted') acted += 1;
    options.onActed?.();
  }
  return acted;
}

/**
 * Takes the due steps of one kind many at a time, in the order in which they were planned. What was not done that way, for whatever reason,
 * is then taken one by one. Where there are more than fit into one transaction, two are under way at once: while the database writes one, the other is made.
 */
async function takeMany(options: SweepOptions, kind: string, handler: BulkStepHandler): Promise<number> {
  const due = await countDue(options.db, { kind, now: options.clock.now(), most: handler.most + 1 });
  const lanes = due > handler.most ? AT_ONCE : Math.min(1, due);
  const acted = await Promise.all(Array.from({ length: lanes }, () => takeInTurn(options, kind, handler)));
  return acted.reduce((sum, one) => sum + one, 0);
}

async function takeInTurn(options: SweepOptions, kind: string, handler: BulkStepHandler): Promise<number> {
  let acted = 0;
  let after: Cursor | undefined;
  while (!options.signal?.aborted) {
    const some = await takeSome(options, { kind, handler, after });
    acted += some.acted;
    if (some.claimed < handler.most) break;
    after = some.last;
  }
  return acted;
}

type Batch = { kind: string; handler: BulkStepHandler; after: Cursor | undefined };

/** @returns how many were claimed and done together, and the last of them in their order; none when nothing is left */
async function takeSome(
  options: SweepOptions,
  { kind, handler, after }: Batch,
): Promise<{ acted: number; claimed: number; last: Cursor | undefined }> {
  const seen: { claimed: number; last: Cursor | undefined } = { claimed: 0, last: undefined };
  try {
    const acted = await options.db.transaction(async (tx) => {
      const work = workIn(options, tx);
      const due = await takeSteps(work, { kind, after, limit: handler.most });
      Object.assign(seen, { claimed: due.length, last: due.at(-1) });
      return await actTogether(work, due, handler);
    });
    return { ...seen, acted };
  } catch (error) {
    if (seen.last === undefined || isOutage(error)) throw error;
    options.log.error({ error, kind }, 'several steps failed together; they are taken one by one');
    return { ...seen, acted: 0 };
  }
}

async function actTogether(work: Work, due: readonly DueStep[], { act: handle }: BulkStepHandler): Promise<number> {
  // A single one is as well taken in the plain way.
  const done = new Set(due.length < 2 ? [] : await handle(work, due));
  const [ended, left] = [due.filter((step) => done.has(step)), due.filter((step) => !done.has(step))];
  const [first] = ended;
  if (first !== undefined) await coalesceAll(work, first.kind, ended);
  await giveBackSteps(
    work,
    left.map(({ id }) => id),
  );
  return ended.length;
}

async function takeStep(options: SweepOptions): Promise<'acted' | 'ended' | 'none'> {
  const { db, log } = options;
  let step: DueStep | undefined;
  try {
    return await db.transaction(async (tx) => {
      const work = workIn(options, tx);
      step = await claimStep(work);
      if (!step) return 'none';
      await coalesceEarlier(work, step);
      return await act(options, work, step);
    });
  } catch (error) {
    if (step === undefined || isOutage(error)) throw error;
    log.error({ error, stepId: step.id, kind: step.kind, attempts: step.attempts + 1 }, 'a step failed');
    return await postpone(options, step);
  }
}

async function act(options: SweepOptions, work: Work, due: DueStep): Promise<'acted' | 'ended'> {
  const { id, kind, subject, slot } = due;
  const step = { kind, subject, slot };
  if (Temporal.Instant.compare(due.expiresAt, work.now) <= 0) {
    await endStep(work, id, 'skipped_late');
    await options.onSkippedLate(work, step);
    options.log.warn({ stepId: id, kind }, 'a step came too late and was skipped');
    return 'ended';
  }
  const handler = options.handlers[kind];
  if (!handler) throw new UnknownStepError(id);
  await endStep(work, id, 'acted');
  await handler(work, step);
  return 'acted';
}

/** A step was planned by another version of this program. It waits for a process that knows its kind. */
class UnknownStepError extends Error {
  override name = 'UnknownStepError';
  readonly ids: { stepId: number };

  constructor(stepId: number) {
    super('a step of an unknown kind');
    this.ids = { stepId };
  }
}

async function postpone(options: SweepOptions, { id, attempts }: DueStep): Promise<'ended'> {
  const seconds = RETRY_SECONDS[attempts] ?? LONGEST_RETRY_SECONDS;
  await options.db.transaction(async (tx) => {
    const work = workIn(options, tx);
    await postponeStep(work, id, work.now.add({ seconds }));
  });
  return 'ended';
}

function workIn({ clock, vault }: SweepOptions, tx: Work['tx']): Work {
  return { tx, now: clock.now(), vault };
}
