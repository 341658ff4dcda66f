import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

export type ServerOptions = { kind: 'empty' | 'simulator'; people: number; keptPerChat: number };

export type ServerReady = { port: number; path: string };

/** In bytes and microseconds. */
export type ServerReport = { rss: number; heapUsed: number; cpuUs: number };

export type Server = ServerReady & {
  report(): Promise<ServerReport>;
  [Symbol.asyncDispose](): Promise<void>;
};

const PROGRAM = join(import.meta.dirname, 'server-process.ts');

/** Starts a server in a process of its own, so that whoever measures it does not slow it down. */
export async function startServer(options: ServerOptions): Promise<Server> {
  const child = fork(PROGRAM, [JSON.stringify(options)], { execArgv: ['--expose-gc'] });
  const [ready] = (await once(child, 'message')) as [ServerReady];
  return {
    ...ready,
    async report() {
      const answer = once(child, 'message') as Promise<[ServerReport]>;
      child.send('report');
      return (await answer)[0];
    },
    async [Symbol.asyncDispose]() {
      const gone = once(child, 'exit');
      child.kill();
      await gone;
    },
  };
}
