import { sql } from 'drizzle-orm';
import { bigint, check, pgTable, smallint, text } from 'drizzle-orm/pg-core';
import { instant } from '../columns.ts';
import type { PersonId } from '../ids.ts';
import { person } from './people.ts';

/** What an administrator has changed of a kind of help. A kind without a row is as the program knows it (`src/commitments/kinds.ts`). */
export const helpKind = pgTable(
  'help_kind',
  {
    kind: text().primaryKey(),
    icon: text().notNull(),
    /** How many ordinary turns one of these counts for. */
    effort: smallint().notNull(),
    /** The window that is offered first, by its name. */
    window: text().notNull(),
    sensitivity: text({ enum: ['open', 'inner', 'coordinator-only'] }).notNull(),
    /** How people are reminded; as the program knows it where nobody has chosen. */
    ladder: text({ enum: ['preparation', 'appointment'] }),
    changedBy: bigint({ mode: 'number' })
      .$type<PersonId>()
      .notNull()
      .references(() => person.id),
    changedAt: instant().notNull(),
  },
  (t) => [
    check('help_kind_effort', sql`${t.effort} between 1 and 3`),
    check('help_kind_sensitivity', sql`${t.sensitivity} in ('open', 'inner', 'coordinator-only')`),
    check('help_kind_ladder', sql`${t.ladder} in ('preparation', 'appointment')`),
  ],
);
