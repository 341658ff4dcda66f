import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newState, type State } from '../../../src/simulator/state/state.ts';
import type { Update } from '../../../src/simulator/state/telegram.ts';
import { chooseAllowedUpdates, queueUpdate, takeUpdates } from '../../../src/simulator/state/updates.ts';
import { manualWaits } from '../../../src/simulator/waits.ts';
import { MORNING, startTelegram, type Telegram } from '../telegram.ts';

const CONFLICT = 'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running';

test('F2: the first update has a drawn id and each next one is one higher', async () => {
  await using telegram = await startTelegram();
  const amina = telegram.simulator.person({ firstName: 'أمينة' });
  amina.starts();
  amina.says('مرحبا');

  const ids = await listIds(telegram);

  expect(ids).toHaveLength(2);
  expect(ids[0]).toBeGreaterThan(2_000_000);
  expect(ids[1]).toBe((ids[0] ?? 0) + 1);
});

test('F2: updates come back until an offset confirms them', async () => {
  await using telegram = await startTelegram();
  const [first = 0, second = 0] = await withUpdates(telegram, 2);

  expect(await listIds(telegram)).toEqual([first, second]);
  expect(await listIds(telegram, { offset: 0 })).toEqual([first, second]);
  expect(await listIds(telegram, { offset: second })).toEqual([second]);
  expect(await listIds(telegram, { offset: first })).toEqual([second]);
  expect(telegram.simulator.pendingUpdates()).toBe(1);
});

test('F2: a negative offset forgets all but the newest updates for good', async () => {
  await using telegram = await startTelegram();
  const ids = await withUpdates(telegram, 5);

  expect(await listIds(telegram, { offset: -2 })).toEqual(ids.slice(-2));
  expect(await listIds(telegram)).toEqual(ids.slice(-2));
});

test('F2: an offset far above the next id confirms nothing', async () => {
  await using telegram = await startTelegram();
  const ids = await withUpdates(telegram, 3);
  const next = (ids[2] ?? 0) + 1;

  expect(await listIds(telegram, { offset: next + 11 })).toEqual(ids);
  expect(await listIds(telegram, { offset: 1 })).toEqual(ids);
  expect(await listIds(telegram, { offset: next + 10 })).toEqual([]);
  expect(telegram.simulator.pendingUpdates()).toBe(0);
});

test('F2: the limit is clamped to 1–100', async () => {
  await using telegram = await startTelegram();
  const ids = await withUpdates(telegram, 101);

  expect(await listIds(telegram, { limit: 0 })).toEqual(ids.slice(0, 1));
  expect(await listIds(telegram, { limit: 500 })).toEqual(ids.slice(0, 100));
});

test('F2: a waiting poll is answered by what happens meanwhile', async () => {
  await using telegram = await startTelegram();
  const amina = telegram.simulator.person({ firstName: 'أمينة' });
  const polling = telegram.result<Update[]>('getUpdates', { timeout: 50 });
  await telegram.call('getMe');

  amina.starts();

  expect((await polling)[0]?.message?.text).toBe('/start');
});

test('F2: the older of two waiting polls is refused, the newer goes on', async () => {
  await using telegram = await startTelegram();
  const older = telegram.call('getUpdates', { timeout: 50 });
  await telegram.call('getMe');
  const newer = telegram.result<Update[]>('getUpdates', { timeout: 50 });

  const refused = await older;
  telegram.simulator.person({ firstName: 'أمينة' }).starts();

  expect(refused.status).toBe(409);
  expect(refused.body).toEqual({ ok: false, error_code: 409, description: CONFLICT });
  expect(await newer).toHaveLength(1);
});

test('F2: a poll that need not wait displaces nobody', async () => {
  await using telegram = await startTelegram();
  const waiting = telegram.result<Update[]>('getUpdates', { timeout: 50 });
  await telegram.call('getMe');

  expect(await telegram.result('getUpdates', { timeout: 0 })).toEqual([]);

  telegram.simulator.person({ firstName: 'أمينة' }).starts();
  expect(await waiting).toHaveLength(1);
});

test('F2: asking for the same offset again at once waits for news and then gets one update', async () => {
  await using telegram = await startTelegram({ pollPacing: 'telegram' });
  const amina = telegram.simulator.person({ firstName: 'أمينة' });
  await telegram.result('getUpdates', { offset: 0 });
  const again = telegram.result<Update[]>('getUpdates', { offset: 0 });
  await telegram.call('getMe');

  amina.starts();
  amina.says('مرحبا');

  expect(await again).toHaveLength(1);
});

