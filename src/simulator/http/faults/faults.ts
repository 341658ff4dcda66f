import type { ResponseParameters } from '../../checks/errors.ts';

/**
 * What shall go wrong. A fault meets calls of `method` (any when absent, in any case) for `chat` (any when absent), after
 * letting `skip` of them pass, `times` times (once when absent). The method `webhook` means the delivery of an update
 * to the bot, and `chat` the chat that update is about.
 */
export type Fault = { method?: string; chat?: number; skip?: number; times?: number | 'always' } & FaultEffect;

export type FaultEffect =
  /** Refused with any code; nothing is applied. */
  | { kind: 'error'; code: number; description: string; parameters?: ResponseParameters }
  /** 429 with its pause in seconds; nothing is applied. */
  | { kind: 'tooManyRequests'; retryAfter: number }
  /** A gateway's page instead of JSON; nothing is applied. `status` is 502 when absent. */
  | { kind: 'html'; status?: number }
  /** The connection breaks before the call is applied. */
  | { kind: 'resetBefore' }
  /** The call is applied, then the connection breaks: the answer is lost. */
  | { kind: 'resetAfter' }
  /** The call, or its answer, takes its time. Milliseconds of real time. */
  | { kind: 'delay'; beforeMs?: number; afterMs?: number }
  /** Each update delivered by the getUpdates call, or the delivery, that meets this fault comes once more. */
  | { kind: 'duplicateUpdates' };

type Waiting = { fault: Fault; skip: number; left: number };

export type Faults = {
  add(fault: Fault): void;
  clear(): void;
  list(): Fault[];
  /** Gives what meets this call and counts it. At most one effect of each kind meets one call. */
  meet(call: { method: string; chatId: number | undefined }): FaultEffect[];
};

/** Keeps the faults of one simulator. They are not part of the saved state. */
export function createFaults(): Faults {
  let waiting: Waiting[] = [];
  return {
    add(fault) {
      const left = fault.times === 'always' ? Number.POSITIVE_INFINITY : (fault.times ?? 1);
      waiting.push({ fault, skip: fault.skip ?? 0, left });
    },
    clear() {
      waiting = [];
    },
    list: () => waiting.map(({ fault }) => fault),
    meet(call) {
      const met = new Map<string, FaultEffect>();
      for (const item of waiting.filter(({ fault }) => concerns(fault, call))) {
        if (met.has(item.fault.kind)) continue;
        if (item.skip > 0) {
          item.skip -= 1;
          continue;
        }
        item.left -= 1;
        met.set(item.fault.kind, item.fault);
      }
      waiting = waiting.filter(({ left }) => left > 0);
      return [...met.values()];
    },
  };
}

function concerns(fault: Fault, call: { method: string; chatId: number | undefined }): boolean {
  if (fault.chat !== undefined && fault.chat !== call.chatId) return false;
  if (fault.kind === 'duplicateUpdates' && !DELIVERING.has(call.method)) return false;
  if (fault.method === undefined) return call.method !== 'webhook' || fault.kind === 'duplicateUpdates';
  return fault.method.toLowerCase() === call.method.toLowerCase();
}

const DELIVERING = new Set(['getUpdates', 'webhook']);
