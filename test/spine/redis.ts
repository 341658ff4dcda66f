import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { type AddressInfo, createConnection, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type OwnRedis = {
  readonly url: string;
  flushAll(): Promise<void>;
  stop(): Promise<void>;
  start(): Promise<void>;
  /** Stops it and removes its folder. */
  remove(): Promise<void>;
};

const PROGRAM = 'redis-server';
const REASON = 'no Redis to test with: set SANAD_TEST_REDIS_URL, or install redis-server';

/**
 * Which Redis tests may use. Where there is none they are skipped and the reason is printed; where everything is required
 * (SANAD_REQUIRE_ALL=1) they fail.
 */
export async function findRedis(): Promise<{ url: string | undefined; hasServer: boolean }> {
  const url = process.env.SANAD_TEST_REDIS_URL;
  const hasServer = await isInstalled();
  if (url === undefined && !hasServer) {
    if (process.env.SANAD_REQUIRE_ALL === '1') throw new Error(REASON);
    process.stdout.write(`${REASON}; those tests are skipped\n`);
  }
  return { url, hasServer };
}

/** A Redis of the test's own, so that it may be flushed and stopped without harm to anybody. */
export async function startOwnRedis(): Promise<OwnRedis> {
  const folder = await mkdtemp(join(tmpdir(), 'sanad-redis-'));
  const port = await freePort();
  const options = ['--port', `${port}`, '--save', '', '--dir', folder, '--bind', '127.0.0.1'];
  const launch = async () => {
    const server = spawn(PROGRAM, options, { stdio: 'ignore' });
    await untilAnswers(port);
    return server;
  };
  let server = await launch();
  const stop = async () => {
    const ended = new Promise((resolve) => server.once('exit', resolve));
    if (server.kill('SIGKILL')) await ended;
  };
  return {
    url: `redis://127.0.0.1:${port}`,
    flushAll: async () => void (await ask(port, 'FLUSHALL')),
    async start() {
      server = await launch();
    },
    stop,
    async remove() {
      await stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function isInstalled(): Promise<boolean> {
  const probe = spawn(PROGRAM, ['--version'], { stdio: 'ignore' });
  return await new Promise((resolve) => {
    probe.once('error', () => resolve(false));
    probe.once('exit', (code) => resolve(code === 0));
  });
}

async function untilAnswers(port: number): Promise<'up'> {
  for (;;) {
    const answer = await ask(port, 'PING').catch(() => '');
    if (answer.startsWith('+PONG')) return 'up';
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

function ask(port: number, command: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = createConnection({ port, host: '127.0.0.1' }, () => socket.write(`${command}\r\n`));
    socket.once('data', (data) => {
      resolve(data.toString());
      socket.destroy();
    });
    socket.once('error', reject);
  });
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
