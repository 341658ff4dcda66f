import type { ApiError } from '../../checks/errors.ts';
import type { Waits } from '../../waits.ts';

export type Conflicts = {
  /** Refuses a call with 409: the first at once, further ones within 3 s are told 3 s late (Bot API facts, F2). */
  tell(error: ApiError, reject: (error: ApiError) => void): void;
  /** Tells everybody who still waits. */
  close(): void;
};

const PAUSE_MS = 3000;

export function createConflicts(waits: Waits, isPaced: boolean): Conflicts {
  const late = new Set<() => void>();
  let nextAtMs = Number.NEGATIVE_INFINITY;
  return {
    tell(error, reject) {
      const nowMs = waits.nowMs();
      if (!isPaced || nowMs >= nextAtMs) {
        nextAtMs = nowMs + PAUSE_MS;
        reject(error);
        return;
      }
      const finish = () => {
        late.delete(finish);
        cancel();
        reject(error);
      };
      const cancel = waits.after(PAUSE_MS, finish);
      late.add(finish);
    },
    close() {
      for (const finish of late) finish();
    },
  };
}
