import { and, eq, isNotNull } from 'drizzle-orm';
import { isAnyOf } from '../db/any-of.ts';
import type { CircleId, CommitmentId, TurnId } from '../db/ids.ts';
import { commitment, turn } from '../db/schema/turns.ts';
import type { Work } from '../db/work.ts';
import { findFamilyVault, getFamilyVault } from './store.ts';

/** Seals where a commitment takes place, if not at the family's home, with the key of the family. Without words it is at home again. */
export async function keepPlace(
  work: Work,
  { id, circleId }: { id: CommitmentId; circleId: CircleId },
  words: string | undefined,
): Promise<void> {
  const place = words === undefined ? null : (await getFamilyVault(work, circleId)).seal(sealedAs(id), words);
  await work.tx.update(commitment).set({ place }).where(eq(commitment.id, id));
}

/** Opens where a turn takes place. Only `read-family.ts` may call this. @returns undefined when that is the family's home, or the family's key is gone */
export async function findPlaceOfTurn(work: Work, turnId: TurnId): Promise<string | undefined> {
  const [row] = await work.tx
    .select({ id: commitment.id, circleId: commitment.circleId, place: commitment.place })
    .from(turn)
    .innerJoin(commitment, eq(commitment.id, turn.commitmentId))
    .where(eq(turn.id, turnId));
  const vault = row?.place ? await findFamilyVault(work, row.circleId) : undefined;
  return row?.place && vault ? vault.open(sealedAs(row.id), row.place) : undefined;
}

/** Whether the turns of a commitment take place elsewhere than at the family's home. Opens nothing. */
export async function hasOwnPlace(work: Work, commitmentId: CommitmentId): Promise<boolean> {
  return (await listOwnPlaces(work, [commitmentId])).has(commitmentId);
}

/** As `hasOwnPlace`, of several commitments: those of which it is so. */
export async function listOwnPlaces(work: Work, commitmentIds: readonly CommitmentId[]): Promise<Set<CommitmentId>> {
  const rows = await work.tx
    .select({ id: commitment.id })
    .from(commitment)
    .where(and(isAnyOf(commitment.id, commitmentIds), isNotNull(commitment.place)));
  return new Set(rows.map(({ id }) => id));
}

/** Whether this turn takes place elsewhere than at the family's home. Opens nothing. */
export async function isTurnElsewhere(work: Work, turnId: TurnId): Promise<boolean> {
  const [row] = await work.tx.select({ commitmentId: turn.commitmentId }).from(turn).where(eq(turn.id, turnId));
  return row !== undefined && (await hasOwnPlace(work, row.commitmentId));
}

function sealedAs(id: CommitmentId): string {
  return `commitment|place|${id}`;
}
