import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { msUntilEvening, msUntilMorning, msUntilNextWeek } from '../../src/simulator/http/page/clock-jump.ts';
import { MORNING, startTelegram, type Telegram } from './telegram.ts';

test('the page and everything it asks for is served from here alone', async () => {
  await using telegram = await startTelegram();

  const page = await fetch(`${telegram.url}/`);
  const html = await page.text();
  const addresses = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address]) => address ?? '');
  const files = await Promise.all(addresses.map((address) => fetch(new URL(address, page.url))));

  expect(page.headers.get('content-security-policy')).toMatch(
    /^default-src 'none'; script-src 'self' 'sha256-[^']+'; style-src 'self'; /,
  );
  expect(html).toContain('<html lang="ar" dir="rtl">');
  expect(addresses.length).toBeGreaterThan(2);
  expect(addresses.filter((address) => /^(\w+:)?\/\//.test(address))).toEqual([]);
  expect(files.map(({ status }) => status)).toEqual(addresses.map(() => 200));
});

test('every script of the page is served', async () => {
  await using telegram = await startTelegram();
  const known = new Set(['main.js']);

  for (const name of known) {
    const response = await fetch(`${telegram.url}/simulator/page/${name}`);
    expect([name, response.status, response.headers.get('content-type')]).toEqual([
      name,
      200,
      'text/javascript; charset=utf-8',
    ]);
    for (const [, imported] of (await response.text()).matchAll(/from '(\.[^']+)'/g)) {
      known.add(new URL(imported ?? '', `http://page/${name}`).pathname.slice(1));
    }
  }

  expect(known.size).toBeGreaterThan(30);
});

test('the libraries come from here too, and only the import map may run inside the page', async () => {
  await using telegram = await startTelegram();
  const page = await fetch(`${telegram.url}/`);
  const [, map = ''] = /<script type="importmap">(.*?)<\/script>/s.exec(await page.text()) ?? [];
  const { imports } = JSON.parse(map) as { imports: Record<string, string> };

  const libraries = await Promise.all(Object.values(imports).map((address) => fetch(new URL(address, page.url))));

  expect(Object.keys(imports)).toEqual(['preact', 'preact/hooks', 'htm']);
  expect(libraries.map(({ status, headers }) => [status, headers.get('content-type')])).toEqual(
    Object.keys(imports).map(() => [200, 'text/javascript; charset=utf-8']),
  );
  const hash = createHash('sha256').update(map).digest('base64');
  expect(page.headers.get('content-security-policy')).toContain(`script-src 'self' 'sha256-${hash}';`);
});

test.each([
  'simulator/vendor/missing.mjs',
  'simulator/vendor/constructor',
  'simulator/page/..%2fsimulator.ts',
  'simulator/page/missing.js',
  'simulator/page/index.html',
])('nothing else is served at %s', async (path) => {
  await using telegram = await startTelegram();

  expect((await fetch(`${telegram.url}/${path}`)).status).toBe(404);
});

test('the view has the people, the open chat and the commands they see', async () => {
  await using telegram = await startTelegram();
  await telegram.result('setMyCommands', {
    commands: [{ command: 'my', description: 'Mes tours' }],
    language_code: 'fr',
  });
  const { id } = await post(telegram, 'people', { firstName: 'Fatima', languageCode: 'fr' });
  await post(telegram, `people/${id}/start`, { link: 'https://t.me/sanad_try_bot?start=abc' });

  const view = await look(telegram, id);

  expect(view).toMatchObject({
    people: [
      {
        id,
        name: 'Fatima',
        started: true,
        blocked: false,
        preview: '/start abc',
        commands: [{ command: 'my', description: 'Mes tours' }],
      },
    ],
    clock: null,
    chat: { id, entries: [{ from: 'person', text: '/start abc' }] },
  });
});

