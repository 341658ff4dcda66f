import { setTimeout as sleep } from 'node:timers/promises';
import { isOutage } from '../db/lost.ts';
import { workIn } from './claim-next.ts';
import { settleManySent } from './outbox-store.ts';
import type { SenderOptions } from './sender.ts';

/** What is sent within so long is written down together. */
const GATHER_MS = 20;
const REST_MS = 500;

type Sent = { id: number; messageId: number | undefined; written: () => void };

export type SentWriter = {
  /** Writes down that a row was sent. @returns when it is written, or will not be any more */
  write(id: number, messageId: number | undefined): Promise<void>;
  /** What is not written yet is left to the next sender. */
  abandon(): void;
};

/** Writes down what was sent, many at a time, for as long as it takes the database to come back. */
export function createSentWriter(options: SenderOptions & { owner: string }): SentWriter {
  const { db, owner, log } = options;
  let waiting: Sent[] = [];
  let isWriting = false;
  let isAbandoned = false;

  async function writeAll(): Promise<void> {
    isWriting = true;
    while (waiting.length > 0) {
      await sleep(GATHER_MS);
      const some = waiting;
      waiting = [];
      await writeSome(some);
      for (const { written } of some) written();
    }
    isWriting = false;
  }

  async function writeSome(some: readonly Sent[]): Promise<void> {
    while (!isAbandoned) {
      try {
        return await db.transaction((tx) => settleManySent(workIn(options, tx), some, owner));
      } catch (error) {
        if (!isOutage(error)) log.error({ error }, 'what was sent could not be written down');
        options.onOutage(error);
        await sleep(REST_MS);
      }
    }
  }

  return {
    async write(id, messageId) {
      await new Promise<void>((written) => {
        waiting.push({ id, messageId, written });
        if (!isWriting) void writeAll();
      });
    },
    abandon() {
      isAbandoned = true;
    },
  };
}
