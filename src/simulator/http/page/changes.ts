import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';

/** Says that something changed; what it was is for the listener to look at. @returns a function that stops it */
export type Changes = { listen(listener: () => void): () => void };

/** Changes within this time are told once. */
const TOGETHER_MS = 30;
const ALIVE_MS = 20_000;

/** Server-sent events: one at the start, one after changes, one now and then so that a dead connection is noticed. */
export function changeStream(c: Context, changes: Changes): Response {
  c.header('Cache-Control', 'no-store');
  return streamSSE(c, async (stream) => {
    let wake = () => {};
    let isOpen = true;
    let isDue = false;
    const stop = changes.listen(() => {
      isDue = true;
      wake();
    });
    stream.onAbort(() => {
      isOpen = false;
      stop();
      wake();
    });
    for (let count = 1; isOpen; count += 1) {
      await stream.writeSSE({ event: 'change', data: String(count), retry: 1000 });
      if (!isDue)
        await wakened((resolve) => {
          wake = resolve;
        });
      if (isDue) await stream.sleep(TOGETHER_MS);
      isDue = false;
    }
  });
}

function wakened(register: (resolve: () => void) => void): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ALIVE_MS);
    timer.unref();
    register(() => {
      clearTimeout(timer);
      resolve();
    });
  });
}
