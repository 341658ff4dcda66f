import { and, desc, eq, gt, gte, inArray, isNull, lte, or, sql } from 'drizzle-orm';
import { isAnyOf } from '../db/any-of.ts';
import type { TelegramId, TurnId } from '../db/ids.ts';
import { membership, person } from '../db/schema/people.ts';
import { dueStep, outbox } from '../db/schema/spine.ts';
import { assignment, turn } from '../db/schema/turns.ts';
import type { Work } from '../db/work.ts';
import { localDate, startOfDay } from '../time/wall-time.ts';
import { TURN_STEPS } from '../turns/steps.ts';
import type { Load } from './room.ts';

/** The steps that end in a reminder to whoever has the turn. */
const REMINDING = [TURN_STEPS.ask];
/** Those that end in something said about a turn of one's own, which belongs together. */
const SPEAKING = [TURN_STEPS.ask, TURN_STEPS.followUp];

const WEEK_DAYS = 7;
const PROMISED_AHEAD_DAYS = 14;
/** What should have been queued so long ago is not waited for. */
const QUEUED_WITHIN_MINUTES = 2;

export type PromisedTurn = { id: TurnId; epoch: number; dueAt: Temporal.Instant };

/** What whoever reads in this chat has been sent within a week, and what they will be reminded of. */
export async function loadOf(work: Work, chatId: TelegramId, timeZone: string): Promise<Load> {
  return (await listLoads(work, [chatId], timeZone)).get(chatId) ?? { sentOn: [], promisedOn: [] };
}

/** As `loadOf`, of many chats. One that has been sent nothing and is promised nothing is not among them. */
export async function listLoads(
  work: Work,
  chatIds: readonly TelegramId[],
  timeZone: string,
): Promise<Map<TelegramId, Load>> {
  const sent = Map.groupBy(await listSent(work, chatIds, timeZone), ({ chatId }) => chatId);
  const promised = Map.groupBy(await listPromisedIn(work, chatIds), ({ chatId }) => chatId);
  const load = (chatId: TelegramId): Load => ({
    sentOn: (sent.get(chatId) ?? []).map(({ on }) => on),
    promisedOn: (promised.get(chatId) ?? []).map(({ dueAt }) => localDate(dueAt, timeZone)),
  });
  return new Map([...new Set([...sent.keys(), ...promised.keys()])].map((chatId) => [chatId, load(chatId)]));
}

/** The local day of each message of the last week that counts. What another message said with it does not. */
export async function listSentOn(work: Work, chatId: TelegramId, timeZone: string): Promise<Temporal.PlainDate[]> {
  return (await listSent(work, [chatId], timeZone)).map(({ on }) => on);
}

async function listSent(
  work: Work,
  chatIds: readonly TelegramId[],
  timeZone: string,
): Promise<{ chatId: TelegramId; on: Temporal.PlainDate }[]> {
  const today = localDate(work.now, timeZone);
  const since = startOfDay(today.subtract({ days: WEEK_DAYS - 1 }), timeZone);
  const rows = await work.tx
    .select({ chatId: outbox.chatId, settledAt: outbox.settledAt })
    .from(outbox)
    .where(
      and(
        isAnyOf(outbox.chatId, chatIds),
        sql`${outbox.attention} <> 'free'`,
        gte(outbox.settledAt, since),
        inArray(outbox.status, ['sent', 'unknown']),
        or(isNull(outbox.carriedBy), eq(outbox.carriedBy, outbox.id)),
      ),
    );
  return rows.flatMap(({ chatId, settledAt }) => (settledAt ? [{ chatId, on: localDate(settledAt, timeZone) }] : []));
}

/** The turns whoever reads in this chat will be reminded of, soonest first. */
export async function listPromised(work: Work, chatId: TelegramId): Promise<PromisedTurn[]> {
  return await listPromisedIn(work, [chatId]);
}

async function listPromisedIn(
  work: Work,
  chatIds: readonly TelegramId[],
): Promise<(PromisedTurn & { chatId: TelegramId })[]> {
  const until = work.now.add({ hours: 24 * PROMISED_AHEAD_DAYS });
  const rows = await work.tx
    .select({ id: turn.id, epoch: turn.epoch, dueAt: dueStep.dueAt, chatId: person.telegramId })
    .from(person)
    .innerJoin(membership, eq(membership.personId, person.id))
    .innerJoin(assignment, and(eq(assignment.membershipId, membership.id), isNull(assignment.endedAt)))
    .innerJoin(turn, eq(turn.id, assignment.turnId))
    .innerJoin(dueStep, and(inArray(dueStep.kind, REMINDING), eq(dueStep.subject, turn.id)))
    .where(
      and(
        isAnyOf(person.telegramId, chatIds),
        isNull(dueStep.firedAt),
        lte(dueStep.dueAt, until),
        sql`split_part(${dueStep.slot}, ':', 1) = ${turn.epoch}::text`,
      ),
    )
    .orderBy(dueStep.dueAt, turn.id);
  return rows.flatMap(({ chatId, ...promised }) => (chatId === null ? [] : [{ ...promised, chatId }]));
}

/** Whether something else about a turn of theirs is due in this moment and not in the outbox yet. */
export async function isBeingQueued(work: Work, chatId: TelegramId): Promise<boolean> {
  const rows = await work.tx
    .select({ one: sql`1` })
    .from(person)
    .innerJoin(membership, eq(membership.personId, person.id))
    .innerJoin(assignment, and(eq(assignment.membershipId, membership.id), isNull(assignment.endedAt)))
    .innerJoin(dueStep, and(inArray(dueStep.kind, SPEAKING), eq(dueStep.subject, assignment.turnId)))
    .where(
      and(
        eq(person.telegramId, chatId),
        isNull(dueStep.firedAt),
        eq(dueStep.attempts, 0),
        lte(dueStep.dueAt, work.now),
        gt(dueStep.dueAt, work.now.subtract({ minutes: QUEUED_WITHIN_MINUTES })),
      ),
    )
    .limit(1);
  return rows.length > 0;
}

/** The message of the last days that has said the reminder of this turn ahead of time. */
export async function findCovering(
  work: Work,
  chatId: TelegramId,
  { id, epoch }: { id: number; epoch: number },
): Promise<number | undefined> {
  const [row] = await work.tx
    .select({ id: outbox.id })
    .from(outbox)
    .where(
      and(
        eq(outbox.chatId, chatId),
        eq(outbox.status, 'sent'),
        sql`${outbox.carriedBy} is not null`,
        sql`${outbox.covers} @> ${JSON.stringify([`${id}:${epoch}`])}::jsonb`,
      ),
    )
    .orderBy(desc(outbox.id))
    .limit(1);
  return row?.id;
}

/** Which of these turns whoever reads in this chat has, or is asked for, themselves. */
export async function listOwn(work: Work, chatId: TelegramId, turnIds: readonly number[]): Promise<Set<number>> {
  if (turnIds.length === 0) return new Set();
  const rows = await work.tx
    .select({ id: assignment.turnId })
    .from(assignment)
    .innerJoin(membership, eq(membership.id, assignment.membershipId))
    .innerJoin(person, eq(person.id, membership.personId))
    .where(
      and(
        inArray(assignment.turnId, [...turnIds] as TurnId[]),
        isNull(assignment.endedAt),
        eq(person.telegramId, chatId),
      ),
    );
  return new Set(rows.map(({ id }) => id));
}
