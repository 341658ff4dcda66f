import type { State } from './state/state.ts';

/** The simulated world as those who act in it see it. */
export type World = {
  readonly state: State;
  now(): number;
  /** Changes the state: it is saved and everybody who waits for a change is told before this returns. */
  change<T>(act: (state: State, now: number) => T): T;
};
