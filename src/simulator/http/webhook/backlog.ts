import type { QueuedUpdate, State } from '../../state/state.ts';
import { deliveryQueue } from '../../state/update-queue.ts';
import { findQueued } from '../../state/updates.ts';

/** Updates that have to be delivered one after the other. The failures are those of the first of them. */
export type Line = { key: string; ids: number[]; failures: number; delayS: number };

export type Backlog = {
  /** Sorts what is new into its lines. */
  load(): void;
  /** Takes a line whose first update may be sent now. */
  next(): { line: Line; queued: QueuedUpdate } | undefined;
  /** Gives back a line that was taken but not used, to its old place. */
  putBack(line: Line): void;
  /** Lets a line go on: with its next update when `isDone`, else with the same one. */
  goOn(line: Line, isDone: boolean): void;
  /** How many lines have something to send, now or later. */
  count(): number;
};

/** Keeps the updates of one webhook in lines; the state remains what decides whether an update is still there. */
export function createBacklog(state: State): Backlog {
  const lines = new Map<string, Line>();
  const loaded = new Set<number>();
  const ready: Line[] = [];

  function drop(line: Line): void {
    const id = line.ids.shift();
    if (id !== undefined) loaded.delete(id);
    Object.assign(line, { failures: 0, delayS: 1 });
  }

  return {
    load() {
      const { updates } = state.queue;
      let from = updates.length;
      while (from > 0 && !loaded.has(updates[from - 1]?.update.update_id ?? 0)) from -= 1;
      for (const { update } of updates.slice(from)) {
        loaded.add(update.update_id);
        const key = deliveryQueue(update);
        const line = lines.get(key) ?? { key, ids: [], failures: 0, delayS: 1 };
        line.ids.push(update.update_id);
        if (lines.has(key)) continue;
        lines.set(key, line);
        ready.push(line);
      }
    },
    next() {
      for (;;) {
        const line = ready.shift();
        if (!line) return undefined;
        while (line.ids.length > 0) {
          const queued = findQueued(state, line.ids[0] ?? 0);
          if (queued) return { line, queued };
          drop(line);
        }
        lines.delete(line.key);
      }
    },
    putBack(line) {
      ready.unshift(line);
    },
    goOn(line, isDone) {
      if (isDone) drop(line);
      if (line.ids.length > 0) ready.push(line);
      else lines.delete(line.key);
    },
    count: () => lines.size,
  };
}
