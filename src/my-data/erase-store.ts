import { and, asc, eq, gt, inArray, isNotNull, isNull, lte, or, sql } from 'drizzle-orm';
import type { PersonId, TelegramId } from '../db/ids.ts';
import { relink } from '../db/schema/members.ts';
import { invitation, membership, person } from '../db/schema/people.ts';
import { tombstone } from '../db/schema/privacy.ts';
import { draft, inbox, outbox } from '../db/schema/spine.ts';
import type { Work } from '../db/work.ts';
import type { OutboxContent } from '../delivery/message.ts';
import { openContent } from '../delivery/outbox-store.ts';
import { outboxPlace } from '../delivery/queue.ts';
import { openName, setName } from '../people/store.ts';
import { tombstoneDigests } from './tombstone.ts';

const NAMELESS = '—';
const BATCH = 500;

/** @returns undefined when there is no such person, or they are erased already */
export async function lockPerson(work: Work, id: PersonId) {
  const [row] = await work.tx
    .select()
    .from(person)
    .where(and(eq(person.id, id), isNull(person.erasedAt)))
    .for('update');
  return row && { ...row, name: openName(work, { ...row, personId: row.id }) };
}

export async function listLiveMemberships(work: Work, personId: PersonId) {
  return await work.tx
    .select({ id: membership.id, circleId: membership.circleId, role: membership.role, state: membership.state })
    .from(membership)
    .where(and(eq(membership.personId, personId), inArray(membership.state, ['requested', 'active'])))
    .orderBy(asc(membership.id));
}

/** Links they made and nobody used are worth nothing from now on. */
export async function revokeInvitations(work: Work, personId: PersonId): Promise<void> {
  await work.tx
    .update(invitation)
    .set({ revokedAt: work.now })
    .where(and(eq(invitation.invitedBy, personId), isNull(invitation.usedAt), gt(invitation.expiresAt, work.now)));
}

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
    .set({
      payload: null,
      doneAt: sql`coalesce(${inbox.doneAt}, ${work.now.toString()}::timestamptz)`,
      chatKey: nobody,
    })
    .where(and(eq(inbox.chatKey, telegramId), lte(inbox.receivedAt, until)));
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

/** Takes their name out of what was written to others: what was sent loses its words, what waits says no name. */
export async function eraseWordsAbout(work: Work, name: string): Promise<void> {
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
      const without = withoutName(content, name);
      if (JSON.stringify(without) === JSON.stringify(content)) continue;
      const payload = row.status === 'pending' ? work.vault.seal(outboxPlace(row.key), JSON.stringify(without)) : null;
      await work.tx.update(outbox).set({ payload }).where(eq(outbox.id, row.id));
    }
  }
}

/** Where people's own words lie in rows that stay: they are overwritten, the row still counts. */
const OWN_WORDS = [
  { table: 'wording', writer: 'proposed_by' },
  { table: 'incident_words', writer: 'written_by' },
  { table: 'family_offer', writer: 'offered_by' },
] as const;

export async function eraseOwnWords(work: Work, id: PersonId): Promise<void> {
  for (const { table, writer } of OWN_WORDS) {
    const name = sql.identifier(table);
    const { rows } = await work.tx.execute<{ id: string }>(
      sql`select id from ${name} where ${sql.identifier(writer)} = ${id} and words is not null for update`,
    );
    for (const row of rows) {
      const words = work.vault.seal(`${table}|words|row ${row.id}`, NAMELESS);
      await work.tx.execute(sql`update ${name} set words = ${words} where id = ${row.id}`);
    }
  }
}

/** The name, the language and the Telegram id are overwritten; what counts stays with nobody. */
export async function anonymise(work: Work, id: PersonId): Promise<void> {
  await setName(work, { id }, NAMELESS);
  await work.tx
    .update(person)
    .set({
      telegramId: anonymousId(id),
      channel: 'telegram',
      phone: null,
      phoneDigest: null,
      language: 'ar',
      reachable: false,
      erasedAt: work.now,
    })
    .where(eq(person.id, id));
  await work.tx
    .update(relink)
    .set({
      telegramId: null,
      state: sql`case when ${relink.state} = 'asked' then 'impossible' else ${relink.state} end`,
    })
    .where(or(eq(relink.personId, id), eq(relink.accountId, id)));
}

export async function writeTombstone(
  work: Work,
  who: { id: PersonId; telegramId: TelegramId | null },
  how: (typeof tombstone.$inferInsert)['how'],
): Promise<void> {
  const digests = tombstoneDigests(work.vault, who);
  await work.tx.insert(tombstone).values({ digests, how, at: work.now });
}

/** Telegram's ids have at most 52 bits (Bot API, "Chat"); this is none of them. */
export function anonymousId(id: PersonId): TelegramId {
  return -(2 ** 52) - id;
}

function withoutName(value: OutboxContent, name: string): OutboxContent {
  return JSON.parse(JSON.stringify(value), (_, part: unknown) => (part === name ? NAMELESS : part)) as OutboxContent;
}
