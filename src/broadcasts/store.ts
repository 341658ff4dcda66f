import { and, desc, eq, gt, inArray, isNull, or } from 'drizzle-orm';
import { saveWords, type Words } from '../broadcasting/words.ts';
import type { BroadcastId, DistrictId, PersonId } from '../db/ids.ts';
import { type Audience, broadcast, broadcastWords } from '../db/schema/broadcasts.ts';
import type { Work } from '../db/work.ts';

export type { Audience };

export type Broadcast = typeof broadcast.$inferSelect;

export type NewBroadcast = {
  districtId: DistrictId;
  audience: Audience;
  asksForGoods: boolean;
  draftedBy: PersonId;
  words: Words;
};

/** Writes a draft in the place of the one this person had for the district. */
export async function insertDraft(work: Work, { words, ...draft }: NewBroadcast): Promise<BroadcastId> {
  const isFormer = and(eq(broadcast.districtId, draft.districtId), eq(broadcast.draftedBy, draft.draftedBy));
  const former = await work.tx
    .select({ id: broadcast.id })
    .from(broadcast)
    .where(and(isFormer, eq(broadcast.state, 'draft')))
    .for('update');
  for (const { id } of former) await deleteDraft(work, id);
  const [row] = await work.tx
    .insert(broadcast)
    .values({ ...draft, state: 'draft', draftedAt: work.now })
    .returning({ id: broadcast.id });
  if (!row) throw new Error('a draft was not written');
  for (const [language, said] of words) await saveWords(work, row.id, language, said);
  return row.id;
}

export async function findBroadcast(work: Work, id: BroadcastId): Promise<Broadcast | undefined> {
  const [row] = await work.tx.select().from(broadcast).where(eq(broadcast.id, id));
  return row;
}

/** Reads a broadcast and keeps it from changing until the transaction ends. */
export async function lockBroadcast(work: Work, id: BroadcastId): Promise<Broadcast | undefined> {
  const [row] = await work.tx.select().from(broadcast).where(eq(broadcast.id, id)).for('update');
  return row;
}

export async function setBroadcast(
  work: Work,
  id: BroadcastId,
  values: Partial<Omit<Broadcast, 'id' | 'districtId' | 'audience' | 'draftedBy'>>,
): Promise<void> {
  await work.tx.update(broadcast).set(values).where(eq(broadcast.id, id));
}

/** A draft that is not wanted leaves nothing. */
export async function deleteDraft(work: Work, id: BroadcastId): Promise<void> {
  await work.tx.delete(broadcastWords).where(eq(broadcastWords.broadcastId, id));
  await work.tx.delete(broadcast).where(and(eq(broadcast.id, id), eq(broadcast.state, 'draft')));
}

/** What goes on in a district and what ended since, the newest first. Drafts are their writer's own. */
export async function listBroadcasts(
  work: Work,
  districtId: DistrictId,
  { endedSince, reader, atMost }: { endedSince: Temporal.Instant; reader: PersonId; atMost: number },
): Promise<Broadcast[]> {
  const isOpen = inArray(broadcast.state, ['proposed', 'waiting', 'sending']);
  const isRecent = and(gt(broadcast.endedAt, endedSince), inArray(broadcast.state, ['done', 'stopped', 'recalled']));
  const isOwn = and(inArray(broadcast.state, ['draft']), eq(broadcast.draftedBy, reader), isNull(broadcast.endedAt));
  return await work.tx
    .select()
    .from(broadcast)
    .where(and(eq(broadcast.districtId, districtId), or(isOpen, isRecent, isOwn)))
    .orderBy(desc(broadcast.id))
    .limit(atMost);
}
