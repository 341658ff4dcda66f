import { eq } from 'drizzle-orm';
import fc from 'fast-check';
import type { Update } from 'grammy/types';
import { expect, test } from 'vitest';
import { inbox } from '../../src/db/schema/spine.ts';
import { chatKeyOf } from '../../src/inbox/chat-key.ts';
import { claimUpdate, markDone, noteFailure, openUpdate, setAside, storeUpdates } from '../../src/inbox/store.ts';
import { createSpine, type Spine } from './spine.ts';
import { buildUpdate } from './updates.ts';

test('an update that comes again is stored once', async () => {
  const spine = await createSpine();
  await store(spine, buildUpdate({ text: 'first' }));

  await store(spine, buildUpdate({ text: 'again' }), buildUpdate({ id: 2 }));

  const rows = await spine.db.select().from(inbox).orderBy(inbox.updateId);
  expect(rows.map(({ updateId }) => updateId)).toEqual([1, 2]);
  expect(openUpdate(spine, rows[0] ?? { updateId: 0, payload: null }).message?.text).toBe('first');
});

test('what people wrote cannot be read in the database', async () => {
  const spine = await createSpine();

  await store(spine, buildUpdate({ text: 'our secret' }));

  const [row] = await spine.db.select().from(inbox);
  expect(row?.payload?.toString('latin1')).not.toContain('secret');
});

test('two who claim at once never get two updates of one chat, and get those of others in the order they came', async () => {
  const spine = await createSpine();
  await store(spine, buildUpdate({ id: 1, chat: 7 }), buildUpdate({ id: 2, chat: 7 }), buildUpdate({ id: 3, chat: 8 }));

  const claimed = await spine.work(async (first) => {
    const one = await claimUpdate(first);
    const two = await spine.work(async (second) => await claimUpdate(second));
    return [one?.updateId, two?.updateId];
  });

  expect(claimed).toEqual([1, 3]);
});

test('what was claimed by someone who fell over is there for the next', async () => {
  const spine = await createSpine();
  await store(spine, buildUpdate());
  const falling = spine.work(async (work) => {
    await claimUpdate(work);
    throw new Error('fell over');
  });
  await expect(falling).rejects.toThrow('fell over');

  const next = await spine.work((work) => claimUpdate(work));

  expect(next?.updateId).toBe(1);
});

test('an update that failed keeps its chat waiting until its next try, and no other chat', async () => {
  const spine = await createSpine();
  await store(spine, buildUpdate({ id: 1, chat: 7 }), buildUpdate({ id: 2, chat: 7 }), buildUpdate({ id: 3, chat: 8 }));

  await spine.work((work) => noteFailure(work, 1));

  expect((await spine.work((work) => claimUpdate(work)))?.updateId).toBe(3);
  await spine.work((work) => markDone(work, 3));
  expect(await spine.work((work) => claimUpdate(work))).toBeUndefined();
  spine.clock.forward({ seconds: 1 });
  expect((await spine.work((work) => claimUpdate(work)))?.updateId).toBe(1);
});

test('tries are 1, 2, 5 and 10 seconds apart, and the fifth failure is the last', async () => {
  const spine = await createSpine();
  await store(spine, buildUpdate());
  const waits: (number | undefined)[] = [];
  const verdicts: string[] = [];

  for (let attempt = 1; attempt <= 5; attempt += 1) {
    verdicts.push(await spine.work((work) => noteFailure(work, 1)));
    const [row] = await spine.db.select().from(inbox);
    waits.push(row?.retryAt?.since(spine.clock.now()).total('seconds'));
    if (attempt < 5) spine.clock.forward({ seconds: waits.at(-1) ?? 0 });
  }

  expect(waits.slice(0, 4)).toEqual([1, 2, 5, 10]);
  expect(verdicts).toEqual(['try again', 'try again', 'try again', 'try again', 'give up']);
});

test('a chat goes on after an update that was set aside', async () => {
  const spine = await createSpine();
  await store(spine, buildUpdate({ id: 1 }), buildUpdate({ id: 2 }));

  await spine.work((work) => setAside(work, 1, 'TypeError'));

  expect((await spine.work((work) => claimUpdate(work)))?.updateId).toBe(2);
  const [row] = await spine.db.select().from(inbox).where(eq(inbox.updateId, 1));
  expect(row).toMatchObject({ deadReason: 'TypeError', doneAt: expect.anything() });
});

test.each([
  ['a message', { message: { chat: { id: -5 }, from: { id: 7 } } }, -5],
  ['a pressed button', { callback_query: { id: '1', from: { id: 7 }, message: { chat: { id: -5 } } } }, -5],
  ['a button of an inline message', { callback_query: { id: '1', from: { id: 7 } } }, 7],
  ['a changed membership', { my_chat_member: { chat: { id: 9 }, from: { id: 7 } } }, 9],
  ['a poll answer', { poll_answer: { poll_id: '1', user: { id: 7 } } }, 7],
  ['a poll', { poll: { id: '1' } }, 0],
  ['nothing known', {}, 0],
])('%s is handled in the order of its chat', (_, part, expected) => {
  expect(chatKeyOf({ update_id: 1, ...part } as unknown as Update)).toBe(expected);
});

test('no update, however odd, is without a chat to be ordered in', () => {
  const odd = fc.dictionary(fc.string(), fc.anything({ maxDepth: 3 }));

  fc.assert(
    fc.property(odd, (part) => {
      expect(() => chatKeyOf({ update_id: 1, ...part } as Update)).not.toThrow();
      expect(Number.isSafeInteger(chatKeyOf({ update_id: 1, ...part } as Update))).toBe(true);
    }),
  );
});

async function store({ db, vault, clock }: Spine, ...updates: Update[]): Promise<void> {
  await storeUpdates({ db, vault, now: clock.now() }, updates);
}
