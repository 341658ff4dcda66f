import { bigint, boolean, index, integer, pgTable, primaryKey } from 'drizzle-orm/pg-core';
import { instant } from '../columns.ts';
import type { PersonId, TurnId } from '../ids.ts';
import { person } from './people.ts';
import { turn } from './turns.ts';

/** What the calendar files of a person said last of a turn, so that the next file can change or cancel it. */
export const calendarEntry = pgTable(
  'calendar_entry',
  {
    personId: bigint({ mode: 'number' })
      .$type<PersonId>()
      .notNull()
      .references(() => person.id),
    turnId: bigint({ mode: 'number' })
      .$type<TurnId>()
      .notNull()
      .references(() => turn.id),
    sequence: integer().notNull(),
    isCancelled: boolean().notNull(),
    startsAt: instant().notNull(),
    endsAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.personId, t.turnId] }), index('calendar_entry_ends').on(t.endsAt)],
);
