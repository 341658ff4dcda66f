import { bigint, boolean, doublePrecision, pgTable } from 'drizzle-orm/pg-core';
import { instant } from '../columns.ts';
import type { PersonId } from '../ids.ts';
import { person } from './people.ts';

/** How much a person has sent of late. One row for each. */
export const bucket = pgTable('bucket', {
  personId: bigint({ mode: 'number' })
    .$type<PersonId>()
    .primaryKey()
    .references(() => person.id),
  spent: doublePrecision().notNull(),
  at: instant().notNull(),
  warned: boolean().notNull(),
});
