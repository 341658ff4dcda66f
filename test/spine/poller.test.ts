import { sql } from 'drizzle-orm';
import { expect, onTestFinished, test, vi } from 'vitest';
import { inbox } from '../../src/db/schema/spine.ts';
import { createTcpProxy } from '../kit/tcp-proxy.ts';
import { createMarks, leaveMark, listMarks } from './marks.ts';
import { textOf } from './no-capabilities.ts';
import { createSpine, type Spine } from './spine.ts';

const POLLER_ONLY = { roles: ['poller'] } as const;

test('an update is confirmed only after it was stored', async () => {
  const spine = await createSpine();
  const amina = spine.simulator.person({ firstName: 'Amina' });
  await spine.start({ ...POLLER_ONLY, roles: ['poller', 'worker'] });
  await untilPolling(spine);
  const polls = pollsOf(spine);
  await spine.db.execute(sql`alter table inbox rename to inbox_away`);

  amina.starts();
  await vi.waitFor(() => expect(pollsOf(spine)).toBeGreaterThan(polls + 1), 10_000);
  expect(spine.simulator.pendingUpdates()).toBe(1);
  await spine.db.execute(sql`alter table inbox_away rename to inbox`);

  await vi.waitFor(() => expect(spine.simulator.pendingUpdates()).toBe(0), 15_000);
  expect(await spine.db.select().from(inbox)).toHaveLength(2);
});

test('of several processes one polls, and another takes over when it stops', async () => {
  const spine = await createSpine();
  const amina = spine.simulator.person({ firstName: 'Amina' });
  const first = await spine.start({ roles: ['poller', 'worker'] });
  await untilPolling(spine);
  await spine.start(POLLER_ONLY);
  await first.stop();

  amina.starts();

  await vi.waitFor(() => expect(spine.simulator.pendingUpdates()).toBe(0), 10_000);
  await expect(first.polling).resolves.toEqual({ kind: 'stopped' });
  expect(spine.lines.filter(({ level }) => level === 'error')).toEqual([]);
});

test('another program that polls with the same token is not fought with: polling ends with one clear line, the rest goes on', async () => {
  const spine = await createSpine();
  const app = await spine.start({ roles: ['poller', 'worker', 'web'], port: 0 });
  await untilPolling(spine);

  const other = fetch(`${spine.apiRoot}/bot${spine.simulator.botToken}/getUpdates?timeout=1`);

  await expect(app.polling).resolves.toEqual({ kind: 'other poller' });
  await other;
  const polls = pollsOf(spine);
  expect(spine.lines.filter(({ level }) => level === 'error')).toMatchObject([{ msg: /another program/ }]);
  expect((await fetch(`${app.url}/healthz`)).status).toBe(200);
  expect(pollsOf(spine)).toBe(polls);
});

test('a token that Telegram does not know ends the program', async () => {
  const spine = await createSpine();

  const app = await spine.start({
    ...POLLER_ONLY,
    roles: ['poller', 'worker'],
    botToken: '1000000001:WRONG-token-0000000000000000',
  });

  await expect(app.failed).resolves.toEqual({ kind: 'bad token' });
});

test.each([
  ['429', { kind: 'tooManyRequests', retryAfter: 1 }],
  ['a gateway page', { kind: 'html' }],
  ['a broken connection', { kind: 'resetBefore' }],
  ['a lost answer', { kind: 'resetAfter' }],
  ['an error', { kind: 'error', code: 500, description: 'Internal Server Error' }],
  ['doubled updates', { kind: 'duplicateUpdates' }],
] as const)('polling goes on after %s and loses and doubles nothing', async (_, fault) => {
  const spine = await createSpine();
  await createMarks(spine.db);
  const amina = spine.simulator.person({ firstName: 'Amina' });
  amina.starts();
  for (const text of ['1', '2', '3']) amina.says(text);
  spine.simulator.faults.add({ ...fault, method: 'getUpdates' });

  const app = await spine.start({
    roles: ['poller', 'worker'],
    capabilities: { handleUpdate: (work, update) => leaveMark(work, 1, update.update_id, textOf(update)) },
  });

  await vi.waitFor(
    async () => {
      expect(spine.simulator.pendingUpdates()).toBe(0);
      expect(await app.isQuiet()).toBe(true);
    },
    { timeout: 15_000 },
  );
  expect((await listMarks(spine.db)).map(({ note }) => note)).toEqual(['/start', '1', '2', '3']);
});

test('a poller that is stopped while it waits lets go at once', async () => {
  const spine = await createSpine();
  const app = await spine.start({ roles: ['poller', 'worker'] });
  await untilPolling(spine);
  const before = performance.now();

  await app.stop();

  expect(performance.now() - before).toBeLessThan(3000);
});

test('with the database gone for three seconds nothing is confirmed, nothing is lost and nothing is doubled', async () => {
  const spine = await createSpine();
  await createMarks(spine.db);
  const proxy = await createTcpProxy(Number(new URL(spine.url).port));
  onTestFinished(() => proxy.close());
  const url = new URL(spine.url);
  url.port = String(proxy.port);
  const amina = spine.simulator.person({ firstName: 'Amina' });
  amina.starts();
  const app = await spine.start({
    databaseUrl: url.href,
    capabilities: { handleUpdate: (work, update) => leaveMark(work, 1, update.update_id, textOf(update)) },
  });
  await vi.waitFor(async () => expect(await listMarks(spine.db)).toHaveLength(1), 5000);

  proxy.cut();
  for (let nr = 1; nr <= 50; nr += 1) amina.says(String(nr));
  await new Promise((resolve) => setTimeout(resolve, 3000));
  const pending = spine.simulator.pendingUpdates();
  proxy.mend();

  await vi.waitFor(
    async () => {
      expect(spine.simulator.pendingUpdates()).toBe(0);
      expect(await app.isQuiet()).toBe(true);
    },
    { timeout: 20_000, interval: 200 },
  );
  expect(pending).toBe(50);
  const heard = (await listMarks(spine.db)).map(({ note }) => note);
  expect(heard).toEqual(['/start', ...Array.from({ length: 50 }, (_, index) => String(index + 1))]);
  expect(spine.lines.filter(({ level }) => level === 'error' || level === 'fatal')).toEqual([]);
}, 40_000);

/** The first words of somebody were confirmed, which happens in the next long poll. */
async function untilPolling({ simulator }: Spine): Promise<void> {
  simulator.person({ firstName: 'Bilal' }).starts();
  await vi.waitFor(() => expect(simulator.pendingUpdates()).toBe(0), 10_000);
}

function pollsOf({ simulator }: Spine): number {
  return simulator.calls().filter(({ method }) => method.toLowerCase() === 'getupdates').length;
}
