import { sql } from 'drizzle-orm';
import {
  bigint,
  bigserial,
  boolean,
  check,
  index,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
} from 'drizzle-orm/pg-core';
import { instant, plainDate, plainTime } from '../columns.ts';
import type { AbsenceId, PersonId } from '../ids.ts';
import { person } from './people.ts';

/** What a person has chosen for themselves. No row: nothing was chosen, everything as usual. */
export const preference = pgTable(
  'preference',
  {
    personId: bigint({ mode: 'number' })
      .$type<PersonId>()
      .primaryKey()
      .references(() => person.id),
    addressForm: text({ enum: ['m', 'f', 'n'] }),
    /** Asked once and never again, whether or not it was answered. */
    addressAskedAt: instant(),
    prefersVoice: boolean().notNull().default(false),
    /** Lives where clocks show another time than the family's: hours are then written with the name of its zone. */
    livesAbroad: boolean().notNull().default(false),
    /** May be asked now and then for one turn of another circle of the district. */
    helpsElsewhere: boolean().notNull().default(false),
    /** Hours of their own in which they are not written to, besides the quiet hours of everybody. */
    quietFrom: plainTime(),
    quietUntil: plainTime(),
    /** The night they chose, by its place in the list. */
    quietNight: smallint().notNull().default(1),
    /** Whether they are left alone at Friday noon, at the hours of Ramadan, on feast mornings. */
    quietFriday: boolean().notNull().default(true),
    quietRamadan: boolean().notNull().default(true),
    quietFeast: boolean().notNull().default(true),
    /** Nothing but safety reaches them before that day: a bereavement or an illness, nobody asks. */
    silentUntil: plainDate(),
    /** The days of the week on which they can help: bit 0 is Monday. */
    weekdays: smallint().notNull().default(127),
    /** At most so many turns a month, all circles together. */
    capacity: smallint(),
  },
  (t) => [
    check('preference_address_form', sql`${t.addressForm} in ('m', 'f', 'n')`),
    check('preference_quiet', sql`(${t.quietFrom} is null) = (${t.quietUntil} is null)`),
    check('preference_night', sql`${t.quietNight} between 0 and 2`),
    check('preference_weekdays', sql`${t.weekdays} between 1 and 127`),
    check('preference_capacity', sql`${t.capacity} between 1 and 31`),
  ],
);

/** Days a person said beforehand that they are away, the last one included. */
export const absence = pgTable(
  'absence',
  {
    id: bigserial({ mode: 'number' }).$type<AbsenceId>().primaryKey(),
    personId: bigint({ mode: 'number' })
      .$type<PersonId>()
      .notNull()
      .references(() => person.id),
    fromOn: plainDate().notNull(),
    untilOn: plainDate().notNull(),
  },
  (t) => [
    unique('absence_once').on(t.personId, t.fromOn, t.untilOn),
    index('absence_person').on(t.personId, t.untilOn),
    check('absence_days', sql`${t.untilOn} between ${t.fromOn} and ${t.fromOn} + 92`),
  ],
);

/** The kinds of help a person offers. None at all means that nothing was said. */
export const offeredHelp = pgTable(
  'offered_help',
  {
    personId: bigint({ mode: 'number' })
      .$type<PersonId>()
      .notNull()
      .references(() => person.id),
    kind: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.personId, t.kind] })],
);
