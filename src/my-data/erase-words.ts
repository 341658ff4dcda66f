import { and, asc, eq, gt, isNotNull, lt, lte, sql } from 'drizzle-orm';
import { eraseBroadcastsOf } from '../broadcasts/forget-store.ts';
import type { CircleId, PersonId, TelegramId } from '../db/ids.ts';
import { draft, inbox, outbox } from '../db/schema/spine.ts';
import type { Work } from '../db/work.ts';
import type { OutboxContent } from '../delivery/message.ts';
import { outboxPlace } from '../delivery/outbox-rows.ts';
import { openContent } from '../delivery/outbox-store.ts';
import { eraseWordsInUpdates } from './erase-updates.ts';
import { anonymousId, NAMELESS } from './nobody.ts';

const BATCH = 500;

/** What they wrote and what was written to them until now. What waited is not sent. Their chat is known by a number no chat can have. */
export async function eraseWordsOf(
  work: Work,
  { id, telegramId }: { id: PersonId; telegramId: TelegramId },
  until = work.now,
): Promise<void> {
  const nobody = anonymousId(id);
  await work.tx.delete(draft).where(eq(draft.personId, id));
  await work.tx
    .update(inbox)
    .set({ ...handled(work), chatKey: nobody })
    .where(and(eq(inbox.chatKey, telegramId), lte(inbox.receivedAt, until)));
  await eraseWordsInGroups(work, telegramId, until);
  const theirs = and(eq(outbox.chatId, telegramId), lte(outbox.queuedAt, until));
  await work.tx
    .update(outbox)
    .set({ status: 'cancelled', settledAt: work.now })
    .where(and(theirs, eq(outbox.status, 'pending')));
  await work.tx
    .update(outbox)
    .set({ payload: null, chatId: nobody, dedupeKey: sql`'erased:' || ${outbox.id}`, editsKey: null })
    .where(theirs);
}

/** An update of a group names whoever wrote, joined or pressed there; the groups of Telegram have ids below zero. */
async function eraseWordsInGroups(work: Work, telegramId: TelegramId, until: Temporal.Instant): Promise<void> {
  const names = new RegExp(`"id":${telegramId}\\b`, 'u');
  const rows = await work.tx
    .select({ id: inbox.updateId, payload: inbox.payload })
    .from(inbox)
    .where(and(lt(inbox.chatKey, 0), isNotNull(inbox.payload), lte(inbox.receivedAt, until)));
  for (const { id, payload } of rows) {
    if (!payload || !names.test(work.vault.open(`inbox|payload|${id}`, payload))) continue;
    await work.tx.update(inbox).set(handled(work)).where(eq(inbox.updateId, id));
  }
}

function handled(work: Work) {
  return { payload: null, doneAt: sql`coalesce(${inbox.doneAt}, ${work.now.toString()}::timestamptz)` };
}

/** Takes their name and their words out of what was written to others, and out of the cards others have pressed: what was sent loses its text, what waits says neither. */
export async function eraseWordsAbout(work: Work, secrets: readonly string[]): Promise<void> {
  await eraseWordsInUpdates(work, secrets);
  let after = 0;
  for (;;) {
    const rows = await work.tx
      .select({ id: outbox.id, key: outbox.dedupeKey, payload: outbox.payload, status: outbox.status })
      .from(outbox)
      .where(and(isNotNull(outbox.payload), gt(outbox.id, after)))
      .orderBy(asc(outbox.id))
      .limit(BATCH);
    const last = rows.at(-1);
    if (!last) return;
    after = last.id;
    for (const row of rows) {
      const content = openContent(work, row);
      const without = withoutWords(content, secrets);
      if (JSON.stringify(without) === JSON.stringify(content)) continue;
      const isKept = row.status === 'pending' || row.status === 'sending';
      const payload = isKept ? work.vault.seal(outboxPlace(row.key), JSON.stringify(without)) : null;
      await work.tx.update(outbox).set({ payload }).where(eq(outbox.id, row.id));
    }
  }
}

/** Where people's own words lie in rows that stay: they are overwritten, the row still counts. `shown` are its states in which somebody may read it. */
const OWN_WORDS = [
  { table: 'wording', writer: 'proposed_by', shown: ['proposed', 'approved'] },
  { table: 'incident_words', writer: 'written_by', shown: [] },
  { table: 'family_offer', writer: 'offered_by', shown: ['offered', 'passed', 'kept'] },
] as const;

/** Overwrites what they wrote for others to read; nobody is shown it any more. @returns the words, to be found where they were passed on */
export async function eraseOwnWords(work: Work, id: PersonId): Promise<string[]> {
  const found: string[] = [];
  for (const { table, writer, shown } of OWN_WORDS) {
    found.push(...(await overwrite(work, { table, column: writer, id, shown })));
  }
  found.push(...(await eraseBroadcastsOf(work, id)));
  return found;
}

/** Overwrites what was said of a family or offered by it, whoever wrote it. @returns the words */
export async function eraseWordsOfFamily(work: Work, circleId: CircleId): Promise<string[]> {
  const found: string[] = [];
  for (const { table, shown } of OWN_WORDS.filter(({ table: name }) => name !== 'incident_words')) {
    found.push(...(await overwrite(work, { table, column: 'circle_id', id: circleId, shown })));
  }
  return found;
}

type Overwritten = { table: string; column: string; id: number; shown: readonly string[] };

async function overwrite(work: Work, { table, column, id, shown }: Overwritten): Promise<string[]> {
  const name = sql.identifier(table);
  const { rows } = await work.tx.execute<{ id: string; words: Buffer }>(
    sql`select id, words from ${name} where ${sql.identifier(column)} = ${id} and words is not null for update`,
  );
  for (const row of rows) {
    const words = work.vault.seal(placeOf(table, row.id), NAMELESS);
    await work.tx.execute(sql`update ${name} set words = ${words} where id = ${row.id}`);
  }
  if (shown.length > 0) {
    await work.tx.execute(
      sql`update ${name} set state = 'withdrawn', decided_at = coalesce(decided_at, ${work.now.toString()}::timestamptz)
        where ${sql.identifier(column)} = ${id} and state = any(${`{${shown.join(',')}}`}::text[])`,
    );
  }
  return rows.map((row) => work.vault.open(placeOf(table, row.id), row.words)).filter((words) => words !== NAMELESS);
}

function placeOf(table: string, id: string): string {
  return `${table}|words|row ${id}`;
}

/** A name is replaced where it stands alone, for it may be a part of another word; words are long enough to be replaced wherever they stand. */
function withoutWords(value: OutboxContent, [name, ...words]: readonly string[]): OutboxContent {
  return JSON.parse(JSON.stringify(value), (_, part: unknown) => {
    if (typeof part !== 'string') return part;
    if (part === name) return NAMELESS;
    return words.reduce((text, word) => text.replaceAll(word, NAMELESS), part);
  }) as OutboxContent;
}
