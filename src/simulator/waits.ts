/** How the simulator waits: long polls, pauses of faults, repeated deliveries. The simulation's clock has no part in it. */
export type Waits = {
  /** Rises steadily, in ms. Where it begins means nothing. */
  nowMs(): number;
  /** Acts once after that time. @returns a function that takes it back */
  after(ms: number, act: () => void): () => void;
};

/** Waits in real time. What still waits does not keep the process alive. */
export const realWaits: Waits = {
  nowMs: () => performance.now(),
  after(ms, act) {
    const timer = setTimeout(act, ms);
    timer.unref();
    return () => clearTimeout(timer);
  },
};

/** Waits that end only when a test lets time pass. */
export type ManualWaits = Waits & {
  /** Lets that much time pass: everything due meanwhile acts, the earliest first. */
  advance(ms: number): void;
  /** How many are waited for. */
  count(): number;
};

export function manualWaits(): ManualWaits {
  let nowMs = 0;
  const waiting = new Set<{ atMs: number; act: () => void }>();
  return {
    nowMs: () => nowMs,
    after(ms, act) {
      const item = { atMs: nowMs + Math.max(0, ms), act };
      waiting.add(item);
      return () => void waiting.delete(item);
    },
    advance(ms) {
      const untilMs = nowMs + ms;
      for (;;) {
        const next = [...waiting].filter(({ atMs }) => atMs <= untilMs).toSorted((a, b) => a.atMs - b.atMs)[0];
        if (!next) break;
        waiting.delete(next);
        nowMs = next.atMs;
        next.act();
      }
      nowMs = untilMs;
    },
    count: () => waiting.size,
  };
}

/** Resolves after that time. */
export function pause(waits: Waits, ms: number): Promise<void> {
  return new Promise((resolve) => {
    waits.after(ms, resolve);
  });
}
