import type { Blobs } from './state/files/blobs.ts';
import type { State } from './state/state.ts';

/** The simulated world as those who act in it see it. */
export type World = {
  readonly state: State;
  /** The bytes of the files in it. */
  readonly blobs: Blobs;
  now(): number;
  /** Changes the state: everybody who waits for a change is told before this returns. */
  change<T>(act: (state: State, now: number) => T): T;
  /** Resolves when every change so far is on disk. To be awaited before anything is answered or delivered. */
  saved(): Promise<void>;
};
