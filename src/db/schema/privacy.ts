import { bigint, bigserial, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { instant, plainDate } from '../columns.ts';
import type { CircleId } from '../ids.ts';
import { circle } from './people.ts';

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
