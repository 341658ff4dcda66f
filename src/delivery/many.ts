import type { BusyChats } from './busy-chats.ts';
import { claimMany } from './claim-many.ts';
import { type Ready, workIn } from './claim-next.ts';
import type { Gate } from './gate.ts';
import { putManyBack } from './outbox-store.ts';
import type { SenderOptions } from './sender.ts';

/** So much is marked as being sent ahead of its call: what goes out within this time. */
const AHEAD_MS = 100;
/** What is marked and has to wait longer is put back. */
const HELD_MS = 1000;
/** When nothing was left it is looked again after so long, or sooner when there is something new in the outbox. */
const LOOK_MS = 500;
const LOOK_AGAIN_MS = 100;
/** So many rows at once are asked for when few are left. */
const FED_AT_ONCE = 1000;
/** So long those that cannot be prepared together are taken one by one. */
const APART_MS = 5000;
/** A call may take so long without slowing down those behind it. */
const LATENCY_MS = 150;
const CONCURRENCY = { least: 8, most: 150 } as const;

/** What goes to very many people: claimed some at a time, and sent at its own pace beside everything else. */
export type Many = {
  /** Starts what may go now. @returns for how long nothing more may; for ever when something must end or come first, which wakes */
  send(signal: AbortSignal): number;
  /** A broadcast begins or goes on. */
  hear(): void;
  /** Whether it is not known what was claimed: see `drop`. */
  isInDoubt(): boolean;
  /** Whether these rows are to be taken one by one for now. */
  areApart(): boolean;
  /** Forgets what was claimed and not begun; the caller puts it back. */
  drop(): Promise<void>;
  /** Puts back what was claimed and not begun. */
  giveBack(): Promise<void>;
};

export function createMany(
  options: SenderOptions & { owner: string },
  parts: {
    gate: Gate;
    busy: BusyChats;
    onTheWay: { countMany(): number };
    start(ready: Ready, grantedAt: number, signal: AbortSignal): void;
    wake(): void;
  },
): Many {
  const { gate, busy, onTheWay, start, wake } = parts;
  const { db, owner, broadcasts } = options;
  let claimed: { ready: Ready; at: number }[] = [];
  let task: Promise<void> | undefined;
  let isInDoubt = false;
  let apartUntil = 0;
  let emptyUntil = 0;

  function send(signal: AbortSignal): number {
    if (!broadcasts) return Number.POSITIVE_INFINITY;
    const now = performance.now();
    const waitMs = gate.waitMs('broadcast', now);
    const heldMs = now - (claimed[0]?.at ?? now);
    const claimsAt = Math.max(emptyUntil, apartUntil, waitMs > HELD_MS ? now + waitMs : now);
    if (claimed.length > 0 && Math.max(waitMs, heldMs) > HELD_MS) begin(giveBackNow);
    else if (claimed.length <= ahead(now) / 2 && claimsAt <= now) begin(claim);
    if (claimed.length === 0) return task ? Number.POSITIVE_INFINITY : claimsAt - now;
    return startSome(now, signal);
  }

  function startSome(now: number, signal: AbortSignal): number {
    const most = gate.concurrency('broadcast', clamp(gate.countWithin('broadcast', LATENCY_MS, now), CONCURRENCY));
    while (onTheWay.countMany() < most) {
      const grantedAt = performance.now();
      const waitMs = gate.waitMs('broadcast', grantedAt);
      if (waitMs > 0) return waitMs;
      const next = claimed.findIndex(({ ready }) => busy.isFree(ready.row.chatId, grantedAt));
      const [one] = next === -1 ? [] : claimed.splice(next, 1);
      if (!one) return AHEAD_MS;
      start(one.ready, grantedAt, signal);
    }
    return Number.POSITIVE_INFINITY;
  }

  /** One thing at a time is done with the database. */
  function begin(act: () => Promise<void>): void {
    task ??= act()
      .catch((error) => {
        options.onOutage(error);
        isInDoubt = true;
      })
      .finally(() => {
        task = undefined;
        wake();
      });
  }

  async function claim(): Promise<void> {
    const from = performance.now();
    const most = Math.ceil(ahead(from));
    const found = await claimMany(options, { most, busyChats: busy.list(from) });
    if (found.kind === 'failed') apartUntil = from + APART_MS;
    if (found.kind === 'outage') isInDoubt = true;
    if (found.kind !== 'ready') return;
    const at = performance.now();
    claimed.push(...found.ready.map((ready) => ({ ready, at })));
    const fed = found.count < most ? await feed() : 0;
    if (found.count + fed === 0) emptyUntil = performance.now() + LOOK_MS;
  }

  async function feed(): Promise<number> {
    return (await db.transaction(async (tx) => broadcasts?.feed(workIn(options, tx), FED_AT_ONCE))) ?? 0;
  }

  async function giveBackNow(): Promise<void> {
    const ids = claimed.splice(0).map(({ ready }) => ready.row.id);
    if (ids.length > 0) await db.transaction((tx) => putManyBack(workIn(options, tx), ids, owner));
  }

  function ahead(now: number): number {
    return Math.max(1, gate.countWithin('broadcast', AHEAD_MS, now));
  }

  async function drop(): Promise<void> {
    await task;
    claimed = [];
    isInDoubt = false;
  }

  return {
    send,
    hear() {
      emptyUntil = Math.min(emptyUntil, performance.now() + LOOK_AGAIN_MS);
    },
    isInDoubt: () => isInDoubt,
    areApart: () => !broadcasts || performance.now() < apartUntil,
    drop,
    async giveBack() {
      await task;
      begin(giveBackNow);
      await task;
    },
  };
}

function clamp(count: number, { least, most }: { least: number; most: number }): number {
  return Math.min(most, Math.max(least, Math.ceil(count)));
}
