import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createSimulator } from '../../src/simulator/simulator.ts';
import type { ServerOptions, ServerReady, ServerReport } from './server.ts';

// A server in a process of its own, told by its parent what to be, and asked by it how much it used.

const options = JSON.parse(process.argv[2] ?? '{}') as ServerOptions;
process.on('message', () => report());
process.on('disconnect', () => process.exit(0));
process.send?.((await (options.kind === 'empty' ? startEmpty() : startSimulator(options))) satisfies ServerReady);

/** What the simulator is measured against: it reads each request and answers a short JSON text. */
async function startEmpty(): Promise<ServerReady> {
  const answer = JSON.stringify({ ok: true, result: true });
  const server = createServer((request, response) => {
    request.resume();
    request.on('end', () => {
      response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(answer) });
      response.end(answer);
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return { port: (server.address() as AddressInfo).port, path: '/' };
}

async function startSimulator({ people, keptPerChat }: ServerOptions): Promise<ServerReady> {
  const simulator = createSimulator({ keptPerChat });
  for (let id = 1; id <= people; id += 1) simulator.person({ id, firstName: `Person ${id}` }).starts();
  const { port } = await simulator.listen();
  return { port, path: `/bot${simulator.botToken}/sendMessage` };
}

function report(): void {
  globalThis.gc?.();
  const { rss, heapUsed } = process.memoryUsage();
  const { user, system } = process.cpuUsage();
  process.send?.({ rss, heapUsed, cpuUs: user + system } satisfies ServerReport);
}
