import { sql } from 'drizzle-orm';
import { bigint, bigserial, check, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { instant, plainDate } from '../columns.ts';
import type { CircleId, PersonId } from '../ids.ts';
import { circle, person } from './people.ts';

/** What a family allowed, for one purpose, for a year at most. Checked at every planning and every send. */
export const consent = pgTable(
  'consent',
  {
    id: bigserial({ mode: 'number' }).primaryKey(),
    circleId: bigint({ mode: 'number' })
      .$type<CircleId>()
      .notNull()
      .references(() => circle.id),
    /** `circle`, `address`, `district`, `voice`, or `help-` and a kind of help. */
    purpose: text().notNull(),
    /** The guardian or her proxy; where it was recorded, the coordinator who wrote it down. */
    givenBy: bigint({ mode: 'number' })
      .$type<PersonId>()
      .notNull()
      .references(() => person.id),
    givenHow: text({ enum: ['self', 'proxy', 'recorded'] }).notNull(),
    /** Who heard a recorded consent, on which day and in which language. */
    heardBy: bigint({ mode: 'number' })
      .$type<PersonId>()
      .references(() => person.id),
    heardOn: plainDate(),
    heardIn: text({ enum: ['ar', 'ary', 'zgh', 'fr', 'en'] }),
    givenAt: instant().notNull(),
    validUntil: instant().notNull(),
    withdrawnAt: instant(),
    withdrawnBy: bigint({ mode: 'number' })
      .$type<PersonId>()
      .references(() => person.id),
  },
  (t) => [
    uniqueIndex('consent_live').on(t.circleId, t.purpose).where(sql`${t.withdrawnAt} is null`),
    check(
      'consent_purpose',
      sql`${t.purpose} in ('circle', 'address', 'district', 'voice') or ${t.purpose} like 'help-%'`,
    ),
    check('consent_how', sql`${t.givenHow} in ('self', 'proxy', 'recorded')`),
    check(
      'consent_heard',
      sql`(${t.givenHow} = 'recorded') = (${t.heardBy} is not null and ${t.heardOn} is not null and ${t.heardIn} is not null)`,
    ),
    check('consent_term', sql`${t.validUntil} <= ${t.givenAt} + interval '366 days'`),
  ],
);
