import { and, eq, inArray, lte, or, sql } from 'drizzle-orm';
import { wordsPlace } from '../broadcasting/words.ts';
import { isAnyOf } from '../db/any-of.ts';
import type { BroadcastId, PersonId } from '../db/ids.ts';
import { broadcast, broadcastRecipient, broadcastWords } from '../db/schema/broadcasts.ts';
import type { Work } from '../db/work.ts';
import { endPosts } from '../group-posts/end-posts.ts';

const DRAFT_HOURS = 24;

/**
 * Forgets what broadcasts said and whom they were for, of those that ended, or were never let go, before that moment. That there was one, who answered for it and
 * for how many it was stays; of a draft a day old nothing does.
 * @returns how many
 */
export async function forgetOldBroadcasts(
  work: Work,
  { before, atMost }: { before: Temporal.Instant; atMost: number },
): Promise<number> {
  const isOldDraft = and(eq(broadcast.state, 'draft'), lte(broadcast.draftedAt, hoursAgo(work, DRAFT_HOURS)));
  const isUnused = and(inArray(broadcast.state, ['proposed', 'declined']), lte(broadcast.draftedAt, before));
  const hasWords = sql`exists (select 1 from ${broadcastWords} where ${broadcastWords.broadcastId} = ${broadcast.id})`;
  const rows = await work.tx
    .select({ id: broadcast.id })
    .from(broadcast)
    .where(or(isOldDraft, and(hasWords, or(lte(broadcast.endedAt, before), isUnused))))
    .orderBy(broadcast.id)
    .limit(atMost)
    .for('update', { skipLocked: true });
  await forgetContent(
    work,
    rows.map(({ id }) => id),
  );
  return rows.length;
}

/** Ends what an erased person drafted and what not everybody has yet, and takes the words away, which were theirs, from groups too. @returns the words, to be found where they were passed on */
export async function eraseBroadcastsOf(work: Work, personId: PersonId): Promise<string[]> {
  const rows = await work.tx
    .select({ id: broadcast.id })
    .from(broadcast)
    .where(eq(broadcast.draftedBy, personId))
    .orderBy(broadcast.id)
    .for('update');
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const said = await work.tx.select().from(broadcastWords).where(isAnyOf(broadcastWords.broadcastId, ids));
  await forgetContent(work, ids);
  const ended = sql`case ${broadcast.state} when 'sending' then 'stopped' when 'waiting' then 'recalled' else 'declined' end`;
  await work.tx
    .update(broadcast)
    .set({ state: ended, endedAt: work.now })
    .where(and(isAnyOf(broadcast.id, ids), inArray(broadcast.state, ['proposed', 'waiting', 'sending'])));
  for (const id of ids) await endPosts(work, { kind: 'broadcast', id }, 'withdrawn');
  return said.map(({ broadcastId, language, words }) => work.vault.open(wordsPlace(broadcastId, language), words));
}

/** Nothing was for this person any more. */
export async function forgetRecipient(work: Work, personId: PersonId): Promise<void> {
  await work.tx.delete(broadcastRecipient).where(eq(broadcastRecipient.personId, personId));
}

async function forgetContent(work: Work, ids: readonly BroadcastId[]): Promise<void> {
  if (ids.length === 0) return;
  await work.tx.delete(broadcastWords).where(isAnyOf(broadcastWords.broadcastId, ids));
  await work.tx.delete(broadcastRecipient).where(isAnyOf(broadcastRecipient.broadcastId, ids));
  await work.tx.delete(broadcast).where(and(isAnyOf(broadcast.id, ids), eq(broadcast.state, 'draft')));
}

function hoursAgo({ now }: Work, hours: number): Temporal.Instant {
  return now.subtract({ hours });
}
