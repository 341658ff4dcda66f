import { and, asc, eq, gt, inArray, notInArray } from 'drizzle-orm';
import type { Commitment } from '../commitments/store.ts';
import type { CircleId, CommitmentId, MembershipId } from '../db/ids.ts';
import { assignment, commitment, coverQuestion, rotaMember, turn } from '../db/schema/turns.ts';
import type { Work } from '../db/work.ts';
import type { Turn } from '../turns/store.ts';
import type { Held } from './touched.ts';

const CALLED_OFF = ['cancelled', 'skipped'] as const;

export type ComingTurn = Turn & { held: readonly Held[]; isAskedFor: boolean };

/** Locks and reads the turns of a commitment that are not over and not called off, by date, each with everybody who has held it and whether anybody was asked to stand in. */
export async function lockComingTurns(work: Work, commitmentId: CommitmentId): Promise<ComingTurn[]> {
  const turns = await work.tx
    .select()
    .from(turn)
    .where(
      and(eq(turn.commitmentId, commitmentId), gt(turn.endsAt, work.now), notInArray(turn.status, [...CALLED_OFF])),
    )
    .orderBy(asc(turn.id))
    .for('update');
  if (turns.length === 0) return [];
  const ids = turns.map(({ id }) => id);
  const held = await work.tx
    .select({ turnId: assignment.turnId, kind: assignment.kind, outcome: assignment.outcome })
    .from(assignment)
    .where(inArray(assignment.turnId, ids))
    .orderBy(asc(assignment.id));
  const asked = await work.tx
    .select({ turnId: coverQuestion.turnId, outcome: coverQuestion.outcome })
    .from(coverQuestion)
    .where(inArray(coverQuestion.turnId, ids));
  return turns
    .map((one) => ({
      ...one,
      held: held.filter(({ turnId }) => turnId === one.id),
      isAskedFor: asked.some(({ turnId, outcome }) => turnId === one.id && outcome !== 'withdrawn'),
    }))
    .toSorted((a, b) => Temporal.Instant.compare(a.startsAt, b.startsAt));
}

/** The dates of a commitment that have a turn which was called off. */
export async function listDatesCalledOff(work: Work, commitmentId: CommitmentId): Promise<Set<string>> {
  const rows = await work.tx
    .select({ onDate: turn.onDate })
    .from(turn)
    .where(and(eq(turn.commitmentId, commitmentId), inArray(turn.status, [...CALLED_OFF])));
  return new Set(rows.map(({ onDate }) => onDate.toString()));
}

/** Who is in a rota and with what weight, in list order. */
export async function listWeights(
  work: Work,
  commitmentId: CommitmentId,
): Promise<{ member: MembershipId; weight: number }[]> {
  return await work.tx
    .select({ member: rotaMember.membershipId, weight: rotaMember.weight })
    .from(rotaMember)
    .where(eq(rotaMember.commitmentId, commitmentId))
    .orderBy(asc(rotaMember.position));
}

export async function setWeight(
  work: Work,
  { commitmentId, member, weight }: { commitmentId: CommitmentId; member: MembershipId; weight: number },
): Promise<void> {
  await work.tx
    .update(rotaMember)
    .set({ weight })
    .where(and(eq(rotaMember.commitmentId, commitmentId), eq(rotaMember.membershipId, member)));
}

/** The commitments of a circle that go on or are paused, oldest first. */
export async function listSeries(work: Work, circleId: CircleId): Promise<Commitment[]> {
  return await work.tx
    .select()
    .from(commitment)
    .where(and(eq(commitment.circleId, circleId), inArray(commitment.state, ['active', 'paused', 'proposed'])))
    .orderBy(asc(commitment.id));
}
