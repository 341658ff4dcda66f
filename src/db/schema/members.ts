import { sql } from 'drizzle-orm';
import { bigint, bigserial, boolean, check, foreignKey, index, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { instant } from '../columns.ts';
import type { BuddyId, CircleId, InvitationId, MembershipId, PersonId, RelinkId, TelegramId } from '../ids.ts';
import { circle, invitation, membership, person } from './people.ts';

/** A member who answers for another of the same circle who has no Telegram, or cannot be reached there. */
export const buddy = pgTable(
  'buddy',
  {
    id: bigserial({ mode: 'number' }).$type<BuddyId>().primaryKey(),
    circleId: bigint({ mode: 'number' }).$type<CircleId>().notNull(),
    /** Whose turns they are. */
    membershipId: bigint({ mode: 'number' }).$type<MembershipId>().notNull(),
    /** Who answers. */
    buddyMembershipId: bigint({ mode: 'number' }).$type<MembershipId>().notNull(),
    state: text({ enum: ['asked', 'accepted', 'refused', 'ended'] }).notNull(),
    askedBy: bigint({ mode: 'number' })
      .$type<PersonId>()
      .notNull()
      .references(() => person.id),
    askedAt: instant().notNull(),
    answeredAt: instant(),
    endedAt: instant(),
  },
  (t) => [
    uniqueIndex('buddy_one_asked').on(t.membershipId).where(sql`${t.state} = 'asked'`),
    uniqueIndex('buddy_one_accepted').on(t.membershipId).where(sql`${t.state} = 'accepted'`),
    index('buddy_of').on(t.buddyMembershipId).where(sql`${t.state} in ('asked', 'accepted')`),
    foreignKey({ columns: [t.membershipId, t.circleId], foreignColumns: [membership.id, membership.circleId] }),
    foreignKey({ columns: [t.buddyMembershipId, t.circleId], foreignColumns: [membership.id, membership.circleId] }),
    check('buddy_state', sql`${t.state} in ('asked', 'accepted', 'refused', 'ended')`),
    check('buddy_is_another', sql`${t.membershipId} <> ${t.buddyMembershipId}`),
  ],
);

/** A new Telegram account that is to take the place of somebody's former one, or of none. */
export const relink = pgTable(
  'relink',
  {
    id: bigserial({ mode: 'number' }).$type<RelinkId>().primaryKey(),
    invitationId: bigint({ mode: 'number' })
      .$type<InvitationId>()
      .notNull()
      .unique()
      .references(() => invitation.id),
    /** Whose places they are. */
    personId: bigint({ mode: 'number' })
      .$type<PersonId>()
      .notNull()
      .references(() => person.id),
    /** The row the new account had before. */
    accountId: bigint({ mode: 'number' })
      .$type<PersonId>()
      .notNull()
      .references(() => person.id),
    /** Of the new account, until it is decided. */
    telegramId: bigint({ mode: 'number' }).$type<TelegramId>(),
    circleId: bigint({ mode: 'number' })
      .$type<CircleId>()
      .notNull()
      .references(() => circle.id),
    askedBy: bigint({ mode: 'number' })
      .$type<PersonId>()
      .notNull()
      .references(() => person.id),
    state: text({ enum: ['asked', 'moved', 'declined', 'impossible'] }).notNull(),
    askedAt: instant().notNull(),
    decidedBy: bigint({ mode: 'number' })
      .$type<PersonId>()
      .references(() => person.id),
    decidedAt: instant(),
    /** Nobody else was there who could confirm it. */
    isAlone: boolean().notNull().default(false),
  },
  (t) => [
    uniqueIndex('relink_one_asked').on(t.personId).where(sql`${t.state} = 'asked'`),
    check('relink_state', sql`${t.state} in ('asked', 'moved', 'declined', 'impossible')`),
    check(
      'relink_second_person',
      sql`${t.decidedBy} <> ${t.askedBy} and ${t.decidedBy} <> ${t.personId} and ${t.decidedBy} <> ${t.accountId}`,
    ),
    check('relink_alone', sql`${t.state} <> 'moved' or ${t.isAlone} = (${t.decidedBy} is null)`),
  ],
);