test('F2: a second conflict within three seconds is told three seconds late', async () => {
  const waits = manualWaits();
  await using telegram = await startTelegram({ waits, pollPacing: 'telegram' });
  const told: string[] = [];
  const poll = async (name: string) => {
    const polling = telegram.call('getUpdates', { timeout: 50 }).then(() => told.push(name));
    await telegram.call('getMe');
    return polling;
  };
  const polls = [poll('first'), poll('second'), poll('third')];
  await telegram.call('getMe');
  expect(told).toEqual(['first']);

  waits.advance(2999);
  await telegram.call('getMe');
  expect(told).toEqual(['first']);

  waits.advance(1);
  await telegram.call('getMe');
  expect(told).toEqual(['first', 'second']);
  waits.advance(50_000);
  await Promise.all(polls);
});

test('F2: a message is kept for a day and a button press for 150 seconds', async () => {
  await using telegram = await startTelegram();
  const amina = telegram.simulator.person({ firstName: 'أمينة' });
  amina.starts();
  amina.pressesData('yes', { messageId: 1 });

  telegram.clock.nowMs += 150_000;
  expect(await listTypes(telegram)).toEqual(['message']);

  telegram.clock.nowMs += 86_400_000;
  expect(await listTypes(telegram)).toEqual([]);
});

test('F2: after a week of silence the next id is drawn anew', async () => {
  await using telegram = await startTelegram();
  const [last = 0] = await withUpdates(telegram, 1);
  await listIds(telegram, { offset: last + 1 });

  telegram.clock.nowMs += 8 * 86_400_000;
  const [next = 0] = await withUpdates(telegram, 1);

  expect(Math.abs(next - last)).toBeGreaterThan(1);
});

test('F2: allowed_updates filters when an update is made, and is kept', async () => {
  await using telegram = await startTelegram();
  const amina = telegram.simulator.person({ firstName: 'أمينة' });
  amina.starts();
  await telegram.result('getUpdates', { allowed_updates: ['Callback_Query'] });

  amina.says('لا يصل');
  await telegram.result('getUpdates', { allowed_updates: 'not json' });
  amina.pressesData('yes', { messageId: 1 });
  await telegram.result('getUpdates', { allowed_updates: ['nothing_known'] });
  amina.says('يصل');

  expect(await listTypes(telegram)).toEqual(['message', 'callback_query', 'message']);
});

test('F2: chat_member comes only when it was asked for and the bot is an administrator', async () => {
  await using telegram = await startTelegram();
  const { simulator } = telegram;
  const [amina, bilal, hassan] = ['أمينة', 'بلال', 'حسن'].map((firstName) => simulator.person({ firstName }));
  if (!amina || !bilal || !hassan) throw new Error('three people');
  const group = simulator.group({ title: 'حي النور' });
  group.adds(amina);
  group.addsTheBot(amina);
  group.promotesTheBot(amina);
  group.adds(bilal);
  const before = await listTypes(telegram);

  await telegram.result('getUpdates', { allowed_updates: ['chat_member'] });
  group.adds(hassan);

  expect(before).toEqual(['my_chat_member', 'message', 'my_chat_member', 'message']);
  expect((await listTypes(telegram)).slice(before.length)).toEqual(['chat_member']);
});

test('F2: while a webhook is set nobody may poll', async () => {
  await using telegram = await startTelegram();
  await telegram.result('setWebhook', { url: 'http://127.0.0.1:9/' });

  const { status, body } = await telegram.call('getUpdates');

  expect([status, body.description]).toEqual([
    409,
    "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
  ]);
});

test('F2: a waiting poll is refused when a webhook is set', async () => {
  await using telegram = await startTelegram();
  const polling = telegram.call('getUpdates', { timeout: 50 });
  await telegram.call('getMe');

  await telegram.result('setWebhook', { url: 'http://127.0.0.1:9/' });

  expect((await polling).body).toEqual({
    ok: false,
    error_code: 409,
    description: 'Conflict: terminated by setWebhook request',
  });
});

test('F2: deleting a webhook leaves a waiting poll alone', async () => {
  await using telegram = await startTelegram();
  const polling = telegram.result<Update[]>('getUpdates', { timeout: 50 });
  await telegram.call('getMe');

  await telegram.result('deleteWebhook');
  telegram.simulator.person({ firstName: 'أمينة' }).starts();

  expect(await polling).toHaveLength(1);
});

