import { and, asc, eq, gt, inArray, isNull, or, sql } from 'drizzle-orm';
import type { PersonId, TelegramId } from '../db/ids.ts';
import { relink } from '../db/schema/members.ts';
import { invitation, membership, person } from '../db/schema/people.ts';
import { tombstone } from '../db/schema/privacy.ts';
import type { Work } from '../db/work.ts';
import { openName, setName } from '../people/store.ts';
import { anonymousId, NAMELESS } from './nobody.ts';
import { tombstoneDigests } from './tombstone.ts';

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
    .where(and(eq(membership.personId, personId), inArray(membership.state, ['requested', 'active', 'guest'])))
    .orderBy(asc(membership.id));
}

/** Links they made and nobody used are worth nothing from now on. */
export async function revokeInvitations(work: Work, personId: PersonId): Promise<void> {
  await work.tx
    .update(invitation)
    .set({ revokedAt: work.now })
    .where(and(eq(invitation.invitedBy, personId), isNull(invitation.usedAt), gt(invitation.expiresAt, work.now)));
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
