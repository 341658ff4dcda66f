import { expect, test, vi } from 'vitest';
import { seedBroadcast } from '../kit/broadcast.ts';
import { heardBy, say } from '../spine/outbox.ts';
import { createPlace } from './place.ts';

const SENDER_ONLY = { roles: ['sender'] } as const;

test('a broadcast that Telegram stops for a while stops nobody else, and goes on when that is over', async () => {
  const { spine, client, members, capabilities } = await createPlace({ people: 4 });
  spine.simulator.faults.add({ method: 'sendMessage', chat: 1, kind: 'tooManyRequests', retryAfter: 2 });
  await seedBroadcast(client, spine.vault, { id: 1, words: 'a', people: 1 });
  const calls: { chatId: number | undefined; at: number }[] = [];
  spine.simulator.onCall(({ chatId }) => void calls.push({ chatId, at: performance.now() }));
  await spine.start({
    ...SENDER_ONLY,
    capabilities: { ...capabilities, render: async (_work, chatId) => ({ chat_id: chatId, text: 'x' }) },
  });
  await vi.waitFor(() => expect(calls).toHaveLength(1), 8000);

  for (const to of members.slice(1)) await say(spine, { to, text: `m${to.id}` });

  await vi.waitFor(() => expect(calls).toHaveLength(5), 8000);
  expect(calls.map(({ chatId }) => chatId)).toEqual([1, 2, 3, 4, 1]);
  expect((calls[4]?.at ?? 0) - (calls[0]?.at ?? 0)).toBeGreaterThanOrEqual(2000);
  expect(members.map((member) => heardBy(member).length)).toEqual([1, 1, 1, 1]);
});

test('when Telegram stops a broadcast for longer than a minute, that is told with when it ends', async () => {
  const { spine, client, capabilities } = await createPlace({ people: 1 });
  spine.simulator.faults.add({ method: 'sendMessage', kind: 'tooManyRequests', retryAfter: 61 });
  await seedBroadcast(client, spine.vault, { id: 1, words: 'a', people: 1 });
  const told: unknown[] = [];

  await spine.start({
    ...SENDER_ONLY,
    capabilities: {
      ...capabilities,
      onLongFlood: async (_work, { until, isBroadcast }) => void told.push([until.toString(), isBroadcast]),
    },
  });

  await vi.waitFor(() => expect(told).toHaveLength(1), 8000);
  expect(told).toEqual([[spine.clock.now().add({ seconds: 61 }).toString(), true]]);
});
