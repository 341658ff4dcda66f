import { randomBytes } from 'node:crypto';
import { createCapabilities } from '../../src/capabilities.ts';
import type { TelegramId } from '../../src/db/ids.ts';
import type { Work } from '../../src/db/work.ts';
import type { Message, OutboxContent, Reason } from '../../src/delivery/message.ts';
import { outboxPlace } from '../../src/delivery/outbox-rows.ts';
import { sweepOnce } from '../../src/jobs/sweep.ts';
import { createLog } from '../../src/runtime/log.ts';
import { createRecordingFetch } from '../../src/telegram/record-calls.ts';
import type { Workshop } from '../kit/circle.ts';

/** What reached somebody. */
export type Sent = { key: string; chat: number; at: Temporal.Instant; message: Message };

/** A program on which time passes step by step: what is due is done, what is to be sent is sent, all as the running one does. */
export type Running = {
  now(): Temporal.Instant;
  /** Goes on to the next thing that happens, or to `until`. @returns what reached people then */
  next(until: Temporal.Instant): Promise<Sent[]>;
};

/** Who may draw: numbers from 0 up to 1, the same for the same seed. */
export function drawFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function runFrom(workshop: Workshop, start: Temporal.Instant): Running {
  const { client, db, vault } = workshop;
  const failures: string[] = [];
  const log = createLog({ level: 'error', destination: { write: (line) => void failures.push(line) } });
  const program = createCapabilities({
    vault,
    botToken: `1000000001:${randomBytes(16).toString('hex')}`,
    botInfo: { id: 1_000_000_001, is_bot: true, first_name: 'Sanad', username: 'sanad_year_bot' } as never,
    recording: createRecordingFetch(),
    administrators: new Set(),
    defaultLanguage: 'ar',
    timeZone: 'Africa/Casablanca',
  });
  let now = start;
  const findNext = async () => {
    const { rows } = await client.query<{ step: Date | null; message: Date | null }>(
      `select (select min(due_at) from due_step where fired_at is null) as step,
       (select min(not_before) from outbox where status = 'pending') as message`,
    );
    const [step, message] = [rows[0]?.step?.getTime() ?? Infinity, rows[0]?.message?.getTime() ?? Infinity];
    return { step, message, first: Math.min(step, message) };
  };
  const sweep = async () => {
    const { stepHandlers: handlers, bulkStepHandlers, onSkippedLate } = program;
    await sweepOnce({
      db,
      vault,
      log,
      clock: { now: () => now },
      handlers,
      onSkippedLate,
      ...(bulkStepHandlers ? { bulkStepHandlers } : {}),
    });
    if (failures.length > 0) throw new Error(failures.join('\n'));
  };
  const sendOne = async (work: Work, row: Row): Promise<Sent | undefined> => {
    const chat = Number(row.chat) as TelegramId;
    const end = async (status: string) =>
      void (await client.query('update outbox set status = $1, settled_at = $2 where id = $3', [
        status,
        now.toString(),
        row.id,
      ]));
    if (row.reason && !(await program.stillHolds(work, row.reason, chat))) {
      await end('cancelled');
      return undefined;
    }
    const after = row.priority > 1 ? (await program.sendAfter(work, chat, { isSafety: false })).until : now;
    if (Temporal.Instant.compare(after, now) > 0) {
      await client.query('update outbox set not_before = $1 where id = $2', [after.toString(), row.id]);
      return undefined;
    }
    await end('sent');
    const content = JSON.parse(vault.open(outboxPlace(row.key), row.payload)) as OutboxContent;
    return content.kind === 'message' ? { key: row.key, chat, at: now, message: content.message } : undefined;
  };
  const send = async (): Promise<Sent[]> => {
    const moment = now.toString();
    await client.query(`update outbox set status = 'cancelled' where status = 'pending' and expires_at <= $1`, [
      moment,
    ]);
    const { rows } = await client.query<Row>(
      `select id, dedupe_key as key, chat_id as chat, priority, payload, reason from outbox
       where status = 'pending' and not_before <= $1 order by priority, id`,
      [moment],
    );
    const sent: Sent[] = [];
    for (const row of rows) {
      const one = await workshop.work((work) => sendOne(work, row), now);
      if (one) sent.push(one);
    }
    return sent;
  };
  return {
    now: () => now,
    next: async (until) => {
      const { first, step, message } = await findNext();
      const at = first > until.epochMilliseconds ? until : Temporal.Instant.fromEpochMilliseconds(first);
      if (Temporal.Instant.compare(at, now) > 0) now = at;
      if (step <= now.epochMilliseconds) await sweep();
      else if (message > now.epochMilliseconds) return [];
      return await send();
    },
  };
}

type Row = { id: number; key: string; chat: string; priority: number; payload: Buffer; reason: Reason | null };
