import { setTimeout as sleep } from 'node:timers/promises';
import { isOutage } from '../db/lost.ts';
import { callTelegram } from './call-telegram.ts';
import { type Ready, workIn } from './claim-next.ts';
import type { Gate } from './gate.ts';
import { settleRow } from './outbox-store.ts';
import type { Outcome } from './outcome.ts';
import { sendClassOf } from './send-class.ts';
import type { SenderOptions } from './sender.ts';
import { createSentWriter } from './sent-writer.ts';
import { settleOutcome } from './settle.ts';

const REST_MS = 500;
/** A shorter one is nothing to be told of. */
const LONG_FLOOD_SECONDS = 60;

export type Deliverer = {
  /**
   * Makes the call and writes its outcome down, for as long as it takes the database to come back. Never throws.
   * @param grantedAt when the pace allowed it; @param signal once aborted nothing goes out any more
   * @returns until when its chat is to rest
   */
  deliver(ready: Ready, grantedAt: number, signal: AbortSignal): Promise<{ restsUntil: number }>;
  /** Outcomes that cannot be written down are left to the next sender. */
  abandon(): void;
};

/** The answer to a pressed button, which no pace and no chat is limited in. */
export function isToast({ method }: { method: string }): boolean {
  return method === 'answerCallbackQuery';
}

/** What Telegram counts as a message that is sent: changing one does not, but in groups. */
function isCounted(row: { method: string; chatId: number }): boolean {
  return !isToast(row) && (row.chatId < 0 || !row.method.startsWith('edit'));
}

export function createDeliverer(options: SenderOptions & { owner: string }, gate: Gate): Deliverer {
  const { db, log } = options;
  const writer = createSentWriter(options);
  let isAbandoned = false;

  async function call({ row, body }: Ready, grantedAt: number): Promise<Outcome> {
    const sendClass = sendClassOf(row);
    const sentAt = isCounted(row) ? performance.now() : undefined;
    if (sentAt !== undefined) gate.noteSend(sendClass, sentAt, grantedAt);
    const note = (outcome: Outcome) => gate.noteOutcome(sendClass, outcome, { sentAt, now: performance.now() });
    const paid = sendClass === 'broadcast' && options.paidBroadcast ? { allow_paid_broadcast: true } : {};
    try {
      const outcome = await callTelegram(options.api, row.method, { ...body, ...paid });
      // Telegram slows a group down by itself (Bot API facts, F10): only that group waits.
      const isOfGroup = outcome.kind === 'flooded' && row.chatId < 0;
      note(isOfGroup ? { kind: 'refused', code: 429 } : outcome);
      if (outcome.kind !== 'sent') logOutcome(row, outcome);
      if (outcome.kind === 'flooded' && !isOfGroup && outcome.retryAfterSeconds > LONG_FLOOD_SECONDS)
        await tellFlood(row, outcome);
      return outcome;
    } catch (error) {
      log.error({ error, outboxId: row.id, method: row.method }, 'a message could not be sent as it is');
      const refused = { kind: 'refused', code: 0 } as const;
      note(refused);
      return refused;
    }
  }

  function logOutcome({ id, method, attempt }: Ready['row'], outcome: Outcome): void {
    const code = 'code' in outcome ? outcome.code : undefined;
    log.warn({ outboxId: id, method, attempt, result: outcome.kind, code }, 'Telegram did not take a message');
  }

  /** Whoever can do something about it is told. That it cannot be written down loses nothing. */
  async function tellFlood(
    row: Ready['row'],
    { retryAfterSeconds: seconds }: Outcome & { kind: 'flooded' },
  ): Promise<void> {
    log.error({ ms: seconds * 1000, method: row.method }, 'Telegram holds messages for long');
    await db
      .transaction(async (tx) => {
        const work = workIn(options, tx);
        const until = work.now.add({ seconds });
        await options.onLongFlood?.(work, { until, isBroadcast: row.broadcastId !== null });
      })
      .catch(options.onOutage);
  }

  async function settle(row: Ready['row'], outcome: Outcome): Promise<void> {
    while (!isAbandoned) {
      try {
        return await db.transaction((tx) => settleOutcome(workIn(options, tx), row, outcome, options));
      } catch (error) {
        if (!isOutage(error)) return await settlePlainly(row, error);
        options.onOutage(error);
        await sleep(REST_MS);
      }
    }
  }

  /** What the product does about an unreachable person failed. The row must not be sent again all the same. */
  async function settlePlainly(row: Ready['row'], cause: unknown): Promise<void> {
    log.error({ error: cause, outboxId: row.id }, 'what follows from an outcome could not be done');
    await db
      .transaction((tx) => settleRow(workIn(options, tx), row, { status: 'failed' }))
      .catch((error) => options.onOutage(error));
  }

  return {
    async deliver(ready, grantedAt, signal) {
      const outcome = signal.aborted ? ({ kind: 'not sent' } as const) : await call(ready, grantedAt);
      const endedAt = performance.now();
      const restsUntil = endedAt + (isToast(ready.row) ? 0 : gate.noteChat(ready.row.chatId, endedAt));
      if (outcome.kind === 'sent' && ready.row.broadcastId !== null && ready.row.carries.length === 0)
        await writer.write(ready.row.id, outcome.messageId);
      else await settle(ready.row, outcome);
      return { restsUntil };
    },
    abandon() {
      isAbandoned = true;
      writer.abandon();
    },
  };
}
