import { setTimeout as sleep } from 'node:timers/promises';
import { isOutage } from '../db/lost.ts';
import { createWake } from '../db/wake.ts';
import { createBusyChats } from './busy-chats.ts';
import { callTelegram } from './call-telegram.ts';
import { claimNext, type Ready, workIn } from './claim-next.ts';
import { createGate } from './gate.ts';
import { PRIORITY } from './message.ts';
import { putBackUnsent, settleRow, takeOver } from './outbox-store.ts';
import type { Outcome } from './outcome.ts';
import type { SenderOptions } from './sender.ts';
import { settleOutcome } from './settle.ts';

const LOOK_MS = 500;
const REST_MS = 500;
const CONCURRENCY = 8;

export type Dispatcher = {
  wake(): void;
  /** Claims and sends until the signal says otherwise, for whoever holds the sender's lock. What is on its way goes on: see `drain`. */
  run(signal: AbortSignal): Promise<void>;
  /** Waits until all outcomes are written down, at most so long; what is still on its way then is left to the next sender. */
  drain(longestMs: number): Promise<void>;
};

/** Takes rows out of the outbox one by one, in their order and at the pace, and sees each through to its outcome. */
export function createDispatcher(options: SenderOptions & { owner: string }): Dispatcher {
  const { db, log, owner } = options;
  const wake = createWake();
  const gate = createGate(options.pace);
  const busy = createBusyChats();
  const onTheWay = new Map<number, Promise<void>>();
  let isAbandoned = false;

  async function run(signal: AbortSignal): Promise<void> {
    signal.addEventListener('abort', wake.wake, { once: true });
    let isInDoubt = true;
    while (!signal.aborted) {
      if (isInDoubt) isInDoubt = !(await clearDoubts());
      const waitMs = isInDoubt ? REST_MS : waitBeforeClaimMs(performance.now());
      if (waitMs > 0) await wake.wait(waitMs);
      else if ((await sendNext(signal)) === 'outage') isInDoubt = true;
    }
  }

  /** @returns false when the database did not answer */
  async function clearDoubts(): Promise<boolean> {
    try {
      const left = await db.transaction(async (tx) => {
        const work = workIn(options, tx);
        await putBackUnsent(work, owner, [...onTheWay.keys()]);
        return await takeOver(work, [...onTheWay.keys()]);
      });
      if (left.again + left.unknown > 0) {
        log.warn({ waiting: left.again, failed: left.unknown }, 'took over from a sender that was cut off');
      }
      return true;
    } catch (error) {
      options.onOutage(error);
      return false;
    }
  }

  function waitBeforeClaimMs(now: number): number {
    if (onTheWay.size >= gate.concurrency(CONCURRENCY)) return LOOK_MS;
    return Math.min(LOOK_MS, gate.waitMs('answer', now));
  }

  async function sendNext(signal: AbortSignal): Promise<'went on' | 'outage'> {
    const now = performance.now();
    const answersOnly = gate.waitMs('bulk', now) > 0;
    const claim = await claimNext(options, { busyChats: busy.list(now), answersOnly });
    if (claim.kind === 'outage') return 'outage';
    if (claim.kind === 'nothing') await wake.wait(untilSomethingChangesMs(performance.now(), answersOnly));
    if (claim.kind === 'ready') start(claim, signal);
    return 'went on';
  }

  /** @param answersOnly whether bulk messages were left aside just now, and may be waiting */
  function untilSomethingChangesMs(now: number, answersOnly: boolean): number {
    const bulkMs = answersOnly ? gate.waitMs('bulk', now) : LOOK_MS;
    const chatMs = (busy.nextFreeAt(now) ?? Number.POSITIVE_INFINITY) - now;
    return Math.min(LOOK_MS, bulkMs, chatMs);
  }

  function start(ready: Ready, signal: AbortSignal): void {
    const { id } = ready.row;
    const delivery = deliver(ready, signal).finally(() => {
      onTheWay.delete(id);
      wake.wake();
    });
    onTheWay.set(id, delivery);
  }

  async function deliver(ready: Ready, signal: AbortSignal): Promise<void> {
    const { row } = ready;
    const makesChatBusy = row.method !== 'answerCallbackQuery';
    if (makesChatBusy) busy.start(row.chatId);
    const outcome = signal.aborted ? ({ kind: 'not sent' } as const) : await call(ready);
    const restsUntil = performance.now() + gate.chatRestMs(row.chatId);
    await settle(row, outcome);
    if (makesChatBusy) busy.finish(row.chatId, restsUntil);
  }

  async function call({ row, body }: Ready): Promise<Outcome> {
    if (row.method !== 'answerCallbackQuery') {
      gate.noteSend(row.priority === PRIORITY.answer ? 'answer' : 'bulk', performance.now());
    }
    try {
      const outcome = await callTelegram(options.api, row.method, body);
      gate.noteOutcome(outcome, performance.now());
      if (outcome.kind !== 'sent') logOutcome(row, outcome);
      return outcome;
    } catch (error) {
      log.error({ error, outboxId: row.id, method: row.method }, 'a message could not be sent as it is');
      return { kind: 'refused', code: 0 };
    }
  }

  function logOutcome({ id, method, attempt }: Ready['row'], outcome: Outcome): void {
    const code = 'code' in outcome ? outcome.code : undefined;
    log.warn({ outboxId: id, method, attempt, result: outcome.kind, code }, 'Telegram did not take a message');
  }

  /** Writes the outcome down, for as long as it takes the database to come back. */
  async function settle(row: Ready['row'], outcome: Outcome): Promise<void> {
    while (!isAbandoned) {
      try {
        return await db.transaction((tx) => settleOutcome(workIn(options, tx), row, outcome, options.onUnreachable));
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

  async function drain(longestMs: number): Promise<void> {
    const deadline = sleep(longestMs, undefined, { ref: false });
    await Promise.race([Promise.all(onTheWay.values()), deadline]);
    isAbandoned = true;
  }

  return { wake: wake.wake, run, drain };
}
