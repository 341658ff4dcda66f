import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ApiError } from '../../src/simulator/checks/errors.ts';
import { createLimits } from '../../src/simulator/http/limits/pace.ts';
import { personWith } from '../../src/simulator/state/accounts/people.ts';
import { groupWith } from '../../src/simulator/state/groups/groups.ts';
import { newState } from '../../src/simulator/state/state.ts';
import { MORNING, startTelegram, type Telegram } from './telegram.ts';

test('without limits everything passes', async () => {
  await using telegram = await startTelegram();
  const [id = 0] = people(telegram, 1);

  const replies = await Promise.all(Array.from({ length: 50 }, () => send(telegram, id)));

  expect(replies.every(({ body }) => body.ok)).toBe(true);
});

test('a private chat takes one message a second after a small burst, and a refused one is never there', async () => {
  await using telegram = await startTelegram({ limits: 'telegram' });
  const [id = 0] = people(telegram, 1);
  for (let n = 0; n < 3; n += 1) await send(telegram, id);

  const refused = await send(telegram, id);
  telegram.clock.nowMs += 1000;
  const later = await send(telegram, id);

  expect(refused.status).toBe(429);
  expect(refused.headers.get('retry-after')).toBe('1');
  expect(refused.body).toEqual({
    ok: false,
    error_code: 429,
    description: 'Too Many Requests: retry after 1',
    parameters: { retry_after: 1 },
  });
  expect(later.body.ok).toBe(true);
  expect(telegram.simulator.people()[0]?.events()).toHaveLength(4);
});

test('thirty messages a second pass overall', async () => {
  await using telegram = await startTelegram({ limits: 'telegram' });
  const ids = people(telegram, 31);
  const statuses: number[] = [];

  for (const id of ids) statuses.push((await send(telegram, id)).status);

  expect(statuses.slice(0, 30)).toEqual(Array.from({ length: 30 }, () => 200));
  expect(statuses[30]).toBe(429);
});

test('a group takes twenty messages and edits a minute', async () => {
  await using telegram = await startTelegram({ limits: 'telegram' });
  const owner = telegram.simulator.person({ firstName: 'أمينة' });
  const group = telegram.simulator.group({ title: 'حي النور' });
  group.adds(owner);
  group.addsTheBot(owner);
  const { message_id } = await telegram.result('sendMessage', { chat_id: group.id, text: 'x' });
  for (let n = 0; n < 18; n += 1) await send(telegram, group.id);
  await telegram.result('editMessageText', { chat_id: group.id, message_id, text: 'y' });

  telegram.clock.nowMs += 15_000;
  const refused = await send(telegram, group.id);

  expect(refused.body.parameters).toEqual({ retry_after: 45 });
});

test('a wrong call is told what is wrong before it is told to wait', async () => {
  await using telegram = await startTelegram({ limits: 'telegram' });
  const [id = 0] = people(telegram, 1);
  for (let n = 0; n < 4; n += 1) await send(telegram, id);

  expect(await telegram.refusal('sendMessage', { chat_id: id, text: ' ' })).toBe('Bad Request: text must be non-empty');
});

test('whatever is tried, no second has more than 30 messages, and whoever waits as told gets through', () => {
  const attempt = fc.record({ afterMs: fc.nat(400), chat: fc.nat(12) });

  fc.assert(
    fc.property(fc.array(attempt, { maxLength: 200 }), (attempts) => {
      const state = newState({ botId: 1, botUsername: 'sanad_try_bot', seed: 1, now: MORNING });
      const limits = createLimits();
      const passed: number[] = [];
      let now = MORNING;
      for (const { afterMs, chat } of attempts) {
        now += afterMs;
        const use = { chat: chatOf(state, chat), isSend: true };
        const waitS = attemptPass(limits, use, now);
        if (waitS === undefined) {
          passed.push(now);
          continue;
        }
        now += waitS * 1000;

        expect(attemptPass(limits, use, now)).toBeUndefined();

        passed.push(now);
      }
      for (const at of passed)
        expect(passed.filter((other) => other > at - 1000 && other <= at).length).toBeLessThanOrEqual(30);
    }),
  );
});

function chatOf(state: ReturnType<typeof newState>, n: number) {
  return n === 0
    ? groupWith(state, { title: 'حي النور', id: -1_000_000_000_001 })
    : personWith(state, { id: n, firstName: 'أ' });
}

function attemptPass(
  limits: ReturnType<typeof createLimits>,
  use: Parameters<ReturnType<typeof createLimits>['pass']>[0],
  now: number,
): number | undefined {
  try {
    limits.pass(use, now);
    return undefined;
  } catch (error) {
    if (error instanceof ApiError) return error.parameters?.retry_after;
    throw error;
  }
}

function people(telegram: Telegram, count: number): number[] {
  return Array.from({ length: count }, (_, n) => {
    const person = telegram.simulator.person({ firstName: `شخص ${n}` });
    person.starts();
    return person.id;
  });
}

function send(telegram: Telegram, chat_id: number) {
  return telegram.call('sendMessage', { chat_id, text: 'x' });
}
