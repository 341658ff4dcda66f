import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test, vi } from 'vitest';
import { createSimulator } from '../../src/simulator/simulator.ts';
import { createTestDatabase } from '../kit/database.ts';
import { withPrograms } from '../kit/program.ts';
import { heardBy } from './outbox.ts';

const PATIENCE = { timeout: 20_000, interval: 50 };

test('wrong settings are listed all at once, and nothing is started', async () => {
  await withPrograms(async (run) => {
    const program = run({ BOT_TOKEN: 'secret', PORT: 'many', TIME_ZONE: 'Mars/Base' });

    expect(await program.exited).toBe(1);

    for (const name of ['BOT_TOKEN', 'PORT', 'TIME_ZONE']) expect(program.output()).toContain(name);
    expect(program.output()).not.toContain('secret');
  });
});

test('the program listens, answers, stops in good order, and goes on where it was', async () => {
  const { simulator, settings } = await telegram();
  const amina = simulator.person({ firstName: 'Amina' });
  await withPrograms(async (run) => {
    const first = run(settings);
    await vi.waitFor(() => expect(first.output()).toMatch(/listening to people as https:\/\/t\.me\//), PATIENCE);
    amina.starts();
    await vi.waitFor(() => expect(heardBy(amina)).not.toEqual([]), PATIENCE);
    first.child.kill('SIGTERM');
    expect(await first.exited).toBe(0);
    const heard = heardBy(amina);
    amina.says('salam');

    const second = run(settings);

    await vi.waitFor(() => expect(heardBy(amina).length).toBeGreaterThan(heard.length), PATIENCE);
    second.child.kill('SIGTERM');
    expect(await second.exited).toBe(0);
    expect(heardBy(amina).slice(0, heard.length)).toEqual(heard);
    expect(first.output() + second.output()).not.toContain(settings.BOT_TOKEN.slice(12));
  });
}, 60_000);

test('a token that Telegram does not know is said plainly', async () => {
  const { settings } = await telegram();
  await withPrograms(async (run) => {
    const program = run({ ...settings, BOT_TOKEN: '1000000001:AAEwrong-wrong-wrong-wrong-wrong-wrong' });

    expect(await program.exited).toBe(1);

    expect(program.output()).toMatch(/Telegram does not know this BOT_TOKEN/);
  });
});

test('a database that does not exist is said plainly', async () => {
  const { settings } = await telegram();
  await withPrograms(async (run) => {
    const program = run({ ...settings, DATABASE_URL: `${settings.DATABASE_URL}_gone` });

    expect(await program.exited).toBe(1);

    expect(program.output()).toMatch(/named in DATABASE_URL does not exist/);
  });
});

test('a port that is taken is said plainly', async () => {
  const { settings } = await telegram();
  const other = createServer().listen(0);
  onTestFinished(() => void other.close());
  const { port } = other.address() as AddressInfo;
  await withPrograms(async (run) => {
    const program = run({ ...settings, PORT: String(port) });

    expect(await program.exited).toBe(69);

    expect(program.output()).toContain(`Port ${port} is taken`);
  });
});

test('while Telegram cannot be reached the program waits, and can be stopped', async () => {
  const { settings } = await telegram();
  await withPrograms(async (run) => {
    const program = run({ ...settings, TELEGRAM_API_ROOT: 'http://127.0.0.1:1' });
    await vi.waitFor(() => expect(program.output()).toMatch(/cannot be reached yet/), PATIENCE);

    program.child.kill('SIGTERM');

    expect(await program.exited).toBe(0);
  });
});

async function telegram() {
  const database = await createTestDatabase();
  const simulator = createSimulator({ botToken: '1000000001:AAEsimulated-simulated-simulated-token' });
  const listening = await simulator.listen();
  onTestFinished(async () => {
    await listening.close();
    await database.drop();
  });
  const settings = {
    BOT_TOKEN: simulator.botToken,
    TELEGRAM_API_ROOT: listening.url,
    DATABASE_URL: database.url,
    ENCRYPTION_KEY: randomBytes(32).toString('base64'),
    ADMIN_IDS: '700000001',
  };
  return { simulator, settings };
}