test('a person says, sends, presses, blocks and unblocks through the page', async () => {
  await using telegram = await startTelegram();
  const { id } = await post(telegram, 'people', { firstName: 'أمينة' });
  await post(telegram, `people/${id}/start`, {});
  await post(telegram, `people/${id}/say`, { text: 'مرحبا' });
  await post(telegram, `people/${id}/send`, { kind: 'voice' });
  await post(telegram, `people/${id}/press`, { messageId: 1, data: 'x' });
  const waiting = await look(telegram, id);
  await post(telegram, `people/${id}/block`, {});
  await post(telegram, `people/${id}/unblock`, {});

  const updates = await telegram.result<Record<string, unknown>[]>('getUpdates', {});

  expect(waiting).toMatchObject({ waiting: [1] });
  expect(updates.map((update) => Object.keys(update)[1])).toEqual([
    'message',
    'message',
    'message',
    'callback_query',
    'my_chat_member',
    'my_chat_member',
  ]);
});

test('a person answers a message and changes what they wrote', async () => {
  await using telegram = await startTelegram();
  const { id } = await post(telegram, 'people', { firstName: 'أمينة' });
  await post(telegram, `people/${id}/say`, { text: 'متى؟' });
  await post(telegram, `people/${id}/say`, { text: 'غدا', replyTo: 1 });
  await post(telegram, `people/${id}/edit`, { text: 'بعد غد', messageId: 2 });

  const view = await look(telegram, id);

  expect(view).toMatchObject({
    chat: {
      entries: [
        { text: 'متى؟', personId: id },
        { text: 'بعد غد', edited: true, replyTo: 1, quoted: { name: 'أمينة', text: 'متى؟' } },
      ],
    },
  });
});

test('a group is made with the bot in it, and whoever speaks there joins first', async () => {
  await using telegram = await startTelegram();
  const owner = await post(telegram, 'people', { firstName: 'أمينة' });
  const other = await post(telegram, 'people', { firstName: 'بلال' });

  const { id } = await post(telegram, 'groups', { title: 'حي النور', owner: owner.id });
  await post(telegram, `people/${other.id}/say`, { text: '/my@sanad_try_bot', chat: id });

  expect(await look(telegram, id)).toMatchObject({
    groups: [{ id, name: 'حي النور', hasBot: true, members: [owner.id, other.id] }],
  });
  expect((await telegram.result<unknown[]>('getUpdates', {})).at(-1)).toMatchObject({
    message: { text: '/my@sanad_try_bot', from: { id: other.id } },
  });
});

test.each([
  ['people', {}, '"firstName" must be a text.'],
  ['people/5/say', { text: ' ' }, '"text" must be a text.'],
  ['people/5/press', { data: 'x' }, '"messageId" must be a whole number.'],
  ['people/5/dance', {}, 'A person cannot "dance".'],
  ['people/6/start', {}, 'There is no person with id 6 in the simulation.'],
  ['people/5/start', { link: 'https://example.org' }, 'does not open a chat'],
  ['clock', { to: 'next' }, 'cannot be moved'],
])('what cannot be done is said in words: %s', async (path, body, problem) => {
  await using telegram = await startTelegram();
  telegram.simulator.person({ id: 5, firstName: 'أمينة' });

  const response = await fetch(`${telegram.url}/simulator/${path}`, { method: 'POST', body: JSON.stringify(body) });

  expect(response.status).toBe(400);
  expect(((await response.json()) as { problem: string }).problem).toContain(problem);
});

test('a page from elsewhere may change nothing', async () => {
  await using telegram = await startTelegram();
  const from = (origin: string) =>
    fetch(`${telegram.url}/simulator/people`, {
      method: 'POST',
      headers: { Origin: origin },
      body: JSON.stringify({ firstName: 'أمينة' }),
    });

  expect((await from('https://example.org')).status).toBe(403);
  expect((await from('null')).status).toBe(403);
  expect((await from(telegram.url)).status).toBe(200);
});

test('the page is told of every change', async () => {
  await using telegram = await startTelegram();
  const stream = await fetch(`${telegram.url}/simulator/changes`);
  const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader();
  const first = await reader?.read();

  telegram.simulator.person({ firstName: 'أمينة' }).starts();
  const second = await reader?.read();

  expect(stream.headers.get('content-type')).toBe('text/event-stream');
  expect([first?.value, second?.value].map((text) => text?.split('\n')[0])).toEqual(['event: change', 'event: change']);
  await reader?.cancel();
});

