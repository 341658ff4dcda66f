import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ApiError } from '../../../src/simulator/checks/errors.ts';
import type { Answer } from '../../../src/simulator/http/bot-api/answer.ts';
import { createOpenRequests } from '../../../src/simulator/http/limits/open-requests.ts';
import { createLimits } from '../../../src/simulator/http/limits/pace.ts';
import { personWith } from '../../../src/simulator/state/accounts/people.ts';
import { groupWith } from '../../../src/simulator/state/groups/groups.ts';
import { newState } from '../../../src/simulator/state/state.ts';
import { type ManualWaits, manualWaits } from '../../../src/simulator/waits.ts';
import { MORNING, startTelegram, type Telegram } from '../telegram.ts';

test('F10: without limits everything passes', async () => {
  await using telegram = await startTelegram();
  const [id = 0] = people(telegram, 1);

  const replies = await Promise.all(Array.from({ length: 50 }, () => send(telegram, id)));

  expect(replies.every(({ body }) => body.ok)).toBe(true);
});

test('F10: a private chat takes one message a second after a small burst, and a refused one is never there', async () => {
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

test('F10: thirty messages a second pass overall', async () => {
  await using telegram = await startTelegram({ limits: 'telegram' });
  const ids = people(telegram, 31);
  const statuses: number[] = [];

  for (const id of ids) statuses.push((await send(telegram, id)).status);

  expect(statuses.slice(0, 30)).toEqual(Array.from({ length: 30 }, () => 200));
  expect(statuses[30]).toBe(429);
});

test('F10: broadcasts that are paid for are held to a thousand a second, and leave the others their thirty', async () => {
  await using telegram = await startTelegram({ limits: 'telegram' });
  const ids = people(telegram, 1031);
  const paid = (chat_id: number) => telegram.call('sendMessage', { chat_id, text: 'x', allow_paid_broadcast: true });
  const statuses: number[] = [];

  for (const id of ids.slice(0, 1001)) statuses.push((await paid(id)).status);
  for (const id of ids.slice(1001)) statuses.push((await send(telegram, id)).status);

  expect(statuses.filter((status) => status === 429)).toHaveLength(1);
  expect(statuses[1000]).toBe(429);
});

test('F10: a group takes twenty messages and edits a minute', async () => {
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

test('F10: a wrong call is told what is wrong before it is told to wait', async () => {
  await using telegram = await startTelegram({ limits: 'telegram' });
  const [id = 0] = people(telegram, 1);
  for (let n = 0; n < 4; n += 1) await send(telegram, id);

  expect(await telegram.refusal('sendMessage', { chat_id: id, text: ' ' })).toBe('Bad Request: text must be non-empty');
});

test('F10: a refused message is not there, and one that waits as long as told gets through', async () => {
  await using telegram = await startTelegram({ limits: 'telegram' });
  const [id = 0] = people(telegram, 1);
  for (let n = 0; n < 3; n += 1) await send(telegram, id);
  const { body } = await send(telegram, id);

  telegram.clock.nowMs += (body.parameters?.['retry_after'] ?? 0) * 1000;

  expect((await send(telegram, id)).status).toBe(200);
  expect(telegram.simulator.people()[0]?.events()).toHaveLength(4);
});

test.each([
  ['forgive', [1, 1, 1]],
  ['prolong', [1, 2, 3]],
] as const)('F10: whoever does not wait is told to wait longer, or not: %s', async (earlyRetries, seconds) => {
  await using telegram = await startTelegram({ limits: 'telegram', earlyRetries });
  const [id = 0] = people(telegram, 1);
  for (let n = 0; n < 3; n += 1) await send(telegram, id);
  const told: unknown[] = [];

  for (let n = 0; n < 3; n += 1) told.push((await send(telegram, id)).body.parameters?.['retry_after']);
  telegram.clock.nowMs += 3000;

  expect(told).toEqual(seconds);
  expect((await send(telegram, id)).status).toBe(200);
});

test('F10: more than 310 messages on their way to one chat are told to wait a minute, three seconds later', async () => {
  const waits = manualWaits();
  await using telegram = await startTelegram({ limits: 'telegram', waits });
  const [id = 0, other = 0] = people(telegram, 2);
  telegram.simulator.faults.add({ kind: 'delay', beforeMs: 1000, method: 'sendMessage', times: 'always' });
  const sending = Array.from({ length: 310 }, () => send(telegram, id));
  await waitingFor(telegram, waits, 310);
  const told: unknown[] = [];

  const refused = send(telegram, id).then(({ status, body }) => told.push(status, body.parameters));
  const elsewhere = send(telegram, other);
  await waitingFor(telegram, waits, 312);
  waits.advance(1000);
  await Promise.all(sending);
  await telegram.call('getMe');
  expect(told).toEqual([]);
  waits.advance(2000);
  await refused;

  expect(told).toEqual([429, { retry_after: 60 }]);
  expect((await elsewhere).status).toBe(200);
});

test('F10: more than 1000 open requests are told to wait, unless there were as many updates in the last minute', async () => {
  const waits = manualWaits();
  let updates = 0;
  const requests = createOpenRequests(waits, () => updates);
  const { promise, resolve } = Promise.withResolvers<Answer>();
  const call = { method: 'getMe', chatId: undefined, files: new Map() };
  const open = Array.from({ length: 1000 }, () => requests.during(call, () => promise));

  const refused = requests.during(call, () => promise);
  updates = 5;
  const more = Array.from({ length: 5 }, () => requests.during(call, () => promise));
  const polling = requests.during({ ...call, method: 'getUpdates' }, () => promise);
  waits.advance(3000);
  resolve({ kind: 'html', status: 200 });

  expect(await refused).toMatchObject({ status: 429, retryAfter: 60 });
  for (const answer of await Promise.all([...open, ...more, polling])) expect(answer.kind).toBe('html');
});

test('F10: more than a hundred uploads at once are told to wait', async () => {
  const waits = manualWaits();
  const requests = createOpenRequests(waits, () => 0);
  const { promise, resolve } = Promise.withResolvers<Answer>();
  const upload = (bytes: number) => {
    const file = { bytes: Buffer.alloc(bytes), fileName: 'a', mimeType: 'b' };
    return requests.during(
      { method: 'sendPhoto', chatId: undefined, files: new Map([['photo', file]]) },
      () => promise,
    );
  };
  const open = Array.from({ length: 100 }, (_, n) => upload(n + 1));

  const refused = upload(500);
  waits.advance(3000);
  resolve({ kind: 'html', status: 200 });

  expect(await refused).toMatchObject({ status: 429 });
  expect(await Promise.all(open)).toHaveLength(100);
});

test('F10: files of one size are taken one after the other', async () => {
  const waits = manualWaits();
  const requests = createOpenRequests(waits, () => 0);
  const taken: string[] = [];
  const upload = (name: string, bytes: number) => {
    const file = { bytes: Buffer.alloc(bytes), fileName: 'a', mimeType: 'b' };
    return requests.during({ method: 'sendPhoto', chatId: undefined, files: new Map([['photo', file]]) }, async () => {
      taken.push(name);
      return { kind: 'html', status: 200 };
    });
  };

  const uploads = [upload('first', 100), upload('same size', 100), upload('other size', 101)];
  await Promise.all([uploads[0], uploads[2]]);
  expect(taken).toEqual(['first', 'other size']);
  waits.advance(199);
  await Promise.resolve();
  expect(taken).toHaveLength(2);
  waits.advance(701);
  await Promise.all(uploads);

  expect(taken).toEqual(['first', 'other size', 'same size']);
});

test('F10: close is refused in the first ten minutes, and works afterwards', async () => {
  await using telegram = await startTelegram({ limits: 'telegram' });

  const early = await telegram.call('close');
  telegram.clock.nowMs += 600_000;

  expect([early.status, early.body.parameters]).toEqual([429, { retry_after: 600 }]);
  expect(await telegram.result('close')).toBe(true);
  expect((await telegram.call('getMe')).status).toBe(200);
  expect((await telegram.call('close')).status).toBe(429);
});

test('F10: without limits close works at once', async () => {
  await using telegram = await startTelegram();

  expect(await telegram.result('close')).toBe(true);
});

test('F10: a bot that logged out is refused for ten minutes, and its updates are gone', async () => {
  await using telegram = await startTelegram();
  telegram.simulator.person({ firstName: 'أمينة' }).starts();

  expect(await telegram.result('logOut')).toBe(true);
  const refused = await telegram.call('getMe');
  telegram.clock.nowMs += 600_000;

  expect([refused.status, refused.body.description]).toEqual([400, 'Logged out']);
  expect(await telegram.result('getUpdates')).toEqual([]);
});

test('F10: whatever is tried, no second has more than 30 messages, and whoever waits as told gets through', () => {
  const attempt = fc.record({ afterMs: fc.nat(400), chat: fc.nat(12) });

  fc.assert(
    fc.property(fc.array(attempt, { maxLength: 200 }), (attempts) => {
      const state = newState({ botId: 1, botUsername: 'sanad_try_bot', seed: 1, now: MORNING });
      const limits = createLimits('forgive');
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

/** Waits until so many calls are being held back. */
async function waitingFor(telegram: Telegram, waits: ManualWaits, count: number): Promise<void> {
  while (waits.count() < count) await telegram.call('getMe');
}
