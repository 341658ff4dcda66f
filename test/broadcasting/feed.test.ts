import { eq } from 'drizzle-orm';
import { expect, test, vi } from 'vitest';
import { countBroadcast } from '../../src/broadcasting/count-broadcast.ts';
import { feed } from '../../src/broadcasting/feed.ts';
import { sendAgain } from '../../src/broadcasting/send-again.ts';
import { stopBroadcast } from '../../src/broadcasting/stop-broadcast.ts';
import type { BroadcastId, PersonId } from '../../src/db/ids.ts';
import { broadcast } from '../../src/db/schema/broadcasts.ts';
import { outbox } from '../../src/db/schema/spine.ts';
import { seedBroadcast } from '../kit/broadcast.ts';
import { heardBy } from '../spine/outbox.ts';
import { createPlace, listRows } from './place.ts';

const NOBODY = { sent: 0, waiting: 0, unreachable: 0, unknown: 0, failed: 0, cancelled: 0, notYetFed: 0 };

test('a broadcast reaches everybody it is for once, and is done then', async () => {
  const { spine, client, members, capabilities } = await createPlace({ people: 12 });
  const id = await seedBroadcast(client, spine.vault, { id: 1, words: 'السلام عليكم', people: 12 });

  await spine.start({ roles: ['sender'], capabilities });

  await untilState(spine, id, 'done');
  for (const member of members) expect(heardBy(member)).toEqual([expect.stringContaining('السلام عليكم')]);
  expect(await spine.work((work) => countBroadcast(work, id))).toEqual({ ...NOBODY, sent: 12 });
});

test('what is handed over is taken evenly from all broadcasts, in turns, and each recipient once', async () => {
  const { spine, client } = await createPlace({ people: 20 });
  await seedBroadcast(client, spine.vault, { id: 1, words: 'a', people: 20 });
  await seedBroadcast(client, spine.vault, { id: 2, words: 'b', from: 5, people: 3 });

  const fed: number[] = [];
  for (let at = 0; at < 5; at += 1) fed.push(await spine.work((work) => feed(work, 10)));

  expect(fed).toEqual([8, 10, 5, 0, 0]);
  const rows = await listRows(spine);
  expect(rows.slice(0, 7).map(({ broadcastId }) => broadcastId)).toEqual([1, 2, 1, 2, 1, 2, 1]);
  expect(rows.filter(({ broadcastId }) => broadcastId === 1).map(({ chatId }) => chatId)).toEqual(
    Array.from({ length: 20 }, (_, at) => at + 1),
  );
});

test('several who hand over at the same moment hand over nobody twice', async () => {
  const { spine, client } = await createPlace({ people: 50 });
  const id = await seedBroadcast(client, spine.vault, { id: 1, words: 'a', people: 50 });

  await Promise.all(Array.from({ length: 4 }, () => spine.work((work) => feed(work, 20))));
  while ((await spine.work((work) => feed(work, 20))) > 0);

  expect(await listRows(spine)).toHaveLength(50);
  expect(await spine.work((work) => countBroadcast(work, id))).toEqual({ ...NOBODY, waiting: 50 });
});

test('a broadcast that is stopped goes to nobody any more', async () => {
  const { spine, client, members, capabilities } = await createPlace({ people: 10 });
  const id = await seedBroadcast(client, spine.vault, { id: 1, words: 'a', people: 10 });
  await spine.work((work) => feed(work, 4));

  const stopped = await spine.work((work) => stopBroadcast(work, id, 1 as PersonId));
  const again = await spine.work((work) => stopBroadcast(work, id, 1 as PersonId));

  expect([stopped, again]).toEqual([true, false]);
  const app = await spine.start({ roles: ['sender'], capabilities });
  await vi.waitFor(async () => expect(await app.isQuiet()).toBe(true));
  expect(members.flatMap(heardBy)).toEqual([]);
  expect(await spine.work((work) => countBroadcast(work, id))).toEqual({ ...NOBODY, cancelled: 4, notYetFed: 6 });
});

test('whoever left, was put out, blocked the bot or has no account any more does not get it', async () => {
  const { spine, client, members, capabilities } = await createPlace({ people: 6 });
  const id = await seedBroadcast(client, spine.vault, { id: 1, words: 'a', people: 6 });
  await client.query(`update membership set state = 'ended', ended_at = now() where person_id = 1`);
  await client.query(`insert into exclusion (person_id, kind, district_id, by, at) values (2, 'block', 1, 6, now())`);
  await client.query(`update person set reachable = false where id = 3`);
  await client.query(`update person set telegram_id = null, channel = 'gone' where id = 4`);
  members[4]?.blocksTheBot();

  await spine.start({ roles: ['sender'], capabilities });

  await untilState(spine, id, 'done');
  expect(members.map((member) => heardBy(member).length)).toEqual([0, 0, 0, 0, 0, 1]);
  const counts = await spine.work((work) => countBroadcast(work, id));
  expect(counts).toEqual({ ...NOBODY, sent: 1, unreachable: 3, cancelled: 2 });
});

test('those of whom it is not known whether they have it get it again when somebody decides so', async () => {
  const { spine, client, members, capabilities } = await createPlace({ people: 3 });
  const id = await seedBroadcast(client, spine.vault, { id: 1, words: 'a', people: 3 });
  await spine.work((work) => feed(work, 10));
  await spine.db
    .update(outbox)
    .set({ status: 'unknown', attempt: 2, settledAt: spine.clock.now() })
    .where(eq(outbox.chatId, 2 as never));
  await spine.start({ roles: ['sender'], capabilities });
  await untilState(spine, id, 'done');

  const again = await spine.work((work) => sendAgain(work, id));

  expect(again).toBe(1);
  await vi.waitFor(() => expect(members.map((member) => heardBy(member).length)).toEqual([1, 1, 1]));
  await untilState(spine, id, 'done');
  expect(await spine.work((work) => sendAgain(work, id))).toBe(0);
});

async function untilState(
  { db }: Awaited<ReturnType<typeof createPlace>>['spine'],
  id: BroadcastId,
  state: string,
): Promise<void> {
  await vi.waitFor(
    async () => {
      const [found] = await db.select({ state: broadcast.state }).from(broadcast).where(eq(broadcast.id, id));
      expect(found?.state).toBe(state);
    },
    { timeout: 8000, interval: 20 },
  );
}