test('the clock jumps to what comes next, by an hour, to the evening, the morning or a week on', async () => {
  await using telegram = await startTelegram();
  const jumps: number[] = [];
  let isSettled = false;
  telegram.simulator.controls({
    now: () => new Date(MORNING),
    timeZone: 'Africa/Casablanca',
    next: async () => 'التذكير التالي',
    forward: async (ms) => `${jumps.push(ms)}`,
    settle: async () => {
      isSettled = true;
    },
  });

  const said = [await post(telegram, 'clock', { to: 'next' })];
  for (const to of ['hour', 'evening', 'morning', 'week']) said.push(await post(telegram, 'clock', { to }));

  const now = new Date(MORNING);
  const zone = 'Africa/Casablanca';
  expect(said).toEqual([{ said: 'التذكير التالي' }, { said: '1' }, { said: '2' }, { said: '3' }, { said: '4' }]);
  expect(jumps).toEqual([3_600_000, msUntilEvening(now, zone), msUntilMorning(now, zone), msUntilNextWeek(now, zone)]);
  expect(isSettled).toBe(true);
  expect(await look(telegram, 5)).toMatchObject({
    clock: { now: new Date(MORNING).toISOString(), timeZone: 'Africa/Casablanca' },
  });
});

test('eight in the morning is meant on the wall, also when the clocks change in the night', () => {
  const eveningBeforeSummerTime = new Date('2026-03-28T21:00:00+01:00');

  expect(msUntilMorning(eveningBeforeSummerTime, 'Europe/Paris')).toBe(10 * 3_600_000);
  expect(msUntilMorning(new Date('2026-11-23T07:59:00Z'), 'UTC')).toBe(24 * 3_600_000 + 60_000);
});

test('seven in the evening is today, or tomorrow once it is past', () => {
  expect(msUntilEvening(new Date('2026-11-23T18:59:00Z'), 'UTC')).toBe(60_000);
  expect(msUntilEvening(new Date('2026-11-23T19:00:00Z'), 'UTC')).toBe(24 * 3_600_000);
  expect(msUntilEvening(new Date('2026-03-28T21:00:00+01:00'), 'Europe/Paris')).toBe(21 * 3_600_000);
});

test('a week on is the same hour on the wall, also when the clocks change in between', () => {
  expect(msUntilNextWeek(new Date('2026-03-28T08:00:00+01:00'), 'Europe/Paris')).toBe((7 * 24 - 1) * 3_600_000);
});

test('the clock goes forward to the time outside and never back to it', async () => {
  await using telegram = await startTelegram();
  let realMs = MORNING + 3_600_000;
  const jumps: number[] = [];
  telegram.simulator.controls({
    now: () => new Date(MORNING),
    realNow: () => new Date(realMs),
    timeZone: 'UTC',
    next: async () => '',
    forward: async (ms) => `${jumps.push(ms)}`,
  });
  await post(telegram, 'clock', { to: 'now' });
  realMs = MORNING - 3_600_000;

  const back = post(telegram, 'clock', { to: 'now' });

  await expect(back).rejects.toThrow('Time only goes forward');
  expect(jumps).toEqual([3_600_000]);
  expect(await look(telegram, 5)).toMatchObject({ clock: { aheadMs: 3_600_000 } });
});

test('everything is begun anew where that is offered', async () => {
  await using telegram = await startTelegram();
  let resets = 0;
  const controls = {
    now: () => new Date(MORNING),
    timeZone: 'UTC',
    next: async () => '',
    forward: async () => '',
  };
  telegram.simulator.controls(controls);
  await expect(post(telegram, 'reset', {})).rejects.toThrow('cannot be begun anew');
  expect(await look(telegram, 5)).toMatchObject({ clock: { canReset: false } });
  const reset = async () => void resets++;
  telegram.simulator.controls({ ...controls, reset });

  await post(telegram, 'reset', {});

  expect(resets).toBe(1);
  expect(await look(telegram, 5)).toMatchObject({ clock: { canReset: true } });
});

type Answer = { id: number };

async function post({ url }: Telegram, path: string, body: unknown): Promise<Answer> {
  const response = await fetch(`${url}/simulator/${path}`, { method: 'POST', body: JSON.stringify(body) });
  if (!response.ok) throw new Error(await response.text());
  return (await response.json()) as Answer;
}

async function look({ url }: Telegram, chat: number): Promise<unknown> {
  return await (await fetch(`${url}/simulator/view?chat=${chat}`)).json();
}
