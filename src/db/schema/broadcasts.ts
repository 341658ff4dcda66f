import { sql } from 'drizzle-orm';
import {
  bigint,
  bigserial,
  boolean,
  check,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { instant, sealed } from '../columns.ts';
import type { BroadcastId, CircleId, DistrictId, PersonId } from '../ids.ts';
import { district, person } from './people.ts';

const personId = () =>
  bigint({ mode: 'number' })
    .$type<PersonId>()
    .references(() => person.id);

/** Whom a broadcast is for: the groups of its district, or members of the district, all of them or those to whom every narrower word applies. */
export type Audience = { to: 'groups' } | { to: 'members'; helpKind?: string; language?: string; circleId?: CircleId };

/** One message to many, from its first draft to its report. */
export const broadcast = pgTable(
  'broadcast',
  {
    id: bigserial({ mode: 'number' }).$type<BroadcastId>().primaryKey(),
    districtId: bigint({ mode: 'number' })
      .$type<DistrictId>()
      .notNull()
      .references(() => district.id),
    audience: jsonb().$type<Audience>().notNull(),
    /** It asks for money or goods, and names the recorded authorisation for it. */
    asksForGoods: boolean().notNull().default(false),
    legalReference: text(),
    state: text({
      enum: ['draft', 'proposed', 'declined', 'waiting', 'sending', 'stopped', 'recalled', 'done'],
    }).notNull(),
    draftedBy: personId().notNull(),
    draftedAt: instant().notNull(),
    /** Somebody else, where a second yes is asked for. */
    approvedBy: personId(),
    approvedAt: instant(),
    /** Until then it can be recalled and nobody has anything of it. */
    startsAt: instant(),
    endedBy: personId(),
    endedAt: instant(),
    /** How many there are for it since its list was frozen, and how many of them, in the order of `nr`, have been handed to the sender. */
    recipients: integer().notNull().default(0),
    fedUntil: integer().notNull().default(0),
  },
  (t) => [
    check(
      'broadcast_state',
      sql`${t.state} in ('draft', 'proposed', 'declined', 'waiting', 'sending', 'stopped', 'recalled', 'done')`,
    ),
    check('broadcast_two_people', sql`${t.approvedBy} is null or ${t.approvedBy} <> ${t.draftedBy}`),
    check('broadcast_reference', sql`not ${t.asksForGoods} or ${t.legalReference} is not null or ${t.state} = 'draft'`),
    check('broadcast_fed', sql`${t.fedUntil} between 0 and ${t.recipients}`),
  ],
);

/** What a broadcast says in one language. Whoever reads another one gets the Arabic words, or the only ones there are. */
export const broadcastWords = pgTable(
  'broadcast_words',
  {
    id: bigserial({ mode: 'number' }).notNull().unique(),
    broadcastId: bigint({ mode: 'number' })
      .$type<BroadcastId>()
      .notNull()
      .references(() => broadcast.id),
    language: text().notNull(),
    words: sealed().notNull(),
  },
  (t) => [primaryKey({ columns: [t.broadcastId, t.language] })],
);

/** For whom a broadcast is, as it was when it was let go; `nr` counts from 1. */
export const broadcastRecipient = pgTable(
  'broadcast_recipient',
  {
    broadcastId: bigint({ mode: 'number' })
      .$type<BroadcastId>()
      .notNull()
      .references(() => broadcast.id),
    nr: integer().notNull(),
    personId: personId().notNull(),
  },
  (t) => [primaryKey({ columns: [t.broadcastId, t.nr] })],
);

/** The reference of the authorisation by which the association may ask the public for money or goods (law 18-18). One at a time is in force. */
export const legalReference = pgTable(
  'legal_reference',
  {
    id: bigserial({ mode: 'number' }).primaryKey(),
    reference: text().notNull(),
    recordedBy: personId().notNull(),
    recordedAt: instant().notNull(),
    withdrawnBy: personId(),
    withdrawnAt: instant(),
  },
  (t) => [uniqueIndex('legal_reference_one').on(sql`(true)`).where(sql`${t.withdrawnAt} is null`)],
);
