import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test, vi } from 'vitest';
import { createTestDatabase } from '../kit/database.ts';
import { withPrograms } from '../kit/program.ts';
import { startTelegram } from './telegram.ts';

test('with a BOT_TOKEN there is no simulation: neither its page nor its people nor its Bot API', async () => {
  await using telegram = await startTelegram();
  const database = await createTestDatabase();
  const port = await freePort();
  await withPrograms(async (run) => {
    const program = run({
      BOT_TOKEN: telegram.simulator.botToken,
      TELEGRAM_API_ROOT: telegram.url,
      DATABASE_URL: database.url,
      ENCRYPTION_KEY: randomBytes(32).toString('base64'),
      ADMIN_IDS: '700000001',
      PORT: String(port),
    });
    await vi.waitFor(() => expect(program.output()).toMatch(/listening to people/), { timeout: 20_000, interval: 50 });
    const status = async (path: string) => (await fetch(`http://127.0.0.1:${port}${path}`)).status;

    const statuses = await Promise.all(
      ['/healthz', '/', '/simulator/view', '/simulator/faults', `/bot${telegram.simulator.botToken}/getMe`].map(status),
    );

    expect(statuses).toEqual([200, 404, 404, 404, 404]);
    program.child.kill('SIGTERM');
    expect(await program.exited).toBe(0);
  });
  await database.drop();
}, 60_000);

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => {
    server.close(resolve);
  });
  return port;
}
