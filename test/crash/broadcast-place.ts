import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { onTestFinished, vi } from 'vitest';
import { connect } from '../../src/db/connect.ts';
import type { TelegramId } from '../../src/db/ids.ts';
import { PRIORITY } from '../../src/delivery/message.ts';
import { queueMessage } from '../../src/delivery/queue.ts';
import { seedBroadcast, seedPeople, untilMorningMs } from '../kit/broadcast.ts';
import { type Bot, createCrash } from './bot.ts';
import type { BroadcastBot } from './broadcast-bot.ts';

const PROGRAM = join(import.meta.dirname, 'broadcast-bot.ts');

export type Found = {
  /** Nobody has it, and it is not among those shown as unknown. */
  lost: number;
  mostCopies: number;
  extraCopies: number;
  shownAsUnknown: number;
  /** Of the kinds that go at most once. */
  onceOnlyDoubled: number;
};

/** So many people on a simulated Telegram, and the program with what it does for them, as a process that may be killed. */
export async function createBroadcastPlace(people: number) {
  const crash = await createCrash();
  const { client } = connect(crash.url, { connections: 2 });
  onTestFinished(() => client.end());
  await seedPeople(client, crash.vault, people);
  const members = Array.from({ length: people }, (_, at) =>
    crash.simulator.person({ id: at + 1, firstName: `M${at}` }),
  );
  for (const member of members) member.starts();
  const clockShiftMs = untilMorningMs();
  const onceOnly = new Set<number>();
  let broadcasts = 0;

  return {
    ...crash,
    launchBot(): Bot {
      const options: BroadcastBot = {
        databaseUrl: crash.url,
        apiRoot: crash.apiRoot,
        botToken: crash.simulator.botToken,
        key: crash.key.toString('base64'),
        clockShiftMs,
      };
      return crash.launch(PROGRAM, [JSON.stringify(options)]);
    },

    /** A broadcast to the people from `from` on. */
    async letGo(from: number, count: number): Promise<void> {
      broadcasts += 1;
      await seedBroadcast(client, crash.vault, { id: broadcasts, words: 'سلام', from, people: count });
    },

    /** Something else for each of them, that must not come twice whatever happens. */
    async queueOnceOnly(from: number, count: number): Promise<void> {
      const now = Temporal.Now.instant().add({ milliseconds: clockShiftMs });
      await crash.db.transaction(async (tx) => {
        for (let id = from; id < from + count; id += 1) {
          onceOnly.add(id);
          const message = { text: { key: 'broadcast', args: { words: 'مرة' } } };
          const row = { chatId: id as TelegramId, key: `once:${id}`, message, priority: PRIORITY.reminder };
          await queueMessage({ tx, now, vault: crash.vault }, { ...row, policy: 'at_most_once' });
        }
      });
    },

    /** Waits until a broadcast is on its way, or for a second when none is any more. */
    async untilOnTheWay(): Promise<void> {
      const look = async () => {
        const { rows } = await crash.db.execute(
          sql`select 1 from outbox where status = 'sending' and broadcast_id is not null limit 1`,
        );
        if (rows.length === 0) throw new Error('nothing is on its way');
      };
      await vi.waitFor(look, { timeout: 1000, interval: 5 }).catch(() => {});
    },

    /** Waits until nothing is left to be sent. */
    async untilSettled(timeout: number): Promise<void> {
      await vi.waitFor(
        async () => {
          const { rows } = await crash.db.execute<{ open: string }>(sql`
            select (select count(*) from outbox where status in ('pending', 'sending')) + (select count(*) from broadcast where state = 'sending') as open`);
          if (Number(rows[0]?.open) > 0) throw new Error(`${rows[0]?.open} are left`);
        },
        { timeout, interval: 200 },
      );
    },

    async judge({ from, until } = { from: 1, until: people }): Promise<Found> {
      const { rows } = await crash.db.execute<{ chat: string }>(
        sql`select chat_id as chat from outbox where status = 'unknown' and chat_id between ${from} and ${until}`,
      );
      const shown = new Set(rows.map(({ chat }) => Number(chat)));
      const copies = members.slice(from - 1, until).map((member) => ({
        id: member.id,
        count: member.chat().filter(({ from }) => from === 'bot').length,
      }));
      return {
        lost: copies.filter(({ id, count }) => count === 0 && !shown.has(id)).length,
        mostCopies: Math.max(...copies.map(({ count }) => count)),
        extraCopies: copies.reduce((sum, { count }) => sum + Math.max(0, count - 1), 0),
        shownAsUnknown: shown.size,
        onceOnlyDoubled: copies.filter(({ id, count }) => onceOnly.has(id) && count > 1).length,
      };
    },
  };
}
