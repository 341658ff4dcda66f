import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import { canAnswer } from '../buddies/answers-for.ts';
import { isWantedOn, loadTaps } from '../consent/tap.ts';
import { isAnyOf } from '../db/any-of.ts';
import type { MembershipId, TelegramId, TurnId } from '../db/ids.ts';
import { circle, membership, person } from '../db/schema/people.ts';
import { assignment, commitment, turn } from '../db/schema/turns.ts';
import type { Work } from '../db/work.ts';
import { isCovered } from '../turns/states.ts';
import { IN_WORDS, type TurnInWords } from '../turns/store.ts';

/** A turn that somebody has who reads in a chat of their own, wanted by its family; `chatId` is theirs. */
export type PlaceToRemind = { turn: TurnInWords; chatId: TelegramId; sharesAddress: boolean };

/**
 * Reads turns with whoever has them and keeps all of it from changing: member, circle, turn. It waits for nobody. What somebody else is
 * changing now, and whatever else is not the plain case, is not among them.
 */
export async function lockToRemind(work: Work, turnIds: readonly TurnId[]): Promise<PlaceToRemind[]> {
  const holders = await lockWithHolders(work, turnIds);
  const rows = (await listWithReaders(work, [...holders.keys()])).filter(
    ({ turn: { id }, membershipId }) => holders.get(id) === membershipId,
  );
  const taps = await loadTaps(work, [...new Set(rows.map(({ turn: { circleId } }) => circleId))]);
  return rows.flatMap(({ turn: plain, kind, isPromise, codeName, stage, telegramId, reachable }) => {
    const tap = taps.get(plain.circleId);
    const isPlain = isCovered(plain.status) && stage === 'active' && canAnswer({ telegramId, reachable });
    if (!isPlain || telegramId === null || !tap || !isWantedOn(tap, kind, plain.onDate)) return [];
    const sharesAddress = tap.allowed.has('address');
    return [{ turn: { ...plain, kind, isPromise, codeName }, chatId: telegramId, sharesAddress }];
  });
}

/** @returns whoever held each turn when it was locked */
async function lockWithHolders(work: Work, turnIds: readonly TurnId[]): Promise<Map<TurnId, MembershipId>> {
  const { rows } = await work.tx.execute<{ id: string; holder: string }>(sql`
    select ${turn.id} as id, ${membership.id} as holder from ${turn}
      join ${assignment} on ${and(eq(assignment.turnId, turn.id), isNull(assignment.endedAt))}
      join ${membership} on ${eq(membership.id, assignment.membershipId)}
      join ${circle} on ${eq(circle.id, turn.circleId)}
    where ${isAnyOf(turn.id, turnIds)} order by ${turn.id}
    for share of membership skip locked for share of circle skip locked for update of turn skip locked`);
  return new Map(rows.map(({ id, holder }) => [Number(id) as TurnId, Number(holder) as MembershipId]));
}

async function listWithReaders(work: Work, turnIds: readonly TurnId[]) {
  return await work.tx
    .select({
      ...IN_WORDS,
      stage: circle.stage,
      membershipId: membership.id,
      telegramId: person.telegramId,
      reachable: person.reachable,
    })
    .from(turn)
    .innerJoin(commitment, eq(commitment.id, turn.commitmentId))
    .innerJoin(circle, eq(circle.id, turn.circleId))
    .innerJoin(assignment, and(eq(assignment.turnId, turn.id), isNull(assignment.endedAt)))
    .innerJoin(membership, eq(membership.id, assignment.membershipId))
    .innerJoin(person, eq(person.id, membership.personId))
    .where(isAnyOf(turn.id, turnIds))
    .orderBy(asc(turn.id));
}
