import { and, eq, inArray, isNotNull, isNull, lte, notExists, notInArray, or, sql } from 'drizzle-orm';
import { forgetOldBroadcasts } from '../broadcasts/forget-store.ts';
import { forgetOldEntries } from '../calendar/store.ts';
import { forgetOldQuestions } from '../covering/store.ts';
import { bucket } from '../db/schema/abuse.ts';
import { invitation, membership, person, role } from '../db/schema/people.ts';
import { helpCount } from '../db/schema/privacy.ts';
import { assignment, commitment, turn } from '../db/schema/turns.ts';
import type { Work } from '../db/work.ts';
import { forgetOldGuestQuestions } from '../guests/store.ts';
import type { StepHandler } from '../jobs/steps.ts';
import { planStep } from '../jobs/steps.ts';
import { carryOldLedgers } from '../ledger/carry-over.ts';
import { forgetOldNeeds } from '../needs/forget-store.ts';
import { forgetOldUsualHours } from '../seasons/store.ts';
import { forgetOldSwaps } from '../swaps/store.ts';
import { forgetOldDeeds } from '../undoing/store.ts';
import { erasePerson } from './erase-person.ts';

const KIND = 'retention';
const BATCH = 200;
/** Ledgers are locked while they are carried over. */
const LEDGERS = 50;

/** Longer than a season lies ahead and lasts. */
const USUAL_HOURS_DAYS = 400;
const INVITATION_DAYS = 30;
const REQUEST_DAYS = 90;
const CALENDAR_DAYS = 30;
/** It can be taken back for ten minutes. */
const DEED_DAYS = 1;
const SWAP_DAYS = 30;
/** Whoever was asked longest ago is asked first. */
const COVER_QUESTION_DAYS = 90;
const GUEST_QUESTION_DAYS = 90;
/** As what was sent. */
const BROADCAST_DAYS = 30;
const SILENCE_DAYS = 365;
/** Five years; the database itself lets nothing younger go. */
const AUDIT_DAYS = 1827;
const WHO_HELPED_DAYS = 365;

/** Plans the next daily round at the coming midnight, UTC. Planning it again changes nothing. */
export async function planRetention(work: Work): Promise<void> {
  const today = work.now.toZonedDateTimeISO('UTC').startOfDay();
  await planRound(work, today.add({ days: 1 }).toInstant());
}

/** What is not needed any more goes, a few hundred rows at a time: where more is left, the next round comes in a minute. */
export const retentionSteps: { readonly [kind: string]: StepHandler } = {
  [KIND]: async (work) => {
    await work.tx.execute(sql`select forget_old_audit(${daysAgo(work, AUDIT_DAYS).toString()}::timestamptz)`);
    const rounds = [
      removeInvitations,
      removeRequests,
      forgetUsualHours,
      countOldHelp,
      carryLedgers,
      forgetCalendars,
      forgetDeeds,
      forgetSwaps,
      forgetCoverQuestions,
      forgetGuestQuestions,
      forgetBroadcasts,
      forgetNeeds,
      eraseSilent,
    ];
    let isMore = false;
    for (const round of rounds) if ((await round(work)) >= BATCH) isMore = true;
    if (isMore) await planRound(work, work.now.add({ minutes: 1 }));
    else await planRetention(work);
  },
};

/** Links that were used or ran out a month ago. @returns how many */
async function removeInvitations(work: Work): Promise<number> {
  const old = daysAgo(work, INVITATION_DAYS);
  const ids = await work.tx
    .select({ id: invitation.id })
    .from(invitation)
    .where(or(lte(invitation.usedAt, old), and(isNull(invitation.usedAt), lte(invitation.expiresAt, old))))
    .limit(BATCH);
  return await removeOneByOne(work, ids, async (tx, id) => {
    await tx.delete(invitation).where(eq(invitation.id, id));
  });
}

/** Wishes to join that came to nothing three months ago. */
async function removeRequests(work: Work): Promise<number> {
  const old = daysAgo(work, REQUEST_DAYS);
  const isUnanswered = and(eq(membership.state, 'ended'), isNull(membership.decidedAt));
  const ids = await work.tx
    .select({ id: membership.id })
    .from(membership)
    .where(
      or(
        and(eq(membership.state, 'declined'), lte(membership.decidedAt, old)),
        and(isUnanswered, lte(membership.endedAt, old)),
      ),
    )
    .limit(BATCH);
  return await removeOneByOne(work, ids, async (tx, id) => {
    await tx.delete(membership).where(eq(membership.id, id));
  });
}

/** Choices of hours in seasons that are long over. */
async function forgetUsualHours(work: Work): Promise<number> {
  return await forgetOldUsualHours(work, { before: daysAgo(work, USUAL_HOURS_DAYS), atMost: BATCH });
}

/** Who was asked for needs that are long over, and who took what. */
async function forgetNeeds(work: Work): Promise<number> {
  return await forgetOldNeeds(work, { before: daysAgo(work, WHO_HELPED_DAYS), atMost: BATCH });
}

