import { sql } from 'drizzle-orm';
import { bigint, bigserial, boolean, check, index, integer, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { instant, plainDate, sealed } from '../columns.ts';
import type { DistrictGroupId, GroupPostId } from '../ids.ts';
import { districtGroup } from './joining.ts';

/** One message in one group of a district, from its plan to its end. Nobody is named in it. */
export const groupPost = pgTable(
  'group_post',
  {
    id: bigserial({ mode: 'number' }).$type<GroupPostId>().primaryKey(),
    groupId: bigint({ mode: 'number' })
      .$type<DistrictGroupId>()
      .notNull()
      .references(() => districtGroup.id),
    about: text({ enum: ['need', 'broadcast', 'appeal'] }).notNull(),
    aboutId: bigint({ mode: 'number' }).notNull(),
    /** `planned` for a moment to come, `queued` in the outbox, `sent` to be read there, `ended` changed, taken away or never sent. */
    state: text({ enum: ['planned', 'queued', 'sent', 'ended'] }).notNull(),
    /** Raised each time it is planned anew. */
    epoch: integer().notNull().default(1),
    /** The local day it is planned for or was sent on; it takes one of the places of that day. */
    onDay: plainDate().notNull(),
    dueAt: instant().notNull(),
    /** From then on it is not to be read there any more. */
    until: instant().notNull(),
    timeZone: text().notNull(),
    priority: integer().notNull(),
    pin: boolean().notNull().default(false),
    /** What it says; nothing once it has ended. */
    message: sealed(),
    plannedAt: instant().notNull(),
    sentAt: instant(),
    messageId: bigint({ mode: 'number' }),
    pinnedAt: instant(),
    endedAt: instant(),
    how: text({ enum: ['covered', 'withdrawn', 'expired', 'missed', 'lost'] }),
  },
  (t) => [
    uniqueIndex('group_post_once').on(t.groupId, t.about, t.aboutId).where(sql`${t.endedAt} is null`),
    index('group_post_days').on(t.groupId, t.onDay),
    index('group_post_about').on(t.about, t.aboutId),
    uniqueIndex('group_post_one_pin').on(t.groupId).where(sql`${t.pinnedAt} is not null`),
    check('group_post_about_kind', sql`${t.about} in ('need', 'broadcast', 'appeal')`),
    check('group_post_state', sql`${t.state} in ('planned', 'queued', 'sent', 'ended')`),
    check('group_post_ended', sql`(${t.state} = 'ended') = (${t.endedAt} is not null)`),
    check('group_post_how', sql`${t.how} in ('covered', 'withdrawn', 'expired', 'missed', 'lost')`),
  ],
);
