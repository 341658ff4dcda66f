import { bigserial, pgTable, text } from 'drizzle-orm/pg-core';
import { instant } from '../columns.ts';

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
