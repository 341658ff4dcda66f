import { expect, test, vi } from 'vitest';
import { PRIORITY } from '../../src/delivery/message.ts';
import { cancelQueued, queueEdit, queueToast } from '../../src/delivery/queue.ts';
import { buildMessage, heardBy, join, leaveBehind, rowOf, SENDER_ONLY, say, statuses, untilStatus } from './outbox.ts';
import { createSpine } from './spine.ts';

test('what is more urgent goes first, and equals go in the order of queuing', async () => {
  const spine = await createSpine();
  const sent: string[] = [];
  const classes = ['solidarity', 'broadcast', 'reminder', 'urgent', 'safety', 'answer'] as const;
  for (const name of classes) {
    for (const nr of [1, 2]) {
      const to = join(spine, `${name}${nr}`);
      await say(spine, { to, text: `${name}${nr}`, priority: PRIORITY[name] });
    }
  }

  await spine.start({
    ...SENDER_ONLY,
    capabilities: {
      async render(_work, chatId, content) {
        const text = content.kind === 'message' ? content.message.text.key : '';
        sent.push(text);
        return { chat_id: chatId, text };
      },
    },
  });

  await vi.waitFor(() => expect(sent).toHaveLength(12), 5000);
  expect(sent).toEqual(classes.toReversed().flatMap((name) => [`${name}1`, `${name}2`]));
});

test('in one chat nothing overtakes an older message of its class that has to be tried again', async () => {
  const spine = await createSpine();
  const amina = join(spine, 'Amina');
  for (const text of ['one', 'two', 'three']) await say(spine, { to: amina, text });
  spine.simulator.faults.add({ method: 'sendMessage', kind: 'resetBefore' });

  await spine.start(SENDER_ONLY);

  await untilStatus(spine, 'three', 'sent');
  expect(heardBy(amina)).toEqual(['one', 'two', 'three']);
});

test('a slow chat does not hold up the others', async () => {
  const spine = await createSpine();
  const [slow, quick] = [join(spine, 'Slow'), join(spine, 'Quick')];
  spine.simulator.faults.add({ method: 'sendMessage', chat: slow.id, kind: 'delay', beforeMs: 2000 });
  await say(spine, { to: slow, text: 'slow' });
  await say(spine, { to: quick, text: 'quick' });

  await spine.start(SENDER_ONLY);

  await untilStatus(spine, 'quick', 'sent');
  expect((await rowOf(spine, 'slow')).status).toBe('sending');
  await untilStatus(spine, 'slow', 'sent');
});

test('a message is not sent before its time, and not after it', async () => {
  const spine = await createSpine();
  const amina = join(spine, 'Amina');
  const now = spine.clock.now();
  await say(spine, { to: amina, text: 'later', notBefore: now.add({ hours: 2 }) });
  await say(spine, { to: amina, text: 'short', notBefore: now.add({ hours: 1 }), expiresAt: now.add({ minutes: 90 }) });
  await say(spine, { to: amina, text: 'now' });

  const app = await spine.start(SENDER_ONLY);
  await untilStatus(spine, 'now', 'sent');
  expect(await app.isQuiet()).toBe(true);
  spine.clock.forward({ hours: 2 });

  await untilStatus(spine, 'later', 'sent');
  await untilStatus(spine, 'short', 'cancelled');
  expect(heardBy(amina)).toEqual(['now', 'later']);
});

test('a message whose reason is gone is not sent', async () => {
  const spine = await createSpine();
  const amina = join(spine, 'Amina');
  await say(spine, { to: amina, text: 'old', reason: { kind: 'turn', id: 1, epoch: 1 } });
  await say(spine, { to: amina, text: 'new', reason: { kind: 'turn', id: 1, epoch: 2 } });

  await spine.start({ ...SENDER_ONLY, capabilities: { stillHolds: async (_work, { epoch }) => epoch === 2 } });

  await untilStatus(spine, 'new', 'sent');
  await untilStatus(spine, 'old', 'cancelled');
  expect(heardBy(amina)).toEqual(['new']);
});

test('what was withdrawn while it waited is not sent', async () => {
  const spine = await createSpine();
  const amina = join(spine, 'Amina');
  await say(spine, { to: amina, text: 'turn:1:ask' });
  await say(spine, { to: amina, text: 'turn:2:ask' });
  await spine.work((work) => cancelQueued(work, 'turn:1:'));

  await spine.start(SENDER_ONLY);

  await untilStatus(spine, 'turn:2:ask', 'sent');
  expect(await statuses(spine)).toEqual(['cancelled', 'sent']);
});

test('an edit waits for the message it replaces and finds it', async () => {
  const spine = await createSpine();
  const amina = join(spine, 'Amina');
  const soon = spine.clock.now().add({ minutes: 5 });
  await say(spine, { to: amina, text: 'asked', notBefore: soon });
  const edit = { chatId: amina.id, message: buildMessage('answered'), editsKey: 'asked' };
  await spine.work((work) => queueEdit(work, { ...edit, key: 'edit' }));
  await say(spine, { to: amina, text: 'other', priority: PRIORITY.answer });
  const app = await spine.start(SENDER_ONLY);
  await untilStatus(spine, 'other', 'sent');
  expect(await app.isQuiet()).toBe(true);
  expect((await rowOf(spine, 'edit')).status).toBe('pending');

  spine.clock.forward({ minutes: 5 });

  await untilStatus(spine, 'edit', 'sent');
  expect(heardBy(amina)).toEqual(['other', 'answered']);
});

