import type { MiddlewareHandler } from 'hono';

/** Whether people may act from outside. While it is closed the simulation is being set up anew, and nothing may come between. */
export type Gate = {
  close(): void;
  open(): void;
  readonly isOpen: boolean;
  /** Refuses what would change something while the gate is closed; looks are answered when it opens again. */
  readonly guard: MiddlewareHandler;
};

/** A look waits at most so long for the gate, in ms: then it shows what there is. */
const LOOK_WAITS_MS = 20_000;

const PROBLEM = 'Everything is being set up anew. This takes a few seconds; nothing was done.';

/** @param onOpen called each time the gate opens */
export function createGate(onOpen: () => void): Gate {
  let opening: PromiseWithResolvers<void> | undefined;
  return {
    close() {
      opening ??= Promise.withResolvers();
    },
    open() {
      if (!opening) return;
      opening.resolve();
      opening = undefined;
      onOpen();
    },
    get isOpen() {
      return opening === undefined;
    },
    guard: async (c, next) => {
      if (!opening || isFree(c.req.path)) return await next();
      if (c.req.method !== 'GET') return c.json({ problem: PROBLEM }, 503);
      await Promise.race([opening.promise, afterMs(LOOK_WAITS_MS)]);
      return await next();
    },
  };
}

/** Resets become one, and the stream of changes only says when to look. */
function isFree(path: string): boolean {
  return path.endsWith('/reset') || path.endsWith('/changes');
}

function afterMs(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms).unref();
  });
}
