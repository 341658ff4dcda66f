import { type Settings } from '../methods/method.ts';
import { nextRandom } from '../state/random.ts';
import type { Waits } from '../waits.ts';
import type { World } from '../world.ts';
import { type BotApi, createBotApi } from './bot-api/bot-api.ts';
import { type CallLog, createCallLog } from './bot-api/call-log.ts';
import type { Faults } from './faults/faults.ts';
import { createOpenRequests, UNCOUNTED } from './limits/open-requests.ts';
import { createLimits, type EarlyRetries, NO_LIMITS } from './limits/pace.ts';
import { createConflicts } from './updates/conflicts.ts';
import { createPoller } from './updates/poller.ts';
import { pollUpdates } from './updates/updates.ts';
import { createSender } from './webhook/sender.ts';
import { createWebhookSetter } from './webhook/set-webhook.ts';
import type { Lookup, WebhookRules } from './webhook/webhook-address.ts';

/** Everything between the bot and the state: calls, updates that are asked for, updates that are sent. */
export type Wire = {
  readonly api: BotApi;
  readonly log: CallLog;
  /** To be called after every change. */
  wake(): void;
  /** Answers a poll that waits with nothing. */
  endPoll(): void;
  /** To be called when the simulator listens. @returns what is to be done before the connections are closed */
  open(): () => Promise<void>;
};

type Parts = {
  world: World;
  waits: Waits;
  faults: Faults;
  settings: Settings;
  isPaced: boolean;
  earlyRetries: EarlyRetries;
  rules: WebhookRules;
  lookup: Lookup;
};

export function createWire({ world, waits, faults, settings, isPaced, earlyRetries, rules, lookup }: Parts): Wire {
  const { state } = world;
  const { isLimited } = settings;
  const log = createCallLog();
  const conflicts = createConflicts(waits, isPaced);
  const hasWebhook = () => state.webhook !== undefined || setter.isPending();
  const poller = createPoller({ state, now: world.now, waits, conflicts, isPaced, hasWebhook });
  const setter = createWebhookSetter({ world, waits, poller, conflicts, lookup, rules, isLimited });
  const api = createBotApi({
    world,
    waits,
    waiting: {
      getUpdates: async ({ params, isRepeated }) => ({
        result: await pollUpdates({ world, poller }, params, isRepeated),
      }),
      setWebhook: ({ params, files }) => setter.set(params, files),
      deleteWebhook: ({ params }) => setter.set(new Map([...params, ['url', '']]), new Map()),
    },
    faults,
    limits: isLimited ? createLimits(earlyRetries) : NO_LIMITS,
    openRequests: isLimited ? createOpenRequests(waits, () => state.queue.nextId) : UNCOUNTED,
    log,
    settings,
  });
  const sender = createSender({ world, waits, faults, api, log, random: () => nextRandom(state) });
  return {
    api,
    log,
    wake() {
      poller.wake();
      sender.wake();
    },
    endPoll: poller.close,
    open() {
      const stop = sender.start();
      return async () => {
        stop();
        poller.close();
        conflicts.close();
        await world.saved();
      };
    },
  };
}