test('an edit of a message that was never sent is dropped', async () => {
  const spine = await createSpine();
  const amina = join(spine, 'Amina');
  await say(spine, { to: amina, text: 'asked' });
  for (const editsKey of ['asked', 'never']) {
    const edit = { chatId: amina.id, message: buildMessage('answered'), editsKey };
    await spine.work((work) => queueEdit(work, { ...edit, key: `edit ${editsKey}` }));
  }
  await spine.work((work) => cancelQueued(work, 'asked'));

  await spine.start(SENDER_ONLY);

  await untilStatus(spine, 'edit asked', 'cancelled');
  await untilStatus(spine, 'edit never', 'cancelled');
  expect(heardBy(amina)).toEqual([]);
});

test('what a killed sender left on its way is tried once more, or shown as unknown', async () => {
  const spine = await createSpine();
  const amina = join(spine, 'Amina');
  for (const text of ['first try', 'second try']) await say(spine, { to: amina, text });
  await leaveBehind(spine, 'first try', 1);
  await leaveBehind(spine, 'second try', 2);

  await spine.start(SENDER_ONLY);

  await untilStatus(spine, 'first try', 'sent');
  expect((await rowOf(spine, 'second try')).status).toBe('unknown');
  expect(heardBy(amina)).toEqual(['first try']);
  expect(spine.lines).toContainEqual(expect.objectContaining({ msg: expect.stringMatching(/took over/) }));
});

test('of three senders one sends, and another goes on within seconds when it stops', async () => {
  const spine = await createSpine();
  spine.simulator.faults.add({ method: 'sendMessage', kind: 'delay', beforeMs: 30, times: 'always' });
  const apps = await Promise.all([1, 2, 3].map(() => spine.start(SENDER_ONLY)));
  const people = Array.from({ length: 36 }, (_, nr) => join(spine, `P${nr}`));

  for (const [round, app] of apps.entries()) {
    const ours = people.slice(round * 12, (round + 1) * 12);
    for (const person of ours) await say(spine, { to: person, text: `m${person.id}` });
    await vi.waitFor(() => expect(ours.flatMap(heardBy)).not.toEqual([]), 8000);
    if (round < 2) await app.stop();
  }

  await vi.waitFor(async () => expect(await apps[2]?.isQuiet()).toBe(true), 10_000);
  expect(people.map((person) => heardBy(person).length)).toEqual(people.map(() => 1));
});

test('a sender that is stopped sees through what is on its way', async () => {
  const spine = await createSpine();
  const amina = join(spine, 'Amina');
  await say(spine, { to: amina, text: 'salam' });
  spine.simulator.faults.add({ method: 'sendMessage', kind: 'delay', beforeMs: 500 });
  const app = await spine.start(SENDER_ONLY);
  await untilStatus(spine, 'salam', 'sending');

  await app.stop();

  expect(await rowOf(spine, 'salam')).toMatchObject({ status: 'sent', attempt: 1 });
});

test('at full pace Telegram never complains, and an answer does not wait for the others', async () => {
  const spine = await createSpine({ now: () => performance.timeOrigin + performance.now(), limits: 'telegram' });
  const people = Array.from({ length: 75 }, (_, nr) => join(spine, `P${nr}`));
  for (const [nr, to] of people.entries()) await say(spine, { to, text: `m${nr}`, priority: PRIORITY.broadcast });
  const amina = join(spine, 'Amina');
  await spine.start({ ...SENDER_ONLY, pace: 'telegram' });
  await vi.waitFor(() => expect(people.flatMap(heardBy).length).toBeGreaterThan(10), 5000);
  const before = performance.now();

  await say(spine, { to: amina, text: 'answer', priority: PRIORITY.answer });

  await vi.waitFor(() => expect(heardBy(amina)).toEqual(['answer']), { timeout: 2000, interval: 5 });
  expect(performance.now() - before).toBeLessThan(1000);
  expect(people.flatMap(heardBy).length).toBeLessThan(75);
  await vi.waitFor(() => expect(people.flatMap(heardBy)).toHaveLength(75), 8000);
  expect(spine.simulator.calls().filter(({ ok }) => !ok)).toEqual([]);
});

test('a chat that has to rest does not slow the others down, and gets its toast at once', async () => {
  const spine = await createSpine({ now: () => performance.timeOrigin + performance.now() });
  const [amina, others] = [join(spine, 'Amina'), Array.from({ length: 10 }, (_, nr) => join(spine, `P${nr}`))];
  for (const text of ['one', 'two', 'three']) await say(spine, { to: amina, text });
  for (const [nr, to] of others.entries()) await say(spine, { to, text: `m${nr}` });
  await spine.start({ ...SENDER_ONLY, pace: 'telegram' });
  await untilStatus(spine, 'one', 'sent');
  const before = performance.now();

  await spine.work((work) => queueToast(work, { chatId: amina.id, key: 'toast', callbackQueryId: '1' }));

  await untilStatus(spine, 'toast', 'sent');
  await untilStatus(spine, 'm9', 'sent');
  expect(heardBy(amina)).toEqual(['one', 'two']);
  await untilStatus(spine, 'three', 'sent');
  expect(performance.now() - before).toBeGreaterThan(500);
});
