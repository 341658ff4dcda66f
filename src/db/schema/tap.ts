import { sql } from 'drizzle-orm';
import {
  bigint,
  bigserial,
  boolean,
  check,
  foreignKey,
  index,
  pgTable,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { instant, plainDate, sealed } from '../columns.ts';
import type { CircleId, MembershipId, OfferId, PauseId, PersonId, TurnId, WordingId } from '../ids.ts';
import { circle, membership, person } from './people.ts';
import { turn } from './turns.ts';

const circleId = () =>
  bigint({ mode: 'number' })
    .$type<CircleId>()
    .notNull()
    .references(() => circle.id);

const personId = () =>
  bigint({ mode: 'number' })
    .$type<PersonId>()
    .references(() => person.id);

/** The family wants no help, or none of one kind, before a day. Without a day it lasts until it is ended. */
export const helpPause = pgTable(
  'help_pause',
  {
    id: bigserial({ mode: 'number' }).$type<PauseId>().primaryKey(),
    circleId: circleId(),
    /** A kind of help, or `all`. */
    scope: text().notNull(),
    untilOn: plainDate(),
    /** It was asked for until after Ramadan: its day moves with the feast. */
    isPastRamadan: boolean().notNull().default(false),
    begunBy: personId().notNull(),
    begunAt: instant().notNull(),
    endedBy: personId(),
    endedAt: instant(),
  },
  (t) => [uniqueIndex('help_pause_live').on(t.circleId, t.scope).where(sql`${t.endedAt} is null`)],
);

/** The family accepts no help of a kind, or none at all, from one member. Seen by nobody but the family. */
export const restriction = pgTable(
  'restriction',
  {
    id: bigserial({ mode: 'number' }).primaryKey(),
    circleId: bigint({ mode: 'number' }).$type<CircleId>().notNull(),
    membershipId: bigint({ mode: 'number' }).$type<MembershipId>().notNull(),
    /** A kind of help, or `all`. */
    scope: text().notNull(),
    setBy: personId().notNull(),
    setAt: instant().notNull(),
    liftedBy: personId(),
    liftedAt: instant(),
  },
  (t) => [
    foreignKey({ columns: [t.membershipId, t.circleId], foreignColumns: [membership.id, membership.circleId] }),
    uniqueIndex('restriction_live').on(t.membershipId, t.scope).where(sql`${t.liftedAt} is null`),
  ],
);

/** What a family has asked to be asked. Nothing of it is on by itself. */
export const familyWish = pgTable(
  'family_wish',
  {
    circleId: circleId().primaryKey(),
    /** A quiet "did it arrive?" after each turn. */
    asksArrival: boolean().notNull().default(false),
    /** ISO weekday of the weekly "is all well?"; none when absent. */
    checkWeekday: smallint(),
  },
  (t) => [check('family_wish_weekday', sql`${t.checkWeekday} between 1 and 7`)],
);

/** One weekly question to a family, and what it answered. */
export const familyCheck = pgTable(
  'family_check',
  {
    circleId: circleId(),
    askedOn: plainDate().notNull(),
    answer: text({ enum: ['well', 'help'] }),
    answeredBy: personId(),
    answeredAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.circleId, t.askedOn] }),
    check('family_check_answer', sql`(${t.answer} is null) = (${t.answeredAt} is null)`),
  ],
);

/** What the family says about a turn that was reported done. Nobody has to say anything. */
export const arrival = pgTable('arrival', {
  turnId: bigint({ mode: 'number' })
    .$type<TurnId>()
    .primaryKey()
    .references(() => turn.id),
  state: text({ enum: ['arrived', 'missing'] }).notNull(),
  saidBy: personId().notNull(),
  saidAt: instant().notNull(),
});

/** Words about the family. Only approved ones reach anybody. */
export const wording = pgTable(
  'wording',
  {
    id: bigserial({ mode: 'number' }).$type<WordingId>().primaryKey(),
    circleId: circleId(),
    purpose: text({ enum: ['about', 'need'] }).notNull(),
    words: sealed().notNull(),
    proposedBy: personId().notNull(),
    proposedHow: text({ enum: ['guardian', 'proxy', 'member', 'captain', 'coordinator'] }).notNull(),
    proposedAt: instant().notNull(),
    state: text({ enum: ['proposed', 'approved', 'changed', 'declined', 'withdrawn'] }).notNull(),
    decidedBy: personId(),
    decidedAt: instant(),
  },
  (t) => [
    index('wording_circle').on(t.circleId, t.purpose),
    uniqueIndex('wording_one_about').on(t.circleId).where(sql`${t.purpose} = 'about' and ${t.state} = 'approved'`),
    check('wording_purpose', sql`${t.purpose} in ('about', 'need')`),
    check('wording_state', sql`${t.state} in ('proposed', 'approved', 'changed', 'declined', 'withdrawn')`),
    check('wording_decided', sql`(${t.state} = 'proposed') = (${t.decidedAt} is null)`),
  ],
);

/** What a family gives. Its words are its own, so they are approved. */
export const familyOffer = pgTable(
  'family_offer',
  {
    id: bigserial({ mode: 'number' }).$type<OfferId>().primaryKey(),
    circleId: circleId(),
    kind: text({ enum: ['sewing', 'lessons', 'bread', 'words'] }).notNull(),
    words: sealed(),
    offeredBy: personId().notNull(),
    offeredAt: instant().notNull(),
    state: text({ enum: ['offered', 'passed', 'kept', 'withdrawn'] }).notNull(),
    decidedBy: personId(),
    decidedAt: instant(),
  },
  (t) => [
    index('family_offer_circle').on(t.circleId),
    check('family_offer_kind', sql`${t.kind} in ('sewing', 'lessons', 'bread', 'words')`),
    check('family_offer_state', sql`${t.state} in ('offered', 'passed', 'kept', 'withdrawn')`),
    check('family_offer_words', sql`(${t.kind} = 'words') = (${t.words} is not null)`),
  ],
);

/** Who would like what a family offers. */
export const offerAnswer = pgTable(
  'offer_answer',
  {
    offerId: bigint({ mode: 'number' })
      .$type<OfferId>()
      .notNull()
      .references(() => familyOffer.id),
    personId: personId().notNull(),
    answeredAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.offerId, t.personId] })],
);
