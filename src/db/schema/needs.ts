import { sql } from 'drizzle-orm';
import {
  bigint,
  bigserial,
  boolean,
  check,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { instant, plainDate, sealed } from '../columns.ts';
import type { CircleId, ClaimId, MembershipId, NeedId, PersonId, WordingId } from '../ids.ts';
import { circle, membership, person } from './people.ts';
import { wording } from './tap.ts';

const personId = () =>
  bigint({ mode: 'number' })
    .$type<PersonId>()
    .references(() => person.id);

const membershipId = () =>
  bigint({ mode: 'number' })
    .$type<MembershipId>()
    .references(() => membership.id);

const needId = () =>
  bigint({ mode: 'number' })
    .$type<NeedId>()
    .notNull()
    .references(() => need.id);

/** Something a circle's family needs once: what, how much, when and roughly where. Whom it is for is known by the circle alone. */
export const need = pgTable(
  'need',
  {
    id: bigserial({ mode: 'number' }).$type<NeedId>().primaryKey(),
    circleId: bigint({ mode: 'number' })
      .$type<CircleId>()
      .notNull()
      .references(() => circle.id),
    /** A kind of help. */
    kind: text().notNull(),
    asks: text({ enum: ['time', 'goods', 'money'] }).notNull(),
    quantity: integer().notNull(),
    unit: text({ enum: ['times', 'mornings', 'hours', 'pieces', 'share'] }).notNull(),
    urgency: text({ enum: ['urgent', 'soon', 'calm'] }).notNull(),
    fromOn: plainDate().notNull(),
    untilOn: plainDate().notNull(),
    part: text({ enum: ['any', 'morning', 'afternoon', 'evening'] }).notNull(),
    /** A quarter in plain words, never an address; the name of the district where there is none. */
    area: sealed(),
    /** Who may know of it, where whoever wrote it wants fewer than the kind of help allows. */
    audience: text({ enum: ['open', 'inner', 'coordinator-only'] }).notNull(),
    state: text({
      enum: [
        'draft',
        'awaiting_family',
        'published',
        'part_covered',
        'covered',
        'fulfilled',
        'confirmed',
        'withdrawn',
        'expired',
      ],
    }).notNull(),
    /** The exact words, as proposed to the family or approved by it. None while nobody has written any. */
    wordingId: bigint({ mode: 'number' })
      .$type<WordingId>()
      .references(() => wording.id),
    draftedBy: personId().notNull(),
    draftedHow: text({ enum: ['guardian', 'proxy', 'member', 'captain', 'coordinator'] }).notNull(),
    draftedAt: instant().notNull(),
    /** Rises with every new beginning: what was sent before stands no more. */
    epoch: integer().notNull().default(0),
    /** How far it has been offered. */
    reach: text({ enum: ['nobody', 'offered', 'circle', 'group', 'association'] })
      .notNull()
      .default('nobody'),
    /** When it goes one step further, if nobody holds it. */
    nextAt: instant(),
    heldAt: instant(),
    /** The family's tap is closed for it; it begins anew when it is opened. */
    pausedAt: instant(),
    /** The authorisation under which goods may be asked of the public (Moroccan law 18-18). */
    legalReference: text(),
    publishedAt: instant(),
    endedAt: instant(),
  },
  (t) => [
    index('need_circle').on(t.circleId),
    check('need_asks', sql`${t.asks} in ('time', 'goods', 'money')`),
    check('need_quantity', sql`${t.quantity} between 1 and 99`),
    check('need_unit', sql`${t.unit} in ('times', 'mornings', 'hours', 'pieces', 'share')`),
    check('need_urgency', sql`${t.urgency} in ('urgent', 'soon', 'calm')`),
    check('need_window', sql`${t.fromOn} <= ${t.untilOn}`),
    check('need_part', sql`${t.part} in ('any', 'morning', 'afternoon', 'evening')`),
    check('need_audience', sql`${t.audience} in ('open', 'inner', 'coordinator-only')`),
    check(
      'need_state',
      sql`${t.state} in ('draft', 'awaiting_family', 'published', 'part_covered', 'covered', 'fulfilled', 'confirmed', 'withdrawn', 'expired')`,
    ),
    check('need_words', sql`${t.wordingId} is not null or ${t.state} in ('draft', 'withdrawn', 'expired')`),
    check('need_reach', sql`${t.reach} in ('nobody', 'offered', 'circle', 'group', 'association')`),
    check(
      'need_in_group',
      sql`${t.reach} <> 'group' or (${t.audience} = 'open' and (${t.asks} = 'time' or (${t.asks} = 'goods' and ${t.legalReference} is not null)))`,
    ),
    check(
      'need_ended',
      sql`(${t.endedAt} is not null) = (${t.state} in ('fulfilled', 'confirmed', 'withdrawn', 'expired'))`,
    ),
  ],
);

/** Who of a circle was asked, once for each beginning, and what they said. */
export const needAsked = pgTable(
  'need_asked',
  {
    needId: needId(),
    membershipId: membershipId().notNull(),
    askedAt: instant().notNull(),
    /** The beginning of the need at which they were asked last. */
    epoch: integer().notNull(),
    /** A no ends every message about this need. */
    saidNo: boolean().notNull().default(false),
  },
  (t) => [primaryKey({ columns: [t.needId, t.membershipId] })],
);

/** What one person takes of a need, or would take. */
export const needClaim = pgTable(
  'need_claim',
  {
    id: bigserial({ mode: 'number' }).$type<ClaimId>().primaryKey(),
    needId: needId(),
    personId: personId().notNull(),
    /** Their place in the circle; none of somebody who came from a group or from another district. */
    membershipId: membershipId(),
    quantity: integer().notNull(),
    state: text({ enum: ['offered', 'accepted', 'declined', 'withdrawn', 'fulfilled'] }).notNull(),
    /** What an offer waits for: a coordinator, for something to become free, or their own yes to what became free. */
    waits: text({ enum: ['coordinator', 'place', 'answer'] }),
    answerBy: instant(),
    claimedAt: instant().notNull(),
    decidedBy: personId(),
    endedAt: instant(),
  },
  (t) => [
    uniqueIndex('need_claim_live').on(t.needId, t.personId).where(sql`${t.state} in ('offered', 'accepted')`),
    index('need_claim_need').on(t.needId),
    index('need_claim_person').on(t.personId),
    check('need_claim_quantity', sql`${t.quantity} >= 1`),
    check('need_claim_state', sql`${t.state} in ('offered', 'accepted', 'declined', 'withdrawn', 'fulfilled')`),
    check('need_claim_waits', sql`(${t.state} = 'offered') = (${t.waits} is not null)`),
    check('need_claim_answer_by', sql`${t.waits} is distinct from 'answer' or ${t.answerBy} is not null`),
  ],
);
