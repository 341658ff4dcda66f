import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import type { ClockControls } from '../../src/simulator/simulator.ts';
import { makeTempFolder } from '../runtime/temp-folder.ts';
import { MORNING, startTelegram, type Telegram } from './telegram.ts';

test('resetting forgets everybody and everything, also in the file', async () => {
  const stateFile = join(await makeTempFolder(), 'telegram.json');
  await using telegram = await startTelegram({ stateFile });
  const { simulator } = telegram;
  const [firstId] = await updateIds(telegram, () => simulator.person({ firstName: 'أمينة' }).starts());
  simulator.group({ title: 'حي النور' });

  simulator.reset();

  expect(simulator.people()).toEqual([]);
  expect(simulator.pendingUpdates()).toBe(0);
  expect(readFileSync(stateFile, 'utf8')).not.toContain('حي النور');
  const [newId] = await updateIds(telegram, () => simulator.person({ firstName: 'بلال' }).starts());
  expect(newId).not.toBe(firstId);
});

test('a poll that waited since before confirms nothing of what comes after', async () => {
  await using telegram = await startTelegram();
  const { simulator } = telegram;
  const [firstId = 0] = await updateIds(telegram, () => simulator.person({ firstName: 'أمينة' }).starts());
  const waiting = telegram.result('getUpdates', { offset: firstId + 1, timeout: 50 });
  await vi.waitFor(() => expect(simulator.pendingUpdates()).toBe(0));

  simulator.reset();
  simulator.person({ firstName: 'بلال' }).starts();

  expect(await waiting).toEqual([]);
  expect(await telegram.result('getUpdates', {})).toMatchObject([{ message: { text: '/start' } }]);
});

test('what is asked for through the page is reset by whoever runs the simulation', async () => {
  await using telegram = await startTelegram();
  let resets = 0;
  telegram.simulator.controls(controlsWith(async () => void (resets += 1)));

  const response = await post(telegram, 'reset');

  expect(response.status).toBe(200);
  expect(resets).toBe(1);
});

test('where no reset is offered that is said in words', async () => {
  await using telegram = await startTelegram();

  const response = await post(telegram, 'reset');

  expect(response.status).toBe(400);
  expect(await response.json()).toEqual({ problem: 'This simulation cannot be begun anew from here.' });
});

test('two resets at once are one, presses meanwhile are refused, and looks wait for the end', async () => {
  await using telegram = await startTelegram();
  const { simulator } = telegram;
  const { promise: finished, resolve: finish } = Promise.withResolvers<void>();
  let resets = 0;
  simulator.controls(
    controlsWith(async () => {
      resets += 1;
      simulator.gate.close();
      simulator.reset();
      await finished;
      simulator.person({ id: 5, firstName: 'أمينة' });
      simulator.gate.open();
    }),
  );
  const both = [post(telegram, 'reset'), post(telegram, 'reset')];
  await telegram.until(() => resets > 0);

  const pressed = await post(telegram, 'people', { firstName: 'بلال' });
  const look = fetch(`${telegram.url}/simulator/view`);
  finish();
  const answers = await Promise.all(both);

  expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  expect(resets).toBe(1);
  expect(pressed.status).toBe(503);
  expect(await pressed.json()).toEqual({ problem: expect.stringContaining('set up anew') });
  expect(await (await look).json()).toMatchObject({ people: [{ id: 5 }] });
  expect((await post(telegram, 'people', { firstName: 'بلال' })).status).toBe(200);
});

test('a reset that failed can be asked for again', async () => {
  await using telegram = await startTelegram();
  let resets = 0;
  telegram.simulator.controls(
    controlsWith(async () => {
      resets += 1;
      if (resets === 1) throw new Error('no');
    }),
  );

  const statuses = [(await post(telegram, 'reset')).status, (await post(telegram, 'reset')).status];

  expect(statuses).toEqual([500, 200]);
});

function controlsWith(reset: () => Promise<void>): ClockControls {
  const said = async () => '';
  return { now: () => new Date(MORNING), timeZone: 'UTC', next: said, forward: said, reset };
}

async function post({ url }: Telegram, path: string, body: unknown = {}): Promise<Response> {
  return await fetch(`${url}/simulator/${path}`, { method: 'POST', body: JSON.stringify(body) });
}

async function updateIds(telegram: Telegram, act: () => void): Promise<number[]> {
  act();
  const updates = await telegram.result<{ update_id: number }[]>('getUpdates', {});
  return updates.map(({ update_id }) => update_id);
}
