import { get, request } from 'node:http';
import { networkInterfaces } from 'node:os';
import { expect, test } from 'vitest';
import { createAccess } from '../../src/simulator/http/server/access.ts';
import { startTelegram, type Telegram } from './telegram.ts';

const PATHS = ['/', '/simulator/view', '/simulator/changes', '/simulator/faults', '/bot1000000001:X/getMe'];

test.each(['sanad.example', 'localhost.example', '127.0.0.1.example', '10.0.0.7', 'evil.example:80', '[::2]'])(
  'a request for the host %s is refused: its name was made to lead here',
  async (host) => {
    await using telegram = await startTelegram();

    for (const path of PATHS) expect([path, await status(telegram, { path, headers: { host } })]).toEqual([path, 403]);
  },
);

test.each(['localhost', 'LocalHost:8081', 'sanad.localhost', '127.0.0.1', '127.0.0.5:1', '[::1]:8081'])(
  'a request for the host %s of this machine is answered',
  async (host) => {
    await using telegram = await startTelegram();

    expect(await status(telegram, { path: '/', headers: { host } })).toBe(200);
    expect(await status(telegram, { path: botPath(telegram), headers: { host } })).toBe(200);
  },
);

test('further names are allowed when they are configured', async () => {
  await using telegram = await startTelegram({ hostNames: ['Try.Sanad.example'] });

  expect(await status(telegram, { path: '/', headers: { host: 'try.sanad.example:8080' } })).toBe(200);
  expect(await status(telegram, { path: '/', headers: { host: 'other.sanad.example' } })).toBe(403);
});

test('through a published port any address is let in, but no name', () => {
  const { refuses } = createAccess([]);
  const caller = (host: string, localAddress: string) => ({
    method: 'GET',
    path: '/',
    header: (name: string) => (name === 'host' ? host : undefined),
    localAddress,
  });

  expect(refuses(caller('192.168.1.7:8080', '172.17.0.2'))).toBe(false);
  expect(refuses(caller('192.168.1.7:8080', '::ffff:172.17.0.2'))).toBe(false);
  expect(refuses(caller('evil.example:8080', '172.17.0.2'))).toBe(true);
  expect(refuses(caller('192.168.1.7:8080', '::ffff:127.0.0.1'))).toBe(true);
});

test.each([
  [{ origin: 'https://evil.example' }],
  [{ origin: 'http://localhost:1' }],
  [{ origin: 'null' }],
  [{ 'sec-fetch-site': 'cross-site' }],
  [{ 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'no-cors' }],
])('another page, which sends %j, reads nothing and does nothing', async (headers) => {
  await using telegram = await startTelegram();
  telegram.simulator.person({ id: 5, firstName: 'أمينة' }).starts();
  const sending = botPath(telegram, 'sendMessage?chat_id=5&text=x');

  for (const path of [...PATHS, sending])
    expect([path, await status(telegram, { path, headers })]).toEqual([path, 403]);
  expect(await status(telegram, { path: '/simulator/people', method: 'POST', headers })).toBe(403);
  expect(await status(telegram, { path: sending, method: 'OPTIONS', headers })).toBe(403);

  expect(telegram.simulator.people()[0]?.events()).toEqual([]);
});

test('a link on another page may open the page, and the page may ask for everything', async () => {
  await using telegram = await startTelegram();
  const { host } = new URL(telegram.url);
  const link = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' };
  const own = { origin: telegram.url, 'sec-fetch-site': 'same-origin', host };

  expect(await status(telegram, { path: '/', headers: link })).toBe(200);
  expect(await status(telegram, { path: '/simulator/view', headers: link })).toBe(403);
  expect(await status(telegram, { path: '/simulator/view', headers: own })).toBe(200);
  expect(await status(telegram, { path: botPath(telegram), headers: own })).toBe(200);
});

test('no answer lets other pages read it', async () => {
  await using telegram = await startTelegram();

  const responses = [
    await fetch(`${telegram.url}${botPath(telegram)}`),
    await fetch(`${telegram.url}/simulator/view`),
    await fetch(`${telegram.url}/`),
  ];

  for (const { headers } of responses) expect(headers.get('access-control-allow-origin')).toBeNull();
});

test('it listens on this machine alone unless told otherwise', async () => {
  await using telegram = await startTelegram();
  const { port } = new URL(telegram.url);
  const outside = Object.values(networkInterfaces())
    .flat()
    .find((address) => address?.family === 'IPv4' && !address.internal)?.address;

  expect(new URL(telegram.url).hostname).toBe('127.0.0.1');
  if (outside !== undefined) {
    await expect(fetch(`http://${outside}:${port}/`)).rejects.toThrow('fetch failed');
    const open = await telegram.simulator.listen({ hostname: '0.0.0.0' });
    expect((await fetch(`http://${outside}:${open.port}/`)).status).toBe(200);
    await open.close();
  }
});

function botPath({ simulator }: Telegram, call = 'getMe'): string {
  return `/bot${simulator.botToken}/${call}`;
}

function status(
  { url }: Telegram,
  asked: { path: string; method?: string; headers: Record<string, string> },
): Promise<number | undefined> {
  const { path, method = 'GET', headers } = asked;
  return new Promise((resolve, reject) => {
    const call = (method === 'GET' ? get : request)(`${url}${path}`, { method, headers, agent: false }, (response) => {
      resolve(response.statusCode);
      response.destroy();
    });
    call.on('error', reject);
    call.end();
  });
}
