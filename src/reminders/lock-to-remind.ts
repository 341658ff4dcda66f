import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import { canAnswer } from '../buddies/answers-for.ts';
import { listStandingPurposesOf } from '../consent/store.ts';
import { isWantedOn } from '../consent/tap.ts';
import { isAnyOf } from '../db/any-of.ts';
import type { CircleId, TelegramId, TurnId } from '../db/ids.ts';
import { circle, membership, person } from '../db/schema/people.ts';
import { helpPause } from '../db/schema/tap.ts';
import { assignment, commitment, turn } from '../db/schema/turns.ts';
import type { Work } from '../db/work.ts';
import { listPausesOf } from '../pausing/store.ts';
import { isCovered } from '../turns/states.ts';
import { IN_WORDS, type TurnInWords } from '../turns/store.ts';

/** A turn that somebody has who reads in a chat of their own, wanted by its family; `chatId` is theirs. */
export type PlaceToRemind = { turn: TurnInWords; chatId: TelegramId; sharesAddress: boolean };

/**
 * Reads turns with whoever has them and keeps all of it from changing. It waits for nobody, so that the order in which it locks cannot matter.
 * What somebody else is changing now, and whatever else is not the plain case, is not among them.
 */
export async function lockToRemind(work: Work, turnIds: readonly TurnId[]): Promise<PlaceToRemind[]> {
  const rows = await lockReaders(work, await lockFree(work, turnIds));
  const allowed = await listStandingPurposesOf(work, circlesOf(rows));
  const pauses = await listPausesOf(work, circlesOf(rows.filter(({ hasPauses }) => hasPauses)));
  return rows.flatMap(({ turn: plain, kind, isPromise, codeName, stage, telegramId, reachable }) => {
    const tap = { allowed: allowed.get(plain.circleId) ?? new Set(), pauses: pauses.get(plain.circleId) ?? [] };
    const isPlain = isCovered(plain.status) && stage === 'active' && canAnswer({ telegramId, reachable });
    if (!isPlain || telegramId === null || !isWantedOn(tap, kind, plain.onDate)) return [];
    const sharesAddress = tap.allowed.has('address');
    return [{ turn: { ...plain, kind, isPromise, codeName }, chatId: telegramId, sharesAddress }];
  });
}

function circlesOf(rows: readonly { turn: { circleId: CircleId } }[]): CircleId[] {
  return [...new Set(rows.map(({ turn: { circleId } }) => circleId))];
}

/** Who has a turn changes under its lock only: read after it, it stands. */
async function lockFree(work: Work, turnIds: readonly TurnId[]): Promise<TurnId[]> {
  const rows = await work.tx
    .select({ id: turn.id })
    .from(turn)
    .where(isAnyOf(turn.id, turnIds))
    .for('update', { skipLocked: true });
  return rows.map(({ id }) => id);
}

async function lockReaders(work: Work, turnIds: readonly TurnId[]) {
  return await work.tx
    .select({
      ...IN_WORDS,
      isPromise: sql<boolean>`coalesce(${assignment.membershipId} = ${commitment.promisedBy}, false)`,
      stage: circle.stage,
      telegramId: person.telegramId,
      reachable: person.reachable,
      hasPauses: sql<boolean>`exists (select 1 from ${helpPause} where ${and(eq(helpPause.circleId, circle.id), isNull(helpPause.endedAt))})`,
    })
    .from(turn)
    .innerJoin(commitment, eq(commitment.id, turn.commitmentId))
    .innerJoin(circle, eq(circle.id, turn.circleId))
    .innerJoin(assignment, and(eq(assignment.turnId, turn.id), isNull(assignment.endedAt)))
    .innerJoin(membership, eq(membership.id, assignment.membershipId))
    .innerJoin(person, eq(person.id, membership.personId))
    .where(isAnyOf(turn.id, turnIds))
    .orderBy(asc(turn.id))
    .for('share', { of: [membership, circle], skipLocked: true });
}
