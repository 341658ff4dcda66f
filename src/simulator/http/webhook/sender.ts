import type { Webhook } from '../../state/state.ts';
import type { Waits } from '../../waits.ts';
import type { World } from '../../world.ts';
import type { BotApi } from '../bot-api/bot-api.ts';
import type { CallLog } from '../bot-api/call-log.ts';
import type { Faults } from '../faults/faults.ts';
import { createRun, type Run } from './run.ts';

export type Sender = {
  /** Begins to deliver. It may be begun more than once. @returns a function that ends it again */
  start(): () => void;
  /** To be called after every change: there may be another webhook, or something to deliver. */
  wake(): void;
};

export type SenderParts = {
  world: World;
  waits: Waits;
  faults: Faults;
  /** Executes what bots put into their answers. */
  api: BotApi;
  log: CallLog;
  /** In [0, 1); decides the long pauses between repeated deliveries. */
  random: () => number;
};

/** Delivers updates to the webhook, if there is one and the simulator listens (Bot API facts, F3). */
export function createSender(parts: SenderParts): Sender {
  const { state } = parts.world;
  let listeners = 0;
  let current: { webhook: Webhook; run: Run } | undefined;

  function wake(): void {
    const webhook = listeners > 0 ? state.webhook : undefined;
    if (current && current.webhook !== webhook) {
      current.run.stop();
      current = undefined;
    }
    if (webhook && !current) current = { webhook, run: createRun(parts, webhook) };
    current?.run.wake();
  }

  return {
    start() {
      listeners += 1;
      wake();
      let isRunning = true;
      return () => {
        if (isRunning) listeners -= 1;
        isRunning = false;
        wake();
      };
    },
    wake,
  };
}
