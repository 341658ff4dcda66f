import { setTimeout as sleep } from 'node:timers/promises';
import { createWake } from '../db/wake.ts';
import { createBusyChats } from './busy-chats.ts';
import { claimNext, type Ready, workIn } from './claim-next.ts';
import { createDeliverer, isToast } from './deliver.ts';
import { createGate } from './gate.ts';
import { createMany } from './many.ts';
import { BROADCAST_NEWS, type LeftAside, putBackUnsent, takeOver } from './outbox-store.ts';
import type { SenderOptions } from './sender.ts';

const LOOK_MS = 500;
const REST_MS = 500;
/** Looking for answers while bulk messages have to wait: at once when something is new, else so often, for chats that have rested. */
const LOOK_AGAIN_MS = 100;
/** So long a chat is left alone while what belongs together is being queued for it. */
const HELD_MS = 150;
const CONCURRENCY = 8;

export type Dispatcher = {
  /** Something new is in the outbox, perhaps an answer to somebody who waits. */
  hear(news: string): void;
  /** Claims and sends until the signal says otherwise, for whoever holds the sender's lock. What is on its way goes on: see `drain`. */
  run(signal: AbortSignal): Promise<void>;
  /** Waits until all outcomes are written down, at most so long; what is still on its way then is left to the next sender. */
  drain(longestMs: number): Promise<void>;
};

/**
 * Takes rows out of the outbox one by one, in their order and at the pace, and sees each through to its outcome. What goes to very many goes beside it, many at a
 * time: whatever else waits is looked for before each of them.
 */
export function createDispatcher(options: SenderOptions & { owner: string }): Dispatcher {
  const { db, log, owner } = options;
  const wake = createWake();
  const gate = createGate(options.pace, options.paidBroadcast ?? false);
  const busy = createBusyChats();
  const deliverer = createDeliverer(options, gate);
  const onTheWay = new Map<number, Promise<void>>();
  let manyOnTheWay = 0;
  const many = createMany(options, {
    gate,
    busy,
    onTheWay: { countMany: () => manyOnTheWay },
    start: startOfMany,
    wake: wake.wake,
  });
  let hasNews = true;
  let lookedAt = 0;
  /** Counts what may let something else go out. */
  let changes = 0;

  async function run(signal: AbortSignal): Promise<void> {
    signal.addEventListener('abort', wake.wake, { once: true });
    gate.noteTakenOver(performance.now());
    let isInDoubt = true;
    while (!signal.aborted) {
      if (isInDoubt || many.isInDoubt()) isInDoubt = !(await clearDoubts());
      const waitMs = waitBeforeClaimMs(performance.now());
      if (isInDoubt) await wake.wait(REST_MS);
      else if (waitMs > 0) await pass(waitMs, signal);
      else if ((await sendNext(signal)) === 'outage') isInDoubt = true;
    }
    await many.giveBack();
  }

  /** @returns false when the database did not answer */
  async function clearDoubts(): Promise<boolean> {
    try {
      await many.drop();
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
    if (onTheWay.size - manyOnTheWay >= gate.concurrency('bulk', CONCURRENCY)) return LOOK_MS;
    return Math.min(LOOK_MS, gate.waitMs('answer', now));
  }

  async function sendNext(signal: AbortSignal): Promise<'went on' | 'outage'> {
    const grantedAt = performance.now();
    const bulkMs = gate.waitMs('bulk', grantedAt);
    const answersOnly = bulkMs > 0;
    if (answersOnly && !hasNews && grantedAt - lookedAt < LOOK_AGAIN_MS) {
      await pass(Math.min(LOOK_MS, bulkMs), signal);
      return 'went on';
    }
    const hadNews = hasNews;
    hasNews = false;
    lookedAt = grantedAt;
    const claim = await claimNext(options, { busyChats: busy.list(grantedAt), answersOnly, broadcasts: leftAside() });
    if (claim.kind === 'outage') return 'outage';
    if (claim.kind === 'nothing') await pass(untilSomethingChangesMs(performance.now(), answersOnly), signal);
    else if (answersOnly || claim.kind === 'ended' || claim.kind === 'held') hasNews ||= hadNews;
    if (claim.kind === 'held') busy.rest(claim.chatId, grantedAt + HELD_MS);
    if (claim.kind === 'ready') start(claim, grantedAt, signal);
    return 'went on';
  }

  /** Waits so long, or until something changes for what goes one by one. Meanwhile what goes to very many goes out at its pace. */
  async function pass(longestMs: number, signal: AbortSignal): Promise<void> {
    const until = performance.now() + longestMs;
    const before = changes;
    do {
      const manyMs = many.send(signal);
      await wake.wait(Math.max(0, Math.min(until - performance.now(), manyMs)));
    } while (changes === before && performance.now() < until && !signal.aborted && !many.isInDoubt());
  }

  function leftAside(): LeftAside['broadcasts'] {
    if (gate.waitMs('broadcast', performance.now()) > 0) return 'all';
    return many.areApart() ? 'none' : 'untried';
  }

  /** @param answersOnly whether bulk messages were left aside just now, and may be waiting */
  function untilSomethingChangesMs(now: number, answersOnly: boolean): number {
    const bulkMs = answersOnly ? gate.waitMs('bulk', now) : LOOK_MS;
    const chatMs = (busy.nextFreeAt(now) ?? Number.POSITIVE_INFINITY) - now;
    return Math.min(LOOK_MS, bulkMs, manyOnTheWay > 0 ? Math.max(LOOK_AGAIN_MS, chatMs) : chatMs);
  }

  function start(ready: Ready, grantedAt: number, signal: AbortSignal): void {
    begin(ready, grantedAt, signal, () => {
      changes += 1;
    });
  }

  function startOfMany(ready: Ready, grantedAt: number, signal: AbortSignal): void {
    manyOnTheWay += 1;
    begin(ready, grantedAt, signal, () => {
      manyOnTheWay -= 1;
    });
  }

  function begin(ready: Ready, grantedAt: number, signal: AbortSignal, onEnd: () => void): void {
    const { id, chatId } = ready.row;
    const takesTurn = !isToast(ready.row);
    if (takesTurn) busy.start(chatId);
    const delivery = deliverer.deliver(ready, grantedAt, signal).then(({ restsUntil }) => {
      if (takesTurn) busy.finish(chatId, restsUntil);
      onTheWay.delete(id);
      onEnd();
      wake.wake();
    });
    onTheWay.set(id, delivery);
  }

  async function drain(longestMs: number): Promise<void> {
    const deadline = sleep(longestMs, undefined, { ref: false });
    await Promise.race([Promise.all(onTheWay.values()), deadline]);
    deliverer.abandon();
  }

  function hear(news: string): void {
    hasNews = true;
    changes += 1;
    if (news === BROADCAST_NEWS) many.hear();
    wake.wake();
  }

  return { hear, run, drain };
}
