import { sql } from 'drizzle-orm';
import { bigint, bigserial, boolean, check, index, pgTable, text } from 'drizzle-orm/pg-core';
import { instant, sealed } from '../columns.ts';
import type { CircleId, DistrictId, IncidentId, PersonId } from '../ids.ts';
import { circle, district, person } from './people.ts';

/** Something is wrong, said by a family or seen in anybody's words. For the safeguarding person and whoever said it. */
export const incident = pgTable(
  'incident',
  {
    id: bigserial({ mode: 'number' }).$type<IncidentId>().primaryKey(),
    /** The family it is said of; none when it was read in somebody's words. */
    circleId: bigint({ mode: 'number' })
      .$type<CircleId>()
      .references(() => circle.id),
    districtId: bigint({ mode: 'number' })
      .$type<DistrictId>()
      .references(() => district.id),
    source: text({ enum: ['family', 'words'] }).notNull(),
    reportedBy: bigint({ mode: 'number' })
      .$type<PersonId>()
      .notNull()
      .references(() => person.id),
    byProxy: boolean().notNull().default(false),
    reportedAt: instant().notNull(),
    /** When somebody who may read it was found. */
    reachedAt: instant(),
    state: text({ enum: ['open', 'closed', 'withdrawn'] }).notNull(),
    endedBy: bigint({ mode: 'number' })
      .$type<PersonId>()
      .references(() => person.id),
    endedAt: instant(),
  },
  (t) => [
    index('incident_reporter').on(t.reportedBy),
    check('incident_source', sql`${t.source} in ('family', 'words')`),
    check('incident_state', sql`${t.state} in ('open', 'closed', 'withdrawn')`),
    check('incident_ended', sql`(${t.state} = 'open') = (${t.endedAt} is null)`),
  ],
);

/** The words of an incident, and the answers to them. */
export const incidentWords = pgTable(
  'incident_words',
  {
    id: bigserial({ mode: 'number' }).primaryKey(),
    incidentId: bigint({ mode: 'number' })
      .$type<IncidentId>()
      .notNull()
      .references(() => incident.id),
    writtenBy: bigint({ mode: 'number' })
      .$type<PersonId>()
      .notNull()
      .references(() => person.id),
    words: sealed().notNull(),
    writtenAt: instant().notNull(),
  },
  (t) => [index('incident_words_incident').on(t.incidentId)],
);
