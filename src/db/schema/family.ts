import { bigint, integer, pgTable, text } from 'drizzle-orm/pg-core';
import { instant, sealed } from '../columns.ts';
import type { CircleId, PersonId } from '../ids.ts';
import { circle, person } from './people.ts';

/**
 * One key for each family, sealed with the program's key. What it seals in `family_profile` opens with nothing else: without this row
 * it is lost for good, also in copies made by those who hold the program's key.
 */
export const familyKey = pgTable('family_key', {
  circleId: bigint({ mode: 'number' })
    .$type<CircleId>()
    .primaryKey()
    .references(() => circle.id),
  dataKey: sealed().notNull(),
  madeAt: instant().notNull(),
});

/** Who the family behind a code name is and how to reach it. Read by `src/family-profile/read-family.ts` only, which writes down who read it. */
export const familyProfile = pgTable('family_profile', {
  circleId: bigint({ mode: 'number' })
    .$type<CircleId>()
    .primaryKey()
    .references(() => familyKey.circleId, { onDelete: 'cascade' }),
  name: sealed(),
  area: sealed(),
  address: sealed(),
  notes: sealed(),
  revision: integer().notNull(),
  keptBy: bigint({ mode: 'number' })
    .$type<PersonId>()
    .notNull()
    .references(() => person.id),
  keptHow: text({ enum: ['guardian', 'proxy', 'coordinator'] }).notNull(),
  keptAt: instant().notNull(),
});
