import { setTimeout as sleep } from 'node:timers/promises';

export type Memory = { startMb: number; peakMb: number };

/** Looks at this process's resident memory until stopped. */
export function watchMemory(): { stop(): Promise<Memory> } {
  const rssMb = () => process.memoryUsage.rss() / 2 ** 20;
  const startMb = rssMb();
  let peakMb = startMb;
  const stopping = new AbortController();
  const watching = (async () => {
    while (!stopping.signal.aborted) {
      peakMb = Math.max(peakMb, rssMb());
      await sleep(50, undefined, { signal: stopping.signal }).catch(() => {});
    }
  })();
  return {
    async stop() {
      stopping.abort();
      await watching;
      return { startMb, peakMb: Math.max(peakMb, rssMb()) };
    },
  };
}