test('F2: a client that went away is not noticed, and nothing is lost by it', async () => {
  await using telegram = await startTelegram();
  const leaving = new AbortController();
  const url = `${telegram.url}/bot${telegram.simulator.botToken}/getUpdates?timeout=50`;
  const gone = fetch(url, { signal: leaving.signal }).catch(() => 'gone');
  await telegram.call('getMe');
  leaving.abort();
  await gone;
  const next = telegram.result<Update[]>('getUpdates', { timeout: 50 });
  await telegram.call('getMe');

  telegram.simulator.person({ firstName: 'أمينة' }).starts();

  expect(await next).toHaveLength(1);
  expect(telegram.simulator.pendingUpdates()).toBe(1);
});

test.each([
  ['50', 50_000],
  ['1000', 50_000],
  ['7x', 7000],
])('F2: the timeout %s ends after %i ms', async (timeout, ms) => {
  const waits = manualWaits();
  await using telegram = await startTelegram({ waits });
  const told: unknown[] = [];
  const polling = telegram.result('getUpdates', { timeout }).then((updates) => told.push(updates));
  await telegram.call('getMe');

  waits.advance(ms - 1);
  await telegram.call('getMe');
  expect(told).toEqual([]);
  waits.advance(1);
  await polling;

  expect(told).toEqual([[]]);
});

test.each(['0', '-5', 'junk', undefined])('F2: the timeout %s does not wait', async (timeout) => {
  await using telegram = await startTelegram({ waits: manualWaits() });

  expect(await telegram.result('getUpdates', timeout === undefined ? {} : { timeout })).toEqual([]);
});

test('F2: the same offset again within three seconds waits three seconds', async () => {
  const waits = manualWaits();
  await using telegram = await startTelegram({ waits, pollPacing: 'telegram' });
  const told: string[] = [];
  await telegram.result('getUpdates', { offset: 7 });
  waits.advance(2999);
  const again = telegram.result('getUpdates', { offset: 7, timeout: 1 }).then(() => told.push('again'));
  await telegram.call('getMe');

  waits.advance(2999);
  await telegram.call('getMe');
  expect(told).toEqual([]);
  waits.advance(1);
  await again;

  waits.advance(3000);
  expect(await telegram.result('getUpdates', { offset: 7 })).toEqual([]);
  expect(await telegram.result('getUpdates', { offset: 8 })).toEqual([]);
});

test('F2: the same offset again within half a second gets one update, later all of them', async () => {
  const waits = manualWaits();
  await using telegram = await startTelegram({ waits, pollPacing: 'telegram' });
  const ids = await withUpdates(telegram, 3, () => waits.advance(5000));
  waits.advance(5000);

  const first = await listIds(telegram);
  waits.advance(499);
  const soon = await listIds(telegram);
  waits.advance(500);
  const later = await listIds(telegram);

  expect([first, soon, later]).toEqual([ids, ids.slice(0, 1), ids]);
});

test('F2: without pacing the same offset may be asked for at any time', async () => {
  await using telegram = await startTelegram({ waits: manualWaits() });
  const ids = await withUpdates(telegram, 3);

  expect([await listIds(telegram), await listIds(telegram)]).toEqual([ids, ids]);
});

test('F2: updates that come together are told together, a millisecond after the first', async () => {
  const waits = manualWaits();
  await using telegram = await startTelegram({ waits });
  const amina = telegram.simulator.person({ firstName: 'أمينة' });
  const polling = telegram.result<Update[]>('getUpdates', { timeout: 50 });
  await telegram.call('getMe');

  amina.says('1');
  amina.says('2');
  waits.advance(1);

  expect((await polling).map(({ message }) => message?.text)).toEqual(['1', '2']);
});

test('F2: an answer has about four megabytes, the rest comes next time', async () => {
  await using telegram = await startTelegram();
  const amina = telegram.simulator.person({ firstName: 'أمينة' });
  for (let n = 0; n < 100; n += 1) amina.says('ن'.repeat(4000));
  for (let n = 0; n < 600; n += 1) amina.says('ن'.repeat(4000));
  let offset = 0;
  let heard = 0;
  const sizes: number[] = [];

  while (heard < 700) {
    const updates = await telegram.result<Update[]>('getUpdates', { offset });
    sizes.push(JSON.stringify(updates).length);
    heard += updates.length;
    offset = (updates.at(-1)?.update_id ?? 0) + 1;
  }

  expect(heard).toBe(700);
  expect(Math.max(...sizes)).toBeLessThanOrEqual(4 * 1024 * 1024);
});

