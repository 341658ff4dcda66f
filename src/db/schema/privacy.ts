import { sql } from 'drizzle-orm';
import { bigint, bigserial, check, integer, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { instant, plainDate } from '../columns.ts';
import type { CircleId, ErasureRequestId, PersonId } from '../ids.ts';
import { circle, person } from './people.ts';

/**
 * Who was erased, as keyed digests of a Telegram id and nothing else. Append-only. The same lines lie in a file beside the database, so that a
 * restored older copy, which still holds the person, is told.
 */
export const tombstone = pgTable('tombstone', {
  id: bigserial({ mode: 'number' }).primaryKey(),
  digests: text().array().notNull(),
  how: text({ enum: ['self', 'command', 'request', 'silence', 'restored'] }).notNull(),
  at: instant().notNull(),
});

/** How many turns of each kind a circle had in a month, when who had them is forgotten. */
export const helpCount = pgTable(
  'help_count',
  {
    circleId: bigint({ mode: 'number' })
      .$type<CircleId>()
      .notNull()
      .references(() => circle.id),
    month: plainDate().notNull(),
    kind: text().notNull(),
    done: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.circleId, t.month, t.kind] })],
);

/**
 * An administrator passes on somebody's wish to be erased, and a second person confirms it. The database refuses that one person does both,
 * or decides about themselves.
 */
export const erasureRequest = pgTable(
  'erasure_request',
  {
    id: bigserial({ mode: 'number' }).$type<ErasureRequestId>().primaryKey(),
    personId: bigint({ mode: 'number' })
      .$type<PersonId>()
      .notNull()
      .references(() => person.id),
    /** `over`: the person was erased in another way meanwhile. */
    state: text({ enum: ['asked', 'erased', 'declined', 'stopped', 'expired', 'over'] }).notNull(),
    proposedBy: bigint({ mode: 'number' })
      .$type<PersonId>()
      .notNull()
      .references(() => person.id),
    proposedAt: instant().notNull(),
    decidedBy: bigint({ mode: 'number' })
      .$type<PersonId>()
      .references(() => person.id),
    decidedAt: instant(),
  },
  (t) => [
    uniqueIndex('erasure_request_one_asked').on(t.personId).where(sql`${t.state} = 'asked'`),
    check('erasure_request_state', sql`${t.state} in ('asked', 'erased', 'declined', 'stopped', 'expired', 'over')`),
    check('erasure_request_not_own', sql`${t.proposedBy} <> ${t.personId}`),
    check(
      'erasure_request_two_people',
      sql`${t.state} not in ('erased', 'declined') or (${t.decidedBy} is not null and ${t.decidedBy} <> ${t.proposedBy} and ${t.decidedBy} <> ${t.personId})`,
    ),
  ],
);
