import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Update } from '../../src/simulator/state/telegram.ts';

export type Delivered = {
  method: string;
  url: string;
  headers: IncomingHttpHeaders;
  update: Update;
  /** Answers it; by itself nothing is answered. */
  answer(status?: number, body?: string, headers?: Record<string, string>): void;
  response: ServerResponse;
};

export type BotServer = {
  readonly url: string;
  readonly port: number;
  /** Everything that was delivered, in the order it came. */
  readonly delivered: Delivered[];
  /** What each delivered update says, or its kind. */
  texts(): string[];
  /** Waits until so many deliveries have come in all. */
  received(count: number): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
};

type Answer = { status?: number; body?: string; headers?: Record<string, string> };

/**
 * A bot's server for webhooks.
 * @param script answers each delivery; a delivery it says nothing about waits until the test answers it
 */
export async function startBotServer(
  script: (update: Update, count: number) => Answer | undefined = () => ({}),
): Promise<BotServer> {
  const delivered: Delivered[] = [];
  const waiting: { count: number; resolve: () => void }[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const update = JSON.parse(Buffer.concat(chunks).toString('utf8')) as Update;
      const item: Delivered = {
        method: request.method ?? '',
        url: request.url ?? '',
        headers: request.headers,
        update,
        answer: (status = 200, body = '', headers = {}) => response.writeHead(status, headers).end(body),
        response,
      };
      delivered.push(item);
      const scripted = script(update, delivered.length);
      if (scripted) item.answer(scripted.status, scripted.body, scripted.headers);
      for (const { count, resolve } of waiting) if (delivered.length >= count) resolve();
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/hook`,
    port,
    delivered,
    texts: () =>
      delivered.map(
        ({ update }) => update.message?.text ?? update.callback_query?.data ?? Object.keys(update)[1] ?? '',
      ),
    received: (count) =>
      new Promise((resolve) => {
        if (delivered.length >= count) resolve();
        else waiting.push({ count, resolve });
      }),
    async [Symbol.asyncDispose]() {
      const closed = new Promise((resolve) => {
        server.close(resolve);
      });
      server.closeAllConnections();
      await closed;
    },
  };
}
