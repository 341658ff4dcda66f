import { connect, type Socket } from 'node:net';

export type Load = { port: number; path: string; body(n: number): string; requests: number; connections: number };

const HEADERS_END = '\r\n\r\n';

/**
 * Sends requests over kept connections, each when the one before was answered. It writes and reads plain text, so that
 * it uses as little of the machine as it can. @returns how many were answered a second
 * @throws when an answer is not 200
 */
export async function runLoad(load: Load): Promise<number> {
  let next = 0;
  const startedMs = performance.now();
  await Promise.all(
    Array.from({ length: load.connections }, async () => {
      const socket = connect({ port: load.port, host: '127.0.0.1', noDelay: true });
      const answers = readAnswers(socket);
      while (next < load.requests) {
        next += 1;
        socket.write(requestText(load, load.body(next)));
        const { value } = await answers.next();
        if (!value?.startsWith('HTTP/1.1 200')) throw new Error(`A request was answered: ${value?.slice(0, 500)}`);
      }
      socket.destroy();
    }),
  );
  return load.requests / ((performance.now() - startedMs) / 1000);
}

function requestText({ path, port }: Load, body: string): string {
  const length = Buffer.byteLength(body);
  const headers = `Host: 127.0.0.1:${port}\r\nContent-Type: application/json\r\nContent-Length: ${length}`;
  return `POST ${path} HTTP/1.1\r\n${headers}${HEADERS_END}${body}`;
}

async function* readAnswers(socket: Socket): AsyncGenerator<string> {
  let text = '';
  for await (const chunk of socket as AsyncIterable<Buffer>) {
    text += chunk.toString('latin1');
    const bodyAt = text.indexOf(HEADERS_END) + HEADERS_END.length;
    const length = Number(/content-length: (\d+)/i.exec(text)?.[1]);
    if (bodyAt < HEADERS_END.length || text.length < bodyAt + length) continue;
    const answer = text;
    text = '';
    yield answer;
  }
}
