import type { QueuedUpdate, Webhook } from '../../state/state.ts';
import { chatOfUpdate } from '../../state/update-queue.ts';
import { forgetUpdate } from '../../state/updates.ts';
import { unixSeconds } from '../../state/views.ts';
import { pause } from '../../waits.ts';
import { type Backlog, createBacklog, type Line } from './backlog.ts';
import { type Connection, createConnections } from './connections.ts';
import { type Delivery, deliver } from './deliver.ts';
import { callFromReply } from './reply-call.ts';
import type { SenderParts } from './sender.ts';
import { parseWebhookUrl } from './webhook-address.ts';

/** A server that took nothing for so long is tried with one update at a time (Bot API facts, F3). */
const TRUSTED_MS = 10_000;
/** A server that says for so long that it is gone loses its webhook. */
const GONE_MS = 23 * 3_600_000;
const LONGEST_PAUSE_S = 60;

export type Run = { wake(): void; stop(): void };

type Open = { line: Line; queued: QueuedUpdate; connection: Connection };

/** Delivers to one webhook until it is stopped. What was not accepted by then stays in the queue. */
export function createRun(parts: SenderParts, webhook: Webhook): Run {
  const { world, waits, faults } = parts;
  const { state } = world;
  const backlog: Backlog = createBacklog(state);
  const isSecure = parseWebhookUrl(webhook.url).protocol === 'https:';
  const connections = createConnections({ waits, isSecure, certificate: webhook.certificate, onFree: pump });
  const cancels = new Set<() => void>();
  let acceptedAtMs = Number.NEGATIVE_INFINITY;
  let goneSinceMs: number | undefined;
  let isStopped = false;

  return {
    wake() {
      backlog.load();
      pump();
    },
    stop() {
      isStopped = true;
      for (const cancel of cancels) cancel();
      connections.close();
    },
  };

  function pump(): void {
    while (!isStopped) {
      const isActive = waits.nowMs() - acceptedAtMs <= TRUSTED_MS;
      const limit = isActive ? Math.min(backlog.count(), webhook.maxConnections) : 1;
      const next = backlog.count() > 0 ? backlog.next() : undefined;
      if (!next) return;
      const connection = connections.take(limit, isActive);
      if (!connection) {
        backlog.putBack(next.line);
        return;
      }
      void send({ ...next, connection });
    }
  }

  async function send(open: Open): Promise<void> {
    const delivery = await attempt(open);
    if (isStopped) return;
    const isOpen = delivery.kind !== 'broken' && delivery.isOpen;
    connections.give(open.connection, isOpen);
    const chatId = chatOfUpdate(open.queued.update);
    const ok = delivery.kind === 'accepted';
    parts.log.add({ method: 'webhook', ...(chatId === undefined ? {} : { chatId }), at: world.now(), ok });
    if (delivery.kind === 'accepted') await accept(open, delivery);
    else fail(open, delivery);
    if (!isStopped) pump();
  }

  /** One delivery, with what faults make of it. */
  async function attempt({ queued, connection }: Open): Promise<Delivery> {
    const effects = faults.meet({ method: 'webhook', chatId: chatOfUpdate(queued.update) });
    const has = (kind: string) => effects.some((effect) => effect.kind === kind);
    if (has('duplicateUpdates')) queued.again = (queued.again ?? 0) + 1;
    await world.saved();
    for (const effect of effects) if (effect.kind === 'delay' && effect.beforeMs) await pause(waits, effect.beforeMs);
    if (has('resetBefore')) return { kind: 'broken', error: 'Connection reset by peer' };
    const { done, breakOff } = deliver(webhook, JSON.stringify(queued.update), { connection, waits });
    cancels.add(breakOff);
    const delivery = await done;
    cancels.delete(breakOff);
    for (const effect of effects) if (effect.kind === 'delay' && effect.afterMs) await pause(waits, effect.afterMs);
    return has('resetAfter') ? { kind: 'broken', error: 'Connection reset by peer' } : delivery;
  }

  async function accept({ line, queued }: Open, delivery: Delivery & { kind: 'accepted' }): Promise<void> {
    acceptedAtMs = waits.nowMs();
    goneSinceMs = undefined;
    const isAgain = (queued.again ?? 0) > 0;
    world.change(() => {
      if (isAgain) queued.again = (queued.again ?? 1) - 1;
      else forgetUpdate(state, queued.update.update_id);
    });
    await callFromReply(parts.api, delivery);
    if (!isStopped) backlog.goOn(line, !isAgain);
  }

  function fail({ line, queued }: Open, delivery: Exclude<Delivery, { kind: 'accepted' }>): void {
    const now = world.now();
    const isGone = delivery.kind === 'refused' && delivery.status === 410;
    goneSinceMs = isGone ? (goneSinceMs ?? waits.nowMs()) : undefined;
    const isGivenUp = goneSinceMs !== undefined && waits.nowMs() - goneSinceMs > GONE_MS;
    const delayS = nextDelay(line, delivery.kind === 'refused' ? delivery.retryAfterS : 0);
    const isExpired = now + delayS * 1000 > queued.expiresAt;
    line.failures += 1;
    if (isExpired || delayS === 0) backlog.goOn(line, isExpired);
    else holdBack(line, delayS);
    world.change(() => {
      webhook.lastErrorAt = unixSeconds(now);
      webhook.lastError = delivery.error;
      if (isExpired) forgetUpdate(state, queued.update.update_id);
      if (isGivenUp) delete state.webhook;
    });
  }

  function holdBack(line: Line, delayS: number): void {
    const cancel = waits.after(delayS * 1000, () => {
      cancels.delete(cancel);
      backlog.goOn(line, false);
      pump();
    });
    cancels.add(cancel);
  }

  /** 0, 2, 4, 8 … then one to two minutes, or what the bot asks for. */
  function nextDelay(line: Line, retryAfterS: number): number {
    if (retryAfterS > 0 || line.failures === 0) return retryAfterS;
    const longest = LONGEST_PAUSE_S * (1 + parts.random());
    line.delayS = Math.min(longest, line.delayS * 2);
    return line.delayS;
  }
}
