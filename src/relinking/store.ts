import { and, eq, inArray, ne } from 'drizzle-orm';
import type { PersonId, RelinkId, TelegramId } from '../db/ids.ts';
import { relink } from '../db/schema/members.ts';
import { membership, person, role } from '../db/schema/people.ts';
import { outbox } from '../db/schema/spine.ts';
import type { Work } from '../db/work.ts';
import { openName, sealName } from '../people/store.ts';

export type Relink = typeof relink.$inferSelect;
export type OpenRelink = Relink & { telegramId: TelegramId };

/** Writes the wish of a new account. An earlier one for the same person is over. */
export async function insertRelink(
  work: Work,
  values: Pick<OpenRelink, 'invitationId' | 'personId' | 'accountId' | 'telegramId' | 'circleId' | 'askedBy'>,
): Promise<OpenRelink> {
  await work.tx
    .update(relink)
    .set({ state: 'impossible', telegramId: null, decidedAt: work.now })
    .where(and(eq(relink.personId, values.personId), eq(relink.state, 'asked')));
  const [row] = await work.tx
    .insert(relink)
    .values({ ...values, state: 'asked', askedAt: work.now })
    .returning();
  if (!row) throw new Error('a relink was not written');
  return { ...row, telegramId: values.telegramId };
}

export async function findRelink(work: Work, id: RelinkId): Promise<Relink | undefined> {
  const [row] = await work.tx.select().from(relink).where(eq(relink.id, id));
  return row;
}

export async function lockRelink(work: Work, id: RelinkId): Promise<Relink | undefined> {
  const [row] = await work.tx.select().from(relink).where(eq(relink.id, id)).for('update');
  return row;
}

export async function settleRelink(
  work: Work,
  id: RelinkId,
  end: Pick<Relink, 'state'> & Partial<Pick<Relink, 'decidedBy' | 'isAlone'>>,
): Promise<void> {
  await work.tx
    .update(relink)
    .set({ ...end, telegramId: null, decidedAt: work.now })
    .where(eq(relink.id, id));
}

/** Whether somebody has, or waits for, a place of their own anywhere. */
export async function hasPlaces(work: Work, personId: PersonId): Promise<boolean> {
  const places = await work.tx
    .select({ id: membership.id })
    .from(membership)
    .where(and(eq(membership.personId, personId), inArray(membership.state, ['requested', 'active'])))
    .limit(1);
  const roles = await work.tx.select({ kind: role.kind }).from(role).where(eq(role.personId, personId)).limit(1);
  return places.length + roles.length > 0;
}

export type Row = typeof person.$inferSelect;

/** Locks both rows for the move, in the order of their ids: whoever is acting through either account is waited for. */
export async function lockPeople(work: Work, ids: readonly PersonId[]): Promise<Map<PersonId, Row>> {
  const rows = await work.tx
    .select()
    .from(person)
    .where(inArray(person.id, [...ids]))
    .orderBy(person.id)
    .for('update');
  return new Map(rows.map((row) => [row.id, row]));
}

/**
 * Gives a person the new account. The row that account had before gets the former account, so that whoever still holds that one is a
 * stranger from now on; where there was none, nobody stands behind that row any more. Names are sealed again for their rows.
 */
export async function swapAccounts(work: Work, target: Row, account: Row): Promise<void> {
  const nameOf = (row: Row) => sealName(work, row.id, openName(work, { ...row, personId: row.id }));
  const set = async (id: PersonId, values: Partial<typeof person.$inferInsert>) =>
    await work.tx.update(person).set(values).where(eq(person.id, id));
  await set(account.id, { telegramId: null, channel: 'gone', name: nameOf(account) });
  await set(target.id, {
    telegramId: account.telegramId,
    channel: 'telegram',
    name: nameOf(target),
    phone: null,
    phoneDigest: null,
  });
  if (target.telegramId === null) return;
  const { telegramId, reachable, language } = target;
  await set(account.id, { telegramId, reachable, language, channel: 'telegram' });
}

/** What waits for the former account goes to the new one; changes of cards that lie in the former chat are withdrawn. */
export async function movePending(work: Work, from: TelegramId, to: TelegramId): Promise<void> {
  const isWaiting = and(eq(outbox.chatId, from), eq(outbox.status, 'pending'));
  await work.tx
    .update(outbox)
    .set({ status: 'cancelled', settledAt: work.now })
    .where(and(isWaiting, ne(outbox.method, 'sendMessage')));
  await work.tx.update(outbox).set({ chatId: to }).where(isWaiting);
}
