import { and, asc, desc, eq, inArray } from 'drizzle-orm';
import type { CircleId, NeedId, PersonId, WordingId } from '../db/ids.ts';
import { nextId } from '../db/next-id.ts';
import { need } from '../db/schema/needs.ts';
import { wording } from '../db/schema/tap.ts';
import type { Work } from '../db/work.ts';
import { openWords } from '../wording/store.ts';
import type { NeedState } from './need.ts';
import { RUNNING } from './need.ts';

type Row = typeof need.$inferSelect;

/** A need with its area opened; `undefined` where that is the district. */
export type Need = Omit<Row, 'area'> & { area: string | undefined };

/** What is written down when a need is drafted. */
export type NewNeed = Pick<
  Row,
  | 'circleId'
  | 'kind'
  | 'asks'
  | 'quantity'
  | 'unit'
  | 'urgency'
  | 'fromOn'
  | 'untilOn'
  | 'part'
  | 'audience'
  | 'draftedBy'
  | 'draftedHow'
> & { area: string | undefined };

export async function insertNeed(
  work: Work,
  { area, ...values }: NewNeed & { state: NeedState; wordingId: WordingId | null },
): Promise<NeedId> {
  const id = await nextId<NeedId>(work, 'need');
  const sealed = area === undefined ? null : work.vault.seal(place(id), area);
  await work.tx.insert(need).values({ ...values, id, area: sealed, draftedAt: work.now });
  return id;
}

export async function findNeed(work: Work, id: NeedId): Promise<Need | undefined> {
  const [row] = await work.tx.select().from(need).where(eq(need.id, id));
  return row && open(work, row);
}

/** @throws Error when there is no such need */
export async function getNeed(work: Work, id: NeedId): Promise<Need> {
  const found = await findNeed(work, id);
  if (!found) throw new Error(`no need ${id}`);
  return found;
}

/** Reads a need and keeps it from changing until the transaction ends. Taken after members and the circle, before its claims. */
export async function lockNeed(work: Work, id: NeedId, mode: 'share' | 'update' = 'update'): Promise<Need | undefined> {
  const [row] = await work.tx.select().from(need).where(eq(need.id, id)).for(mode);
  return row && open(work, row);
}

/** The needs of a circle in these states, the latest first. */
export async function listNeeds(work: Work, circleId: CircleId, states: readonly NeedState[]): Promise<Need[]> {
  const rows = await work.tx
    .select()
    .from(need)
    .where(and(eq(need.circleId, circleId), inArray(need.state, [...states])))
    .orderBy(desc(need.id));
  return rows.map((row) => open(work, row));
}

/** Locks the needs of a circle that its family said yes to and that are not over. */
export async function lockRunning(work: Work, circleId: CircleId): Promise<Need[]> {
  const rows = await work.tx
    .select()
    .from(need)
    .where(and(eq(need.circleId, circleId), inArray(need.state, [...RUNNING])))
    .orderBy(asc(need.id))
    .for('update');
  return rows.map((row) => open(work, row));
}

/** How many drafts of this person the family has not answered. */
export async function countWaiting(work: Work, circleId: CircleId, draftedBy: PersonId): Promise<number> {
  const rows = await work.tx
    .select({ id: need.id })
    .from(need)
    .where(
      and(
        eq(need.circleId, circleId),
        eq(need.draftedBy, draftedBy),
        inArray(need.state, ['draft', 'awaiting_family']),
      ),
    );
  return rows.length;
}

export async function setNeed(
  work: Work,
  id: NeedId,
  values: Partial<Omit<Row, 'id' | 'circleId' | 'area'>>,
): Promise<void> {
  await work.tx.update(need).set(values).where(eq(need.id, id));
}

/** The words beside the facts of a need. @returns undefined where it has none */
export async function findWords(work: Work, { wordingId }: Pick<Need, 'wordingId'>): Promise<string | undefined> {
  if (wordingId === null) return undefined;
  const [row] = await work.tx.select().from(wording).where(eq(wording.id, wordingId));
  const words = row && openWords(work, row);
  return words === undefined || words === '' ? undefined : words;
}

function open(work: Work, { area, ...row }: Row): Need {
  return { ...row, area: area ? work.vault.open(place(row.id), area) : undefined };
}

function place(id: NeedId): string {
  return `need|area|row ${id}`;
}
