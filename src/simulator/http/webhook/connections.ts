import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import type { Waits } from '../../waits.ts';

/** One connection to the bot's server; it carries one update at a time. */
export type Connection = { readonly agent: HttpAgent };

export type Connections = {
  /** Gives a free connection, or none yet: then `onFree` is called when it is worth asking again. */
  take(limit: number, isActive: boolean): Connection | undefined;
  /** Takes a connection back. One that was closed is forgotten. */
  give(connection: Connection, isOpen: boolean): void;
  close(): void;
};

/** So many new connections in so much time, and only one in a while to a server that answers nothing (Bot API facts, F3). */
const ACTIVE = { count: 10, windowMs: 500 } as const;
const PROBING = { count: 1, windowMs: 2000 } as const;

type Parts = { waits: Waits; isSecure: boolean; certificate: string | undefined; onFree: () => void };

export function createConnections({ waits, isSecure, certificate, onFree }: Parts): Connections {
  const free: Connection[] = [];
  const all = new Set<Connection>();
  const opened: number[] = [];
  let stopWaiting: (() => void) | undefined;

  function open(): Connection {
    const options = { keepAlive: true, maxSockets: 1 };
    const agent = isSecure
      ? new HttpsAgent({ ...options, ...(certificate ? { ca: certificate } : {}) })
      : new HttpAgent(options);
    const connection = { agent };
    all.add(connection);
    opened.push(waits.nowMs());
    return connection;
  }

  function waitMs({ count, windowMs }: { count: number; windowMs: number }): number {
    while ((opened[0] ?? Number.POSITIVE_INFINITY) <= waits.nowMs() - PROBING.windowMs) opened.shift();
    const blocking = opened[opened.length - count];
    return blocking === undefined ? 0 : Math.max(0, blocking + windowMs - waits.nowMs());
  }

  return {
    take(limit, isActive) {
      if (all.size - free.length >= limit) return undefined;
      const known = free.pop();
      if (known) return known;
      const ms = waitMs(isActive ? ACTIVE : PROBING);
      if (ms === 0) return open();
      stopWaiting ??= waits.after(ms, () => {
        stopWaiting = undefined;
        onFree();
      });
      return undefined;
    },
    give(connection, isOpen) {
      if (isOpen) {
        free.push(connection);
        return;
      }
      all.delete(connection);
      connection.agent.destroy();
    },
    close() {
      stopWaiting?.();
      for (const { agent } of all) agent.destroy();
      all.clear();
      free.length = 0;
    },
  };
}
