import { randomUUID } from 'node:crypto';
import { asc, eq } from 'drizzle-orm';
import { expect, vi } from 'vitest';
import { outbox } from '../../src/db/schema/spine.ts';
import { type Message, PRIORITY } from '../../src/delivery/message.ts';
import { type QueuedMessage, queueMessage } from '../../src/delivery/queue.ts';
import type { SimulatedPerson } from '../../src/simulator/simulator.ts';
import type { Spine } from './spine.ts';

export const SENDER_ONLY = { roles: ['sender'] } as const;

export function buildMessage(key: string): Message {
  return { text: { key } };
}

/** Queues one message; its text is its key, because these tests render a message as the key of its text. */
export async function say(
  { work }: Spine,
  { to, text, ...changed }: { to: { id: number }; text: string } & Partial<QueuedMessage>,
): Promise<void> {
  const message = buildMessage(text);
  await work((work) =>
    queueMessage(work, { chatId: to.id, key: text, message, priority: PRIORITY.reminder, ...changed }),
  );
}

export async function rowOf({ db }: Spine, key: string) {
  const [row] = await db.select().from(outbox).where(eq(outbox.dedupeKey, key));
  if (!row) throw new Error('no such row');
  return row;
}

export async function untilStatus(spine: Spine, key: string, status: string, timeout = 8000): Promise<void> {
  await vi.waitFor(async () => expect((await rowOf(spine, key)).status).toBe(status), { timeout, interval: 20 });
}

/** Somebody who has pressed START, which nobody answers here. */
export function join({ simulator }: Spine, firstName: string): SimulatedPerson {
  const person = simulator.person({ firstName });
  person.starts();
  return person;
}

/** The texts a person was sent, in order. */
export function heardBy(person: SimulatedPerson): string[] {
  return person
    .chat()
    .filter(({ from }) => from === 'bot')
    .map(({ text }) => text);
}

/** What a sender that was killed leaves behind: a row on its way. */
export async function leaveBehind(spine: Spine, key: string, attempt: number): Promise<void> {
  await spine.db
    .update(outbox)
    .set({ status: 'sending', owner: randomUUID(), attempt })
    .where(eq(outbox.dedupeKey, key));
}

export async function statuses({ db }: Spine): Promise<string[]> {
  const rows = await db.select({ status: outbox.status }).from(outbox).orderBy(asc(outbox.id));
  return rows.map(({ status }) => status);
}
