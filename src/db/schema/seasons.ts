import { sql } from 'drizzle-orm';
import { bigint, check, pgTable, primaryKey, smallint, text } from 'drizzle-orm/pg-core';
import { instant, plainDate } from '../columns.ts';
import type { CircleId, PersonId } from '../ids.ts';
import { circle, person } from './people.ts';

/**
 * What is known of a season beyond the calendar (`src/seasons/calendar.ts`): the first day that was announced, or that stands while nobody has
 * said anything, and whether it is to have effects this year. A season without a row is as the calendar says. Its last day follows from
 * the calendar, and that of Ramadan from its feast.
 */
export const season = pgTable(
  'season',
  {
    kind: text({ enum: ['ramadan', 'eid-al-fitr', 'eid-al-adha', 'school-return', 'winter'] }).notNull(),
    /** The Hijri year, or the Gregorian one in which it begins. */
    year: smallint().notNull(),
    startsOn: plainDate().notNull(),
    state: text({ enum: ['forecast', 'confirmed', 'declined'] }).notNull(),
    saidBy: bigint({ mode: 'number' })
      .$type<PersonId>()
      .references(() => person.id),
    saidAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.kind, t.year] }),
    check('season_kind', sql`${t.kind} in ('ramadan', 'eid-al-fitr', 'eid-al-adha', 'school-return', 'winter')`),
    check('season_state', sql`${t.state} in ('forecast', 'confirmed', 'declined')`),
    check('season_said', sql`${t.state} = 'forecast' or ${t.saidBy} is not null`),
  ],
);

/** A circle that keeps its usual hours in a season. */
export const usualHours = pgTable(
  'usual_hours',
  {
    circleId: bigint({ mode: 'number' })
      .$type<CircleId>()
      .notNull()
      .references(() => circle.id),
    kind: text({ enum: ['ramadan', 'eid-al-fitr', 'eid-al-adha', 'school-return', 'winter'] }).notNull(),
    year: smallint().notNull(),
    chosenBy: bigint({ mode: 'number' })
      .$type<PersonId>()
      .notNull()
      .references(() => person.id),
    chosenAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.circleId, t.kind, t.year] })],
);
