import { sql } from 'drizzle-orm';
import { bigint, bigserial, check, index, pgTable, primaryKey, smallint, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { instant } from '../columns.ts';
import type { CircleId, DistrictGroupId, DistrictId, MembershipId, PersonId, TelegramId, WishId } from '../ids.ts';
import { circle, district, membership, person } from './people.ts';

/** A member who was asked whether they know somebody who wants to join, and what they answered. Read by the coordinators only. */
export const vouch = pgTable(
  'vouch',
  {
    /** The request this is about. */
    membershipId: bigint({ mode: 'number' })
      .$type<MembershipId>()
      .notNull()
      .references(() => membership.id),
    voucherId: bigint({ mode: 'number' })
      .$type<MembershipId>()
      .notNull()
      .references(() => membership.id),
    askedAt: instant().notNull(),
    answer: text({ enum: ['knows', 'does-not'] }),
    answeredAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.membershipId, t.voucherId] }),
    index('vouch_voucher').on(t.voucherId, t.askedAt),
    check('vouch_answer', sql`${t.answer} in ('knows', 'does-not')`),
    check('vouch_answered', sql`(${t.answer} is null) = (${t.answeredAt} is null)`),
  ],
);

/** Whom a family (one circle) or the association (a circle or a whole district) has kept out. Nobody is told. */
export const exclusion = pgTable(
  'exclusion',
  {
    id: bigserial({ mode: 'number' }).primaryKey(),
    personId: bigint({ mode: 'number' })
      .$type<PersonId>()
      .notNull()
      .references(() => person.id),
    kind: text({ enum: ['veto', 'block'] }).notNull(),
    circleId: bigint({ mode: 'number' })
      .$type<CircleId>()
      .references(() => circle.id),
    districtId: bigint({ mode: 'number' })
      .$type<DistrictId>()
      .references(() => district.id),
    by: bigint({ mode: 'number' })
      .$type<PersonId>()
      .notNull()
      .references(() => person.id),
    at: instant().notNull(),
    liftedAt: instant(),
  },
  (t) => [
    index('exclusion_person').on(t.personId).where(sql`${t.liftedAt} is null`),
    check('exclusion_kind', sql`${t.kind} in ('veto', 'block')`),
    check('exclusion_place', sql`(${t.circleId} is null) <> (${t.districtId} is null)`),
  ],
);

/** How often a person opened links that lead nowhere, within the hour that began with the first of them. */
export const invitationTries = pgTable('invitation_tries', {
  personId: bigint({ mode: 'number' })
    .$type<PersonId>()
    .primaryKey()
    .references(() => person.id),
  tries: smallint().notNull(),
  since: instant().notNull(),
});

/** A Telegram group of a district. Without a district while the coordinator who added the bot has not said which. */
export const districtGroup = pgTable(
  'district_group',
  {
    id: bigserial({ mode: 'number' }).$type<DistrictGroupId>().primaryKey(),
    chatId: bigint({ mode: 'number' }).$type<TelegramId>().notNull(),
    districtId: bigint({ mode: 'number' })
      .$type<DistrictId>()
      .references(() => district.id),
    addedBy: bigint({ mode: 'number' })
      .$type<PersonId>()
      .notNull()
      .references(() => person.id),
    addedAt: instant().notNull(),
    endedAt: instant(),
    /** The topic of a forum that a coordinator chose; its General topic without one. */
    topicId: bigint({ mode: 'number' }),
    /** Since when Telegram has let the bot write nothing there. */
    mutedAt: instant(),
  },
  (t) => [
    uniqueIndex('district_group_live').on(t.chatId).where(sql`${t.endedAt} is null`),
    index('district_group_district').on(t.districtId).where(sql`${t.endedAt} is null`),
  ],
);

/** Somebody of a district's group wants to help. */
export const wish = pgTable(
  'wish',
  {
    id: bigserial({ mode: 'number' }).$type<WishId>().primaryKey(),
    personId: bigint({ mode: 'number' })
      .$type<PersonId>()
      .notNull()
      .references(() => person.id),
    districtId: bigint({ mode: 'number' })
      .$type<DistrictId>()
      .notNull()
      .references(() => district.id),
    state: text({ enum: ['open', 'invited', 'thanked', 'taken_back', 'lapsed'] }).notNull(),
    wishedAt: instant().notNull(),
    answeredBy: bigint({ mode: 'number' })
      .$type<PersonId>()
      .references(() => person.id),
    endedAt: instant(),
  },
  (t) => [
    uniqueIndex('wish_one_open').on(t.personId).where(sql`${t.state} = 'open'`),
    check('wish_state', sql`${t.state} in ('open', 'invited', 'thanked', 'taken_back', 'lapsed')`),
  ],
);