/** A row that something else still speaks of stays until that is gone. @returns how many went */
async function removeOneByOne<Id>(
  work: Work,
  rows: readonly { id: Id }[],
  remove: (tx: Work['tx'], id: Id) => Promise<void>,
): Promise<number> {
  let gone = 0;
  for (const { id } of rows) {
    const isGone = await work.tx
      .transaction(async (tx) => await remove(tx, id))
      .then(
        () => true,
        (error: unknown) => {
          if (sqlStateOf(error) === FOREIGN_KEY_VIOLATION) return false;
          throw error;
        },
      );
    if (isGone) gone += 1;
  }
  return gone;
}

/** Who had a turn a year ago is forgotten; how many turns of each kind a circle had in a month stays. */
async function countOldHelp(work: Work): Promise<number> {
  const rows = await work.tx
    .select({
      id: assignment.id,
      circleId: turn.circleId,
      onDate: turn.onDate,
      kind: commitment.kind,
      outcome: assignment.outcome,
    })
    .from(assignment)
    .innerJoin(turn, eq(turn.id, assignment.turnId))
    .innerJoin(commitment, eq(commitment.id, turn.commitmentId))
    .where(
      and(
        isNotNull(assignment.endedAt),
        lte(turn.endsAt, daysAgo(work, WHO_HELPED_DAYS)),
        notInArray(turn.status, ['planned', 'asked', 'accepted', 'seeking_cover', 'escalated']),
      ),
    )
    .orderBy(assignment.id)
    .limit(BATCH)
    .for('update', { of: assignment, skipLocked: true });
  for (const { circleId, onDate, kind, outcome } of rows) {
    if (outcome !== 'done') continue;
    const values = { circleId, month: onDate.with({ day: 1 }), kind, done: 1 };
    await work.tx
      .insert(helpCount)
      .values(values)
      .onConflictDoUpdate({
        target: [helpCount.circleId, helpCount.month, helpCount.kind],
        set: { done: sql`${helpCount.done} + 1` },
      });
  }
  const ids = rows.map(({ id }) => id);
  if (ids.length > 0) await work.tx.delete(assignment).where(inArray(assignment.id, ids));
  return rows.length;
}

/** What calendar files said of turns that were over a month ago. @returns how many */
async function forgetCalendars(work: Work): Promise<number> {
  return await forgetOldEntries(work, { overBy: daysAgo(work, CALENDAR_DAYS), atMost: BATCH });
}

/** The ledgers forget who did which turn a year ago, and keep what came of it. */
async function carryLedgers(work: Work): Promise<number> {
  const carried = await carryOldLedgers(work, { before: daysAgo(work, WHO_HELPED_DAYS), limit: LEDGERS });
  return carried < LEDGERS ? 0 : BATCH;
}

async function forgetDeeds(work: Work): Promise<number> {
  return await forgetOldDeeds(work, { before: daysAgo(work, DEED_DAYS), atMost: BATCH });
}

async function forgetSwaps(work: Work): Promise<number> {
  return await forgetOldSwaps(work, { before: daysAgo(work, SWAP_DAYS), atMost: BATCH });
}

async function forgetCoverQuestions(work: Work): Promise<number> {
  return await forgetOldQuestions(work, { before: daysAgo(work, COVER_QUESTION_DAYS), atMost: BATCH });
}

/** People who never had a place or a role and have not been heard of for a year. */
async function eraseSilent(work: Work): Promise<number> {
  const old = daysAgo(work, SILENCE_DAYS);
  const none = (table: typeof membership | typeof role) =>
    notExists(work.tx.select({ one: sql`1` }).from(table).where(eq(table.personId, person.id)));
  const rows = await work.tx
    .select({ id: person.id })
    .from(person)
    .leftJoin(bucket, eq(bucket.personId, person.id))
    .where(
      and(
        isNull(person.erasedAt),
        lte(person.firstSeenAt, old),
        or(isNull(bucket.at), lte(bucket.at, old)),
        none(membership),
        none(role),
      ),
    )
    .orderBy(person.id)
    .limit(BATCH);
  for (const { id } of rows) await erasePerson(work, { personId: id, by: null, how: 'silence' });
  return rows.length;
}

function daysAgo({ now }: Work, days: number): Temporal.Instant {
  return now.subtract({ hours: 24 * days });
}

const FOREIGN_KEY_VIOLATION = '23503';

function sqlStateOf(error: unknown): string | undefined {
  const { code, cause } = Object(error) as { code?: string; cause?: { code?: string } };
  return code ?? cause?.code;
}

async function planRound(work: Work, dueAt: Temporal.Instant): Promise<void> {
  const expiresAt = dueAt.add({ hours: 24 * 3650 });
  await planStep(work, { kind: KIND, subject: 0, slot: dueAt.toString(), dueAt, expiresAt });
}

async function forgetGuestQuestions(work: Work): Promise<number> {
  return await forgetOldGuestQuestions(work, { before: daysAgo(work, GUEST_QUESTION_DAYS), atMost: BATCH });
}

/** What was said to many, as what was said to one. */
async function forgetBroadcasts(work: Work): Promise<number> {
  return await forgetOldBroadcasts(work, { before: daysAgo(work, BROADCAST_DAYS), atMost: BATCH });
}
