import { and, eq, ne } from 'drizzle-orm';
import { expect, test, vi } from 'vitest';
import type { Db } from '../../src/db/connect.ts';
import { outbox } from '../../src/db/schema/spine.ts';
import { PRIORITY } from '../../src/delivery/message.ts';
import { queueMessage } from '../../src/delivery/queue.ts';
import { createCrash, LENGTH, someTime } from './bot.ts';

const KILLS = 20 * LENGTH;
const MESSAGES = 500 * LENGTH;
const CONCURRENCY = 8;
const ROLES = ['sender'] as const;

test(
  'however often the sender is killed, every message arrives, and none more than twice',
  async () => {
    const crash = await createCrash();
    const people = Array.from({ length: MESSAGES }, (_, nr) => crash.simulator.person({ firstName: `P${nr}` }));
    for (const person of people) person.starts();
    crash.simulator.faults.add({ method: 'sendMessage', kind: 'delay', beforeMs: 40, afterMs: 40, times: 'always' });
    let bot = crash.start(ROLES);
    let queued = 0;
    const queueSome = (count: number) =>
      crash.work(async (work) => {
        for (const last = queued + count; queued < last; queued += 1) {
          const chatId = people[queued]?.id ?? 0;
          const message = { text: { key: `m${queued}` } };
          await queueMessage(work, { chatId, key: `m${queued}`, message, priority: PRIORITY.reminder });
        }
      });

    for (let kill = 0; kill < KILLS; kill += 1) {
      const isFresh = kill % 2 === 0;
      if (isFresh) await queueSome((2 * MESSAGES) / KILLS);
      await bot.ready;
      if (isFresh) await someTime(800);
      else await untilSecondTry(crash.db);
      await bot.kill();
      bot = crash.start(ROLES);
    }

    const open = async () => {
      const rows = await crash.db.select({ status: outbox.status }).from(outbox).where(ne(outbox.status, 'sent'));
      return rows.map(({ status }) => status);
    };
    await vi.waitFor(async () => expect(new Set(await open()).isSubsetOf(new Set(['unknown']))).toBe(true), {
      timeout: 60_000 * LENGTH,
      interval: 200,
    });
    await bot.kill();
    const unknown = await crash.db.select().from(outbox).where(ne(outbox.status, 'sent'));
    const shown = new Set(unknown.map(({ dedupeKey }) => dedupeKey));
    const copies = people.map((person) => person.chat().filter(({ from }) => from === 'bot').length);
    const found = {
      lost: copies.filter((count, nr) => count === 0 && !shown.has(`m${nr}`)).length,
      mostCopies: Math.max(...copies),
      extraCopies: copies.reduce((sum, count) => sum + Math.max(0, count - 1), 0),
      shownAsUnknown: shown.size,
    };
    process.stdout.write(`crash of the sender: ${MESSAGES} messages, ${KILLS} kills: ${JSON.stringify(found)}\n`);
    expect(found.lost).toBe(0);
    expect(found.mostCopies).toBeLessThanOrEqual(2);
    expect(found.extraCopies).toBeLessThanOrEqual(KILLS * CONCURRENCY);
  },
  180_000 * LENGTH,
);

/** So that second tries are cut short too. Soon all is sent and there is none. */
async function untilSecondTry(db: Db): Promise<void> {
  const isSecond = and(eq(outbox.status, 'sending'), eq(outbox.attempt, 2));
  const look = async () => expect(await db.$count(outbox, isSecond)).toBeGreaterThan(0);
  await vi.waitFor(look, { timeout: 1000, interval: 5 }).catch(() => {});
}
