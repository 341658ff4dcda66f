import { ImpossibleAct } from '../../state/impossible.ts';
import type { ClockControls } from './clock-controls.ts';

/** Begins everything anew, by whoever runs the simulation. Asked for again while it goes on, it is done once. */
export function createReset(controls: () => ClockControls | undefined): () => Promise<void> {
  let running: Promise<void> | undefined;
  return async () => {
    const reset = controls()?.reset;
    if (!reset && !running) throw new ImpossibleAct('This simulation cannot be begun anew from here.');
    running ??= reset?.().finally(() => {
      running = undefined;
    });
    await running;
  };
}
