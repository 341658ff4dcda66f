import { sql } from 'drizzle-orm';
import {
  bigint,
  bigserial,
  boolean,
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { bytes, instant, plainDate, sealed } from '../columns.ts';
import type { CircleId, DistrictId, InvitationId, MembershipId, PersonId, TelegramId } from '../ids.ts';

export const person = pgTable(
  'person',
  {
    id: bigserial({ mode: 'number' }).$type<PersonId>().primaryKey(),
    telegramId: bigint({ mode: 'number' }).$type<TelegramId>().unique(),
    /** `phone_only`: somebody without Telegram. `gone`: an account's row that nobody stands behind any more. */
    channel: text({ enum: ['telegram', 'phone_only', 'gone'] })
      .notNull()
      .default('telegram'),
    name: sealed().notNull(),
    /** Only of people without Telegram, and only where it was given. */
    phone: sealed(),
    /** Finds them by the number, so that nobody is entered twice. */
    phoneDigest: bytes().unique(),
    language: text().notNull(),
    reachable: boolean().notNull().default(true),
    firstSeenAt: instant().notNull(),
    /** Since then this row stands for nobody. */
    erasedAt: instant(),
  },
  (t) => [
    check('person_channel', sql`(${t.channel} = 'telegram') = (${t.telegramId} is not null)`),
    check('person_phone', sql`(${t.phone} is null) = (${t.phoneDigest} is null)`),
  ],
);

export const district = pgTable('district', {
  id: bigserial({ mode: 'number' }).$type<DistrictId>().primaryKey(),
  name: text().notNull().unique(),
  openedBy: bigint({ mode: 'number' })
    .$type<PersonId>()
    .notNull()
    .references(() => person.id),
  openedAt: instant().notNull(),
});

/** A role held outside any circle: in one district or, without one, in the whole association. Read at each action, never kept in a session or a button. */
export const role = pgTable(
  'role',
  {
    personId: bigint({ mode: 'number' })
      .$type<PersonId>()
      .notNull()
      .references(() => person.id),
    kind: text({ enum: ['coordinator', 'safeguarding', 'treasurer'] }).notNull(),
    districtId: bigint({ mode: 'number' })
      .$type<DistrictId>()
      .references(() => district.id),
    grantedBy: bigint({ mode: 'number' })
      .$type<PersonId>()
      .notNull()
      .references(() => person.id),
    grantedAt: instant().notNull(),
  },
  (t) => [
    unique('role_once').on(t.personId, t.kind, t.districtId).nullsNotDistinct(),
    index('role_district').on(t.districtId),
    check('role_kind', sql`${t.kind} in ('coordinator', 'safeguarding', 'treasurer')`),
    check('role_place', sql`${t.kind} <> 'coordinator' or ${t.districtId} is not null`),
  ],
);

/** The people around one family, known by a code name only. */
export const circle = pgTable(
  'circle',
  {
    id: bigserial({ mode: 'number' }).$type<CircleId>().primaryKey(),
    districtId: bigint({ mode: 'number' })
      .$type<DistrictId>()
      .notNull()
      .references(() => district.id),
    codeName: text().notNull().unique(),
    timeZone: text().notNull(),
    stage: text({ enum: ['forming', 'active', 'paused', 'closed'] })
      .notNull()
      .default('forming'),
    openedAt: instant().notNull(),
  },
  (t) => [check('circle_stage', sql`${t.stage} in ('forming', 'active', 'paused', 'closed')`)],
);

/** A one-time link. Only the hash of its token is kept. */
export const invitation = pgTable(
  'invitation',
  {
    id: bigserial({ mode: 'number' }).$type<InvitationId>().primaryKey(),
    tokenHash: bytes().notNull().unique(),
    into: text({
      enum: ['guardian', 'proxy', 'member', 'coordinator', 'safeguarding', 'treasurer', 'relink'],
    }).notNull(),
    circleId: bigint({ mode: 'number' })
      .$type<CircleId>()
      .references(() => circle.id),
    districtId: bigint({ mode: 'number' })
      .$type<DistrictId>()
      .references(() => district.id),
    invitedBy: bigint({ mode: 'number' })
      .$type<PersonId>()
      .notNull()
      .references(() => person.id),
    invitedAt: instant().notNull(),
    expiresAt: instant().notNull(),
    usedBy: bigint({ mode: 'number' })
      .$type<PersonId>()
      .references(() => person.id),
    usedAt: instant(),
    /** What whoever invites says the newcomer is to the family. */
    tie: text({ enum: ['relative', 'neighbour', 'friend', 'volunteer'] }),
    /** Set when it was made for one person, who is shown it in their chat. */
    forPerson: bigint({ mode: 'number' })
      .$type<PersonId>()
      .references(() => person.id),
    revokedAt: instant(),
    /** Whose places go to the account that opens it. */
    relinks: bigint({ mode: 'number' })
      .$type<PersonId>()
      .references(() => person.id),
  },
  (t) => [
    index('invitation_open').on(t.invitedBy, t.expiresAt).where(sql`${t.usedAt} is null and ${t.revokedAt} is null`),
    check('invitation_tie', sql`${t.tie} in ('relative', 'neighbour', 'friend', 'volunteer')`),
    check(
      'invitation_place',
      sql`(${t.into} in ('coordinator', 'safeguarding', 'treasurer')) = (${t.districtId} is not null) and (${t.into} in ('guardian', 'proxy', 'member', 'relink')) = (${t.circleId} is not null)`,
    ),
    check('invitation_relinks', sql`(${t.into} = 'relink') = (${t.relinks} is not null)`),
  ],
);

export const membership = pgTable(
  'membership',
  {
    id: bigserial({ mode: 'number' }).$type<MembershipId>().primaryKey(),
    circleId: bigint({ mode: 'number' })
      .$type<CircleId>()
      .notNull()
      .references(() => circle.id),
    personId: bigint({ mode: 'number' })
      .$type<PersonId>()
      .notNull()
      .references(() => person.id),
    role: text({ enum: ['guardian', 'proxy', 'member'] }).notNull(),
    tie: text({ enum: ['relative', 'neighbour', 'friend', 'volunteer'] }),
    /** `guest`: a member of another circle who took one turn; nothing but that turn is theirs here. */
    state: text({ enum: ['requested', 'active', 'guest', 'declined', 'ended'] }).notNull(),
    invitedBy: bigint({ mode: 'number' })
      .$type<PersonId>()
      .notNull()
      .references(() => person.id),
    requestedAt: instant().notNull(),
    decidedBy: bigint({ mode: 'number' })
      .$type<PersonId>()
      .references(() => person.id),
    decidedAt: instant(),
    restsUntil: plainDate(),
    /** The rest was asked for until after Ramadan: its day moves with the feast. */
    restsPastRamadan: boolean().notNull().default(false),
    /** When they last said that they are back: what came before is not counted any more. */
    backAt: instant(),
    endedAt: instant(),
    /** What the family answered when it was asked about this person; shown to the coordinators only. */
    familySaid: text({ enum: ['fine', 'no'] }),
    familySaidBy: bigint({ mode: 'number' })
      .$type<PersonId>()
      .references(() => person.id),
    /** The charter this person accepted, and when. Nothing for those who came before there was one. */
    charterVersion: integer(),
    charterAcceptedAt: instant(),
    /** When the newcomer stage ended. */
    settledInAt: instant(),
  },
  (t) => [
    // A member may also be the family's proxy; nobody has the same place twice.
    uniqueIndex('membership_live')
      .on(t.circleId, t.personId, sql`(${t.role} = 'member')`)
      .where(sql`${t.state} in ('requested', 'active')`),
    uniqueIndex('membership_one_guardian').on(t.circleId).where(sql`${t.role} = 'guardian' and ${t.state} = 'active'`),
    unique('membership_in_circle').on(t.id, t.circleId),
    index('membership_person').on(t.personId),
    check('membership_state', sql`${t.state} in ('requested', 'active', 'guest', 'declined', 'ended')`),
    check('membership_role', sql`${t.role} in ('guardian', 'proxy', 'member')`),
    check('membership_family_said', sql`${t.familySaid} in ('fine', 'no')`),
    check('membership_tie', sql`(${t.role} <> 'member') = (${t.tie} is null)`),
    uniqueIndex('membership_one_proxy').on(t.circleId).where(sql`${t.role} = 'proxy' and ${t.state} = 'active'`),
  ],
);

/** What a member is trusted with inside their circle. */
export const circleRole = pgTable(
  'circle_role',
  {
    membershipId: bigint({ mode: 'number' }).$type<MembershipId>().notNull(),
    circleId: bigint({ mode: 'number' }).$type<CircleId>().notNull(),
    kind: text({ enum: ['captain', 'inner'] }).notNull(),
    grantedBy: bigint({ mode: 'number' })
      .$type<PersonId>()
      .notNull()
      .references(() => person.id),
    grantedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.membershipId, t.kind] }),
    foreignKey({ columns: [t.membershipId, t.circleId], foreignColumns: [membership.id, membership.circleId] }),
    uniqueIndex('circle_role_one_captain').on(t.circleId).where(sql`${t.kind} = 'captain'`),
    check('circle_role_kind', sql`${t.kind} in ('captain', 'inner')`),
  ],
);
