import { Hono } from 'hono';
import { expect, onTestFinished, test } from 'vitest';
import { createLog } from '../../src/runtime/log.ts';
import { StartError } from '../../src/runtime/start-error.ts';
import { createSite, type Mount, startWeb, type WebOptions } from '../../src/web/server.ts';

test('health says yes or no and nothing else', async () => {
  let isWell = true;
  const { site } = createTestSite({
    health: async () => ({ isWell, words: isWell ? 'ok' : 'not well' }),
  });
  const well = await site.request('/healthz');
  isWell = false;

  const unwell = await site.request('/healthz');

  expect([well.status, await well.text()]).toEqual([200, 'ok']);
  expect([unwell.status, await unwell.text()]).toEqual([503, 'not well']);
});

test('a part that fails is answered for without a word about why, and logged without values', async () => {
  const broken: Mount = new Hono();
  broken.get('/broken', () => {
    throw new Error('secret words');
  });
  const { site, lines } = createTestSite({ mounts: [broken] });

  const answer = await site.request('/broken');

  expect([answer.status, await answer.text()]).toEqual([500, 'Something went wrong.']);
  expect(lines).toHaveLength(1);
  expect(lines.join()).not.toContain('secret');
});

test('every answer carries protective headers, and a part may bring its own', async () => {
  const part: Mount = new Hono();
  part.get('/', (context) => context.text('page', 200, { 'content-security-policy': "default-src 'self'" }));
  const { site } = createTestSite({ mounts: [part] });

  const [page, missing] = await Promise.all([site.request('/'), site.request('/nothing')]);

  expect(page.headers.get('content-security-policy')).toBe("default-src 'self'");
  for (const { headers } of [page, missing]) {
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
  }
  expect(missing.headers.get('content-security-policy')).toMatch(/default-src 'none'/);
  expect(missing.status).toBe(404);
});

test('a port that is taken is named with what to do', async () => {
  const first = await startTestWeb(0);
  const port = Number(new URL(first.url).port);

  const second = startTestWeb(port);

  await expect(second).rejects.toThrow(StartError);
  await expect(second).rejects.toThrow(new RegExp(`Port ${port} is taken .* set PORT`));
});

test('stopping does not wait for those who keep a connection open', async () => {
  const slow: Mount = new Hono();
  slow.get('/slow', () => new Promise<Response>(() => {}));
  const web = await startTestWeb(0, [slow]);
  const hanging = fetch(`${web.url}/slow`).catch((error: unknown) => error);
  await fetch(`${web.url}/healthz`);

  await web.stop();

  await expect(hanging).resolves.toBeInstanceOf(TypeError);
});

const wellAndGood = async () => ({ isWell: true, words: 'ok' });

function createTestSite({ mounts = [], health = wellAndGood }: { mounts?: Mount[]; health?: WebOptions['health'] }) {
  const lines: string[] = [];
  const log = createLog({ level: 'info', destination: { write: (line) => lines.push(line) } });
  return { site: createSite({ mounts, health, log }), lines };
}

async function startTestWeb(port: number, mounts: Mount[] = []) {
  const log = createLog({ level: 'silent' });
  const web = await startWeb({ port, hostname: '127.0.0.1', mounts, health: wellAndGood, log });
  onTestFinished(() => web.stop());
  return web;
}