test.each(['chat_member', 'message_reaction', 'message_reaction_count'])(
  'F2: %s is delivered only when asked for',
  (type) => {
    const count = (allowed: string) => {
      const state = newState({ botId: 1, botUsername: 'sanad_try_bot', seed: 1, now: MORNING });
      chooseAllowedUpdates(state, allowed);
      queueUpdate(state, { [type]: { chat: { id: 1 } } }, MORNING);
      return state.queue.updates.length;
    };

    expect([count(''), count('[]'), count(`["${type}"]`), count(`["${type.toUpperCase()}","message"]`)]).toEqual([
      0, 0, 1, 1,
    ]);
  },
);

test('F2: at most 100 000 updates are kept, the oldest', () => {
  const state = newState({ botId: 1, botUsername: 'sanad_try_bot', seed: 1, now: MORNING });
  const first = state.queue.nextId;
  for (let n = 0; n < 100_010; n += 1) queueText(state);

  expect(state.queue.updates).toHaveLength(100_000);
  expect(state.queue.updates[0]?.update.update_id).toBe(first);
});

test('F2: an offset of more than 100 000 below the first update confirms nothing', () => {
  const state = newState({ botId: 1, botUsername: 'sanad_try_bot', seed: 1, now: MORNING });
  const first = queueText(state);

  expect(takeUpdates(state, { offset: first - 100_001, limit: 10 }, MORNING)).toHaveLength(1);
  expect(takeUpdates(state, { offset: 5, limit: 10 }, MORNING)).toHaveLength(1);
});

test('F2: no update is lost or changed until it is confirmed, whatever limits and offsets are used', () => {
  const step = fc.oneof(
    fc.record({ kind: fc.constant('queue' as const) }),
    fc.record({ kind: fc.constant('take' as const), limit: fc.integer({ min: 1, max: 5 }), confirmed: fc.nat(4) }),
  );

  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const state = newState({ botId: 1, botUsername: 'sanad_try_bot', seed: 3, now: MORNING });
      const first = state.queue.nextId;
      let unconfirmed: number[] = [];
      for (const taken of steps) {
        if (taken.kind === 'queue') {
          unconfirmed.push(queueText(state));
          continue;
        }
        const offset = (unconfirmed[0] ?? state.queue.nextId) + Math.min(taken.confirmed, unconfirmed.length);
        unconfirmed = unconfirmed.filter((id) => id >= offset);

        const got = takeUpdates(state, { offset, limit: taken.limit }, MORNING).map(({ update_id }) => update_id);

        expect(got).toEqual(unconfirmed.slice(0, taken.limit));
      }
      expect(state.queue.nextId - first).toBe(steps.filter(({ kind }) => kind === 'queue').length);
    }),
  );
});

function queueText(state: State): number {
  const id = state.queue.nextId;
  const message = { message_id: id, chat: { id: 1, type: 'private' as const }, date: MORNING / 1000, text: String(id) };
  queueUpdate(state, { message }, MORNING);
  return id;
}

async function withUpdates(telegram: Telegram, count: number, beforeLook = () => {}): Promise<number[]> {
  const amina = telegram.simulator.person({ id: 5, firstName: 'أمينة' });
  const before = telegram.simulator.pendingUpdates();
  for (let n = 0; n < count; n += 1) amina.says(`رسالة ${n}`);
  beforeLook();
  const first = ((await firstId(telegram)) ?? 0) + before;
  return Array.from({ length: count }, (_, n) => first + n);
}

async function firstId(telegram: Telegram): Promise<number | undefined> {
  return (await listIds(telegram, { limit: 1 }))[0];
}

async function listIds(telegram: Telegram, params: Record<string, unknown> = {}): Promise<number[]> {
  const updates = await telegram.result<Update[]>('getUpdates', params);
  return updates.map(({ update_id }) => update_id);
}

async function listTypes(telegram: Telegram): Promise<string[]> {
  const updates = await telegram.result<Update[]>('getUpdates', {});
  return updates.map((update) => Object.keys(update)[1] ?? '');
}
