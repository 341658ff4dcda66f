import { sql } from 'drizzle-orm';
import {
  bigint,
  bigserial,
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  smallint,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { instant, sealed } from '../columns.ts';
import type { BroadcastId, DraftId, PersonId, TelegramId } from '../ids.ts';

/** Updates as they came from Telegram, stored before they are confirmed. */
export const inbox = pgTable(
  'inbox',
  {
    updateId: bigint({ mode: 'number' }).primaryKey(),
    chatKey: bigint({ mode: 'number' }).notNull(),
    payload: sealed(),
    receivedAt: instant().notNull(),
    retryAt: instant(),
    doneAt: instant(),
    attempts: integer().notNull().default(0),
    deadReason: text(),
  },
  (t) => [
    index('inbox_undone').on(t.chatKey, t.updateId).where(sql`${t.doneAt} is null`),
    index('inbox_done').on(t.doneAt).where(sql`${t.doneAt} is not null and ${t.payload} is not null`),
  ],
);

/** Calls to be made to Telegram. Nothing else speaks to it. */
export const outbox = pgTable(
  'outbox',
  {
    id: bigserial({ mode: 'number' }).primaryKey(),
    dedupeKey: text().notNull().unique(),
    policy: text({ enum: ['at_least_once', 'at_most_once'] }).notNull(),
    priority: smallint().notNull(),
    chatId: bigint({ mode: 'number' }).$type<TelegramId>().notNull(),
    method: text().notNull(),
    payload: sealed(),
    reason: jsonb().$type<{ kind: string; id: number; epoch: number; questionId?: number }>(),
    editsKey: text(),
    notBefore: instant().notNull(),
    expiresAt: instant().notNull(),
    status: text({ enum: ['pending', 'sending', 'sent', 'unknown', 'failed', 'cancelled'] })
      .notNull()
      .default('pending'),
    owner: uuid(),
    attempt: integer().notNull().default(0),
    /** When it was last marked as being sent. */
    claimedAt: instant(),
    messageId: bigint({ mode: 'number' }),
    errorCode: integer(),
    queuedAt: instant().notNull(),
    settledAt: instant(),
    /** What it asks of its reader's attention: nothing that counts, a promise that is kept whatever else there is, or a place among the few. */
    attention: text({ enum: ['free', 'kept', 'counted'] })
      .notNull()
      .default('free'),
    /** The row whose message said this one too; that row names itself. */
    carriedBy: bigint({ mode: 'number' }),
    /** Put off because its reader had had enough; what waits so goes in one message. */
    waitsForRoom: boolean().notNull().default(false),
    /** A person decided by name that it breaks quiet hours. */
    despiteQuiet: boolean().notNull().default(false),
    /** Turns, each as `id:epoch`, whose reminders this message has given ahead of time. */
    covers: jsonb().$type<readonly string[]>(),
    /** The broadcast it is of. */
    broadcastId: bigint({ mode: 'number' }).$type<BroadcastId>(),
  },
  (t) => [
    // The order in which they are sent; those that wait for a later moment are passed over without being read.
    index('outbox_pending').on(t.priority, t.attempt, t.id, t.notBefore).where(sql`${t.status} = 'pending'`),
    index('outbox_sending').on(t.id).where(sql`${t.status} = 'sending'`),
    index('outbox_settled').on(t.settledAt).where(sql`${t.payload} is not null`),
    index('outbox_told').on(t.chatId, t.settledAt).where(sql`${t.attention} <> 'free' and ${t.settledAt} is not null`),
    index('outbox_waiting').on(t.chatId).where(sql`${t.attention} <> 'free' and ${t.status} = 'pending'`),
    index('outbox_carried').on(t.carriedBy).where(sql`${t.carriedBy} is not null`),
    index('outbox_bundle').on(t.chatId, t.messageId).where(sql`${t.carriedBy} is not null`),
    index('outbox_broadcast').on(t.broadcastId, t.status).where(sql`${t.broadcastId} is not null`),
    check('outbox_attention', sql`${t.attention} in ('free', 'kept', 'counted')`),
    check('outbox_policy', sql`${t.policy} in ('at_least_once', 'at_most_once')`),
    check('outbox_status', sql`${t.status} in ('pending', 'sending', 'sent', 'unknown', 'failed', 'cancelled')`),
  ],
);

/** Everything that happens at a time is a row here; the job queue only says when to look. */
export const dueStep = pgTable(
  'due_step',
  {
    id: bigserial({ mode: 'number' }).primaryKey(),
    kind: text().notNull(),
    subject: bigint({ mode: 'number' }).notNull(),
    slot: text().notNull(),
    dueAt: instant().notNull(),
    expiresAt: instant().notNull(),
    firedAt: instant(),
    outcome: text({ enum: ['acted', 'coalesced', 'skipped_late', 'cancelled'] }),
    attempts: integer().notNull().default(0),
    retryAt: instant(),
  },
  (t) => [
    unique('due_step_once').on(t.kind, t.subject, t.slot),
    index('due_step_ahead').on(t.subject, t.kind).where(sql`${t.firedAt} is null`),
    // In the order in which they are taken: of thousands that are due at one moment only the next is read.
    index('due_step_waiting').on(t.dueAt, t.id).where(sql`${t.firedAt} is null`),
  ],
);

/** What a person has answered so far in the one form they have open, until it is finished or 24 hours have passed. */
export const draft = pgTable(
  'draft',
  {
    id: bigserial({ mode: 'number' }).$type<DraftId>().primaryKey(),
    personId: bigint({ mode: 'number' }).$type<PersonId>().notNull(),
    form: text().notNull(),
    answers: sealed().notNull(),
    revision: integer().notNull().default(0),
    expiresAt: instant().notNull(),
  },
  (t) => [unique('draft_one_each').on(t.personId), index('draft_expiry').on(t.expiresAt)],
);

/** The commands that were carried out, by idempotency key, with what they answered. */
export const commandLog = pgTable('command_log', {
  key: text().primaryKey(),
  name: text().notNull(),
  result: jsonb().notNull(),
  at: instant().notNull(),
});

/** Who did or read what, ids only. Append-only (a trigger refuses anything else). */
export const audit = pgTable(
  'audit',
  {
    id: bigserial({ mode: 'number' }).primaryKey(),
    at: instant().notNull(),
    actorId: bigint({ mode: 'number' }).$type<PersonId>(),
    act: text().notNull(),
    object: text().notNull(),
    objectId: bigint({ mode: 'number' }).notNull(),
    /** `proxy` where a family's proxy acted in its name. */
    capacity: text({ enum: ['proxy'] }),
  },
  (t) => [index('audit_object').on(t.object, t.objectId), index('audit_actor').on(t.actorId, t.at)],
);

/** A sealed word that only the right key opens: a program with another key stops at its start. */
export const keyCheck = pgTable('key_check', {
  id: integer().primaryKey(),
  word: sealed().notNull(),
});

/** How far the person at the try-out page has moved the clock. */
export const tryOutClock = pgTable('try_out_clock', {
  id: integer().primaryKey(),
  offsetMs: bigint({ mode: 'number' }).notNull(),
});

/** When something that must go on for ever last did, on the clock of the database, and what it found: numbers only. */
export const pulse = pgTable('pulse', {
  name: text({ enum: ['sweep', 'watch'] }).primaryKey(),
  at: instant().notNull(),
  found: jsonb().$type<{ readonly [what: string]: number }>(),
});
