import { inArray, sql } from 'drizzle-orm';
import { expect, test, vi } from 'vitest';
import { inbox } from '../../src/db/schema/spine.ts';
import { PRIORITY } from '../../src/delivery/message.ts';
import { queueMessage } from '../../src/delivery/queue.ts';
import { storeUpdates } from '../../src/inbox/store.ts';
import { createMarks, leaveMark, listMarks } from './marks.ts';
import { textOf } from './no-capabilities.ts';
import { createSpine } from './spine.ts';
import { buildUpdate } from './updates.ts';

const WORKER_ONLY = { roles: ['worker'] } as const;

test('a thousand updates of twenty chats each have their effect once and in the order of their chat', async () => {
  const spine = await createSpine();
  await createMarks(spine.db);
  const ids = Array.from({ length: 1000 }, (_, index) => index + 1);
  const updates = ids.map((id) => buildUpdate({ id, chat: (id % 20) + 1 }));
  await storeUpdates({ ...spine, now: spine.clock.now() }, updates);

  const start = () =>
    spine.start({
      ...WORKER_ONLY,
      capabilities: {
        handleUpdate: (work, update) => leaveMark(work, update.message?.chat.id ?? 0, update.update_id),
      },
    });
  const [app] = await Promise.all([start(), start()]);

  await vi.waitFor(async () => expect(await app.isQuiet()).toBe(true), { timeout: 20_000 });
  const marks = await listMarks(spine.db);
  expect(marks.map(({ nr }) => nr).sort((a, b) => a - b)).toEqual(ids);
  for (let chat = 1; chat <= 20; chat += 1) {
    const order = marks.filter(({ owner }) => owner === chat).map(({ nr }) => nr);
    expect(order).toEqual([...order].sort((a, b) => a - b));
  }
});

test('an update that always fails is tried five times and set aside, its chat goes on, and people are told', async () => {
  const spine = await createSpine();
  await createMarks(spine.db);
  await storeUpdates({ ...spine, now: spine.clock.now() }, [
    buildUpdate({ id: 1, text: 'poison' }),
    buildUpdate({ id: 2, text: 'fine' }),
    buildUpdate({ id: 3, chat: 8, text: 'fine' }),
  ]);
  let tries = 0;
  const app = await spine.start({
    roles: ['worker', 'sender'],
    capabilities: {
      async handleUpdate(work, update) {
        await leaveMark(work, update.message?.chat.id ?? 0, update.update_id);
        if (textOf(update) !== 'poison') return;
        tries += 1;
        await work.tx.execute(sql`select 1/0`);
      },
      async onSetAside(work, update) {
        const chatId = update.message?.chat.id ?? 0;
        await queueMessage(work, {
          chatId,
          key: 'aside',
          message: { text: { key: 'sorry' } },
          priority: PRIORITY.answer,
        });
      },
    },
  });
  const sender = spine.simulator.person({ id: 7, firstName: 'Amina' });
  sender.starts();

  await vi.waitFor(
    async () => {
      spine.clock.forward({ seconds: 10 });
      expect((await listMarks(spine.db)).map(({ nr }) => nr)).toEqual([3, 2]);
      expect(sender.chat().map(({ text }) => text)).toContain('sorry');
    },
    { timeout: 15_000, interval: 200 },
  );

  expect(tries).toBe(5);
  const [row] = await spine.db
    .select()
    .from(inbox)
    .where(inArray(inbox.updateId, [1]));
  expect(row?.deadReason).toMatch(/22012/);
  await vi.waitFor(async () => expect(await app.isQuiet()).toBe(true), 10_000);
});

test('an update is set aside also when telling people about it fails, and when it cannot be read', async () => {
  const spine = await createSpine();
  await storeUpdates({ ...spine, now: spine.clock.now() }, [buildUpdate({ id: 1 }), buildUpdate({ id: 2, chat: 8 })]);
  await spine.db.execute(sql`update inbox set payload = '\\x00' where update_id = 2`);
  const failing = async () => {
    throw new TypeError('no');
  };

  await spine.start({ ...WORKER_ONLY, capabilities: { handleUpdate: failing, onSetAside: failing } });

  await vi.waitFor(
    async () => {
      spine.clock.forward({ seconds: 10 });
      const rows = await spine.db.select().from(inbox).orderBy(inbox.updateId);
      expect(rows.map(({ deadReason }) => deadReason)).toEqual([
        expect.stringMatching(/^TypeError/),
        expect.stringMatching(/^SealError/),
      ]);
    },
    { timeout: 15_000, interval: 200 },
  );
});

test('a failing update leaves no effect behind and is not lost when it works the next time', async () => {
  const spine = await createSpine();
  await createMarks(spine.db);
  await storeUpdates({ ...spine, now: spine.clock.now() }, [buildUpdate()]);
  let tries = 0;

  const app = await spine.start({
    ...WORKER_ONLY,
    capabilities: {
      async handleUpdate(work, update) {
        await leaveMark(work, 7, update.update_id);
        tries += 1;
        if (tries === 1) throw new Error('once');
      },
    },
  });
  await vi.waitFor(() => expect(tries).toBe(1));
  await vi.waitFor(async () => {
    spine.clock.forward({ seconds: 1 });
    expect(tries).toBe(2);
    expect(await app.isQuiet()).toBe(true);
  }, 5000);

  expect(await listMarks(spine.db)).toHaveLength(1);
});

test('a deadlock with somebody else is not held against the update', async () => {
  const spine = await createSpine();
  await createMarks(spine.db);
  await storeUpdates({ ...spine, now: spine.clock.now() }, [buildUpdate()]);
  let tries = 0;

  const app = await spine.start({
    ...WORKER_ONLY,
    capabilities: {
      async handleUpdate(work) {
        tries += 1;
        if (tries <= 6) await work.tx.execute(sql`do $$ begin raise exception using errcode = '40P01'; end $$`);
        await leaveMark(work, 7, tries);
      },
    },
  });

  await vi.waitFor(async () => expect(await app.isQuiet()).toBe(true), 10_000);
  expect((await listMarks(spine.db)).map(({ nr }) => nr)).toEqual([7]);
});
