import pg from 'pg';

/** What a loop waits on between two looks. A wake that comes while nobody waits ends the next wait at once. */
export type Wake = {
  /** Wakes one of those who wait. */
  wake(): void;
  wait(longestMs: number): Promise<void>;
};

export function createWake(): Wake {
  const waiting = new Set<() => void>();
  let isOwed = false;
  return {
    wake() {
      const [next] = waiting;
      if (next) next();
      else isOwed = true;
    },
    async wait(longestMs) {
      if (isOwed) {
        isOwed = false;
        return;
      }
      await new Promise<void>((resolve) => {
        const finish = () => {
          clearTimeout(timer);
          waiting.delete(finish);
          resolve();
        };
        const timer = setTimeout(finish, longestMs);
        waiting.add(finish);
      });
    },
  };
}

const AGAIN_MS = 1000;

export type Listening = { stop(): Promise<void> };

/**
 * Calls `hear` with the payload at each NOTIFY on `channel`, and with none whenever listening begins, for what was missed meanwhile. Lost connections are made
 * again for ever: NOTIFY only makes things quicker, whoever listens also looks from time to time.
 */
export function listenFor(url: string, channel: string, hear: (news: string) => void): Listening {
  let client: pg.Client | undefined;
  let again: NodeJS.Timeout | undefined;
  let isStopped = false;

  const start = async () => {
    const mine = new pg.Client({ connectionString: url, application_name: 'sanad listener', keepAlive: true });
    client = mine;
    mine.on('error', () => {});
    mine.on('end', retry);
    mine.on('notification', ({ payload }) => hear(payload ?? ''));
    try {
      await mine.connect();
      await mine.query(`listen ${pg.escapeIdentifier(channel)}`);
      hear('');
    } catch {
      mine.removeListener('end', retry);
      void mine.end().catch(() => {});
      retry();
    }
  };
  const retry = () => {
    clearTimeout(again);
    if (!isStopped) again = setTimeout(start, AGAIN_MS);
  };

  void start();
  return {
    async stop() {
      isStopped = true;
      clearTimeout(again);
      await client?.end().catch(() => {});
    },
  };
}
