import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { sql } from 'drizzle-orm';
import { expect, onTestFinished, test, vi } from 'vitest';
import { planStep } from '../../src/jobs/steps.ts';
import { createSpine, type Spine } from './spine.ts';

const PATIENCE = { timeout: 15_000, interval: 100 };
const FRESH = { staleSweepMs: 3500, watchEveryMs: 200 };

test('health fails in every process when no sweep comes to its end, and the heartbeat stops until one does', async () => {
  const spine = await createSpine();
  const outside = await listen();
  const stuck = Promise.withResolvers<void>();
  const roles = ['worker', 'sender', 'web'] as const;
  const audit = async () => ({ repaired: 0, turns: 2, questions: 0, steps: 0, messages: 0 });
  const started = { ...FRESH, port: 0, heartbeatUrl: outside.url('/secret-path?key=1') };
  const worker = await spine.start({
    ...started,
    roles,
    capabilities: { stepHandlers: { stuck: () => stuck.promise }, audit },
  });
  const web = await spine.start({ ...started, roles: ['web'] });
  const beat = async () => {
    await spine.db.execute(sql`update pulse set at = at - interval '1 minute' where name = 'watch'`);
  };
  await vi.waitFor(async () => {
    await beat();
    expect(outside.calls).toContain('/secret-path?key=1');
  }, PATIENCE);
  for (const app of [worker, web]) expect(await ask(app.url)).toEqual([200, 'ok\noverlooked turns: 2']);

  await planStuck(spine);

  for (const app of [worker, web]) {
    await vi.waitFor(async () => {
      const [status, words] = await ask(app.url);
      expect([status, words]).toEqual([503, expect.stringMatching(/^not well: the last sweep was \d+ seconds ago/u)]);
    }, PATIENCE);
  }
  const before = outside.calls.length;
  for (let tick = 0; tick < 3; tick += 1) await untilWatched(spine, beat);
  expect(outside.calls.length).toBe(before);

  stuck.resolve();

  await vi.waitFor(async () => {
    await beat();
    expect(outside.calls.length).toBeGreaterThan(before);
  }, PATIENCE);
  expect(await ask(web.url)).toEqual([200, 'ok\noverlooked turns: 2']);
}, 60_000);

test('a heartbeat that nobody takes disturbs nothing, follows nobody, and is logged once without its secret', async () => {
  const spine = await createSpine();
  const outside = await listen((path) => (path === '/moved-away' ? 200 : 302));
  await spine.start({
    ...FRESH,
    roles: ['worker', 'sender'],
    heartbeatUrl: outside.url('/secret-path'),
    capabilities: { audit: async () => Promise.reject(new Error('a mistake')) },
  });

  await vi.waitFor(async () => {
    await spine.db.execute(sql`update pulse set at = at - interval '1 minute' where name = 'watch'`);
    expect(outside.calls.length).toBeGreaterThan(2);
  }, PATIENCE);

  expect(new Set(outside.calls)).toEqual(new Set(['/secret-path']));
  const warnings = spine.lines.filter(({ msg }) => /HEARTBEAT_URL/u.test(msg));
  expect(warnings).toHaveLength(1);
  expect(JSON.stringify(spine.lines)).not.toContain('secret');
  expect(spine.lines).toContainEqual(expect.objectContaining({ msg: 'the watch over the steps failed' }));
});

test('of several processes one watches a minute, and without a sender there is no heartbeat', async () => {
  const spine = await createSpine();
  const outside = await listen();
  let audits = 0;
  const audit = async () => {
    audits += 1;
    return { repaired: 0, turns: 0, questions: 0, steps: 0, messages: 0 };
  };
  for (let nr = 0; nr < 3; nr += 1) {
    const heartbeatUrl = outside.url('/');
    await spine.start({ ...FRESH, roles: ['worker'], heartbeatUrl, capabilities: { audit } });
  }

  await vi.waitFor(() => expect(audits).toBe(1), PATIENCE);
  await new Promise((resolve) => setTimeout(resolve, 1000));

  expect(audits).toBe(1);
  expect(outside.calls).toEqual([]);
});

async function planStuck({ work }: Spine): Promise<void> {
  await work(async (one) => {
    const expiresAt = one.now.add({ hours: 1 });
    await planStep(one, { kind: 'stuck', subject: 1, slot: '', dueAt: one.now, expiresAt });
  });
}

/** One more watch has been taken since. */
async function untilWatched({ db }: Spine, beat: () => Promise<void>): Promise<void> {
  await beat();
  await vi.waitFor(async () => {
    const { rows } = await db.execute(
      sql`select 1 from pulse where name = 'watch' and at > clock_timestamp() - interval '30 seconds'`,
    );
    expect(rows).toHaveLength(1);
  }, PATIENCE);
}

async function ask(url: string | undefined): Promise<[number, string]> {
  const answer = await fetch(`${url}/healthz`);
  return [answer.status, await answer.text()];
}

async function listen(status: (path: string) => number = () => 200) {
  const calls: string[] = [];
  const server = createServer((request, response) => {
    calls.push(request.url ?? '');
    response.writeHead(status(request.url ?? ''), { location: '/moved-away' }).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  return { calls, url: (path: string) => `http://127.0.0.1:${port}${path}` };
}
