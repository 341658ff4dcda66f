import { once } from 'node:events';
import { createServer } from 'node:net';

/** A port of this machine's own address that was free a moment ago; somebody else may take it first. */
export async function findFreePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('a TCP server has a port');
  return address.port;
}
