import { and, desc, eq, inArray } from 'drizzle-orm';
import type { CircleId, PersonId, WordingId } from '../db/ids.ts';
import { nextId } from '../db/next-id.ts';
import { wording } from '../db/schema/tap.ts';
import type { Work } from '../db/work.ts';

export type ProposedHow = (typeof wording.$inferSelect)['proposedHow'];
export type WordingState = (typeof wording.$inferSelect)['state'];

export type Wording = { id: WordingId; circleId: CircleId; words: string; state: WordingState; proposedBy: PersonId };

/** Writes words about a family: as a proposal, or as its own words, which need nobody's yes. */
export async function insertWording(
  work: Work,
  {
    words,
    ...values
  }: {
    circleId: CircleId;
    words: string;
    proposedBy: PersonId;
    proposedHow: ProposedHow;
    isOwn: boolean;
    purpose?: 'about' | 'need';
  },
): Promise<WordingId> {
  const id = await nextId<WordingId>(work, 'wording');
  const { isOwn, purpose = 'about', ...proposal } = values;
  const decision = isOwn
    ? ({ state: 'approved', decidedBy: values.proposedBy, decidedAt: work.now } as const)
    : ({ state: 'proposed' } as const);
  const row = { ...proposal, ...decision, id, purpose, proposedAt: work.now } as const;
  await work.tx.insert(wording).values({ ...row, words: work.vault.seal(place(id), words) });
  return id;
}

/** Reads words and keeps them from changing until the transaction ends. */
export async function lockWording(work: Work, id: WordingId): Promise<Wording | undefined> {
  const [row] = await work.tx.select().from(wording).where(eq(wording.id, id)).for('update');
  return row && open(work, row);
}

/** The words of which a family said that they may be read by newcomers. */
export async function findApproved(work: Work, circleId: CircleId): Promise<Wording | undefined> {
  const [row] = await work.tx
    .select()
    .from(wording)
    .where(and(eq(wording.circleId, circleId), eq(wording.purpose, 'about'), eq(wording.state, 'approved')))
    .orderBy(desc(wording.id))
    .limit(1);
  return row && open(work, row);
}

export async function setWordingState(
  work: Work,
  id: WordingId,
  decision: { state: WordingState; decidedBy: PersonId },
): Promise<void> {
  await work.tx
    .update(wording)
    .set({ ...decision, decidedAt: work.now })
    .where(eq(wording.id, id));
}

/** Nothing is kept of what the words were. */
export async function blankWords(work: Work, id: WordingId): Promise<void> {
  await work.tx
    .update(wording)
    .set({ words: work.vault.seal(place(id), '') })
    .where(eq(wording.id, id));
}

/** Ends what stood or waited before, in favour of other words. */
export async function endWordings(
  work: Work,
  circleId: CircleId,
  end: { from: readonly ('proposed' | 'approved')[]; state: 'changed' | 'withdrawn'; decidedBy: PersonId },
): Promise<void> {
  const { from, ...decision } = end;
  await work.tx
    .update(wording)
    .set({ ...decision, decidedAt: work.now })
    .where(and(eq(wording.circleId, circleId), eq(wording.purpose, 'about'), inArray(wording.state, [...from])));
}

function open(work: Work, row: typeof wording.$inferSelect): Wording {
  const { id, circleId, state, proposedBy } = row;
  return { id, circleId, words: openWords(work, row), state, proposedBy };
}

/** The words of a row that another capability has read. */
export function openWords(work: Work, { id, words }: Pick<typeof wording.$inferSelect, 'id' | 'words'>): string {
  return work.vault.open(place(id), words);
}

function place(id: WordingId): string {
  return `wording|words|row ${id}`;
}
