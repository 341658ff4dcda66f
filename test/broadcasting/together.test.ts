import { expect, test, vi } from 'vitest';
import { countBroadcast } from '../../src/broadcasting/count-broadcast.ts';
import { seedBroadcast } from '../kit/broadcast.ts';
import { heardBy, say } from '../spine/outbox.ts';
import { createPlace, listRows } from './place.ts';

const SENDER = { roles: ['sender'], pace: 'telegram' } as const;

/** Telegram's own limits and a real clock. */
const STRICT = { limits: 'telegram', now: () => performance.timeOrigin + performance.now() } as const;

test('three processes together keep to the limits of one, also when the one that sends is stopped', async () => {
  const { spine, client, members, capabilities } = await createPlace({ people: 90, ...STRICT });
  const id = await seedBroadcast(client, spine.vault, { id: 1, words: 'a', people: 90 });
  const refused: number[] = [];
  spine.simulator.onCall(({ ok, chatId = 0 }) => void (ok || refused.push(chatId)));
  const first = await spine.start({ ...SENDER, capabilities });
  await Promise.all([spine.start({ ...SENDER, capabilities }), spine.start({ ...SENDER, capabilities })]);
  await vi.waitFor(() => expect(members.flatMap(heardBy).length).toBeGreaterThan(30), 10_000);

  const stoppedAt = performance.now();
  await first.stop();
  const sentBefore = members.flatMap(heardBy).length;
  await vi.waitFor(() => expect(members.flatMap(heardBy).length).toBeGreaterThan(sentBefore), 10_000);
  const takeoverMs = performance.now() - stoppedAt;

  await vi.waitFor(() => expect(members.map((member) => heardBy(member).length)).toEqual(members.map(() => 1)), 10_000);
  await vi.waitFor(async () => expect((await spine.work((work) => countBroadcast(work, id))).sent).toBe(90));
  expect(refused).toEqual([]);
  expect(takeoverMs).toBeLessThan(3000);
  expect((await listRows(spine)).every(({ attempt }) => attempt === 1)).toBe(true);
});

test('what is more urgent than a broadcast goes out between its messages, and two broadcasts go on side by side', async () => {
  const { spine, client, members, capabilities } = await createPlace({ people: 62, ...STRICT });
  const order: number[] = [];
  spine.simulator.onCall(({ ok, chatId = 0 }) => void (ok && order.push(chatId)));
  await seedBroadcast(client, spine.vault, { id: 1, words: 'a', people: 30 });
  await seedBroadcast(client, spine.vault, { id: 2, words: 'b', from: 31, people: 30 });
  await spine.start({
    ...SENDER,
    capabilities: { ...capabilities, render: async (_work, chatId) => ({ chat_id: chatId, text: 'x' }) },
  });
  await vi.waitFor(() => expect(order.length).toBeGreaterThan(10), 10_000);

  const before = order.length;
  for (const to of members.slice(60)) await say(spine, { to, text: `urgent ${to.id}` });

  await vi.waitFor(() => expect(order).toHaveLength(62), 10_000);
  const urgentAt = [61, 62].map((id) => order.indexOf(id));
  expect(Math.max(...urgentAt) - before).toBeLessThan(15);
  const sides = order.filter((id) => id <= 60).map((id) => (id <= 30 ? 1 : 2));
  for (let at = 10; at < sides.length; at += 10) {
    const ofFirst = sides.slice(0, at).filter((side) => side === 1).length;
    expect(Math.abs(2 * ofFirst - at)).toBeLessThanOrEqual(4);
  }
});
