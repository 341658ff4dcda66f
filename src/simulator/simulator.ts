import { Hono } from 'hono';
import { simulatedGroup } from './handles/group.ts';
import { simulatedPerson } from './handles/person.ts';
import type { SimulatedGroup, SimulatedPerson } from './handles/types.ts';
import type { Bindings } from './http/bindings.ts';
import type { LoggedCall } from './http/bot-api/call-log.ts';
import { createFaults, type Fault } from './http/faults/faults.ts';
import type { EarlyRetries } from './http/limits/pace.ts';
import type { ClockControls } from './http/page/clock-controls.ts';
import { createGate, type Gate } from './http/page/gate.ts';
import { pageApi } from './http/page/page-api.ts';
import { pageFiles } from './http/page/page-files.ts';
import { createAccess } from './http/server/access.ts';
import { createBotRequests } from './http/server/bot-requests.ts';
import { createFileRequests } from './http/server/file-requests.ts';
import { guard } from './http/server/guard.ts';
import { type Listening, listen } from './http/server/listen.ts';
import { type Lookup, systemLookup, type WebhookRules } from './http/webhook/webhook-address.ts';
import { createWire } from './http/wire.ts';
import type { Settings } from './methods/method.ts';
import { type PersonOptions, personWith } from './state/accounts/people.ts';
import { completeState } from './state/complete-state.ts';
import { createBlobs } from './state/files/blobs.ts';
import { type GroupOptions, groupWith } from './state/groups/groups.ts';
import { passTime } from './state/pass-time.ts';
import { type ChatEvent, newState, type State } from './state/state.ts';
import { countPending } from './state/updates.ts';
import { keepState, loadState } from './state-file.ts';
import { realWaits, type Waits } from './waits.ts';
import type { World } from './world.ts';

export type { ChatEvent, ClockControls, Fault, SimulatedGroup, SimulatedPerson };

export type SimulatorOptions = {
  botToken?: string;
  botUsername?: string;
  /** The simulation's clock in ms. Waiting and delays are counted in real time all the same. */
  now?: () => number;
  limits?: 'off' | 'telegram';
  /** Whether a message that is tried again before its `retry_after` is over has to wait longer. */
  earlyRetries?: EarlyRetries;
  /** Keeps the whole state: read at the start, and every change is in it before anything that followed from it is answered. */
  stateFile?: string;
  /** How many messages and events of each chat are kept, the newest; 5000. Older messages cannot be edited any more. */
  keptPerChat?: number;
  /** Decides the first update id and every other drawn value. */
  seed?: number;
  /** How long a button press may be answered; 15 s. Telegram does not publish it. */
  callbackLifeMs?: number;
  /** What a file is that the bot sends by its address. Nothing is ever fetched: without this every address fails. */
  fileAt?: Settings['fileAt'];
  /** `telegram` refuses more than 8 buttons in a row and 100 in all; TDLib cuts from 12 and 300 on. */
  buttonLimits?: Settings['buttonLimits'];
  /** How a member nobody knows is refused. */
  unknownMember?: Settings['unknownMember'];
  /** How a second reaction of the bot to one message is refused. */
  tooManyReactions?: Settings['tooManyReactions'];
  /** Whether the bot hears in groups only what is meant for it; `on`, as with a new bot. */
  privacyMode?: 'on' | 'off';
  /** Whether getUpdates slows a bot down that asks for the same offset again and again, as Telegram does. */
  pollPacing?: 'off' | 'telegram';
  /** What a token of the wrong shape is told: 404 as by api.telegram.org, or 401 as by a server of one's own. */
  malformedToken?: 'notFound' | 'unauthorized';
  /** Names besides localhost under which this place is reached. Requests that name another one are refused. */
  hostNames?: readonly string[];
  /** `telegram` takes webhooks only at https, four ports and public addresses; `local`, as with `--local`, takes all. */
  webhookRules?: WebhookRules;
  /** How the host name of a webhook is looked up; by the system when absent. */
  lookup?: Lookup;
  /** How waiting is done; in real time when absent. A test may let time pass itself. */
  waits?: Waits;
};

export type Simulator = {
  /** The page at `/` and what the page and tests need under `/simulator/…`. */
  readonly app: Hono<Bindings>;
  readonly botToken: string;
  readonly botUsername: string;
  /** Serves the Bot API at `/bot<token>/<method>`, and the page. */
  listen(options?: { port?: number; hostname?: string }): Promise<Listening>;
  /** Gives the person with that id, or makes one. */
  person(options: PersonOptions): SimulatedPerson;
  people(): SimulatedPerson[];
  group(options: GroupOptions): SimulatedGroup;
  faults: { add(fault: Fault): void; clear(): void };
  /** How many updates are queued and not yet confirmed by an offset. */
  pendingUpdates(): number;
  /** The newest Bot API calls, 10 000 at most. */
  calls(): LoggedCall[];
  /** Calls the listener after every Bot API call and delivery. @returns a function that stops it */
  onCall(listener: (call: LoggedCall) => void): () => void;
  /** Calls the listener after every change of the state. @returns a function that stops it */
  onChange(listener: () => void): () => void;
  /** Puts buttons that move the clock on the page. */
  controls(controls: ClockControls): void;
  /** Closed while the simulation is set up anew: nobody can act through the page then, and it shows nothing half done. */
  readonly gate: Pick<Gate, 'close' | 'open'>;
  /** Forgets everybody and everything, as if the simulation had just begun; update ids are drawn anew. Handles given out before are of no use any more. */
  reset(): void;
  /** Resolves when every change so far is in the state file. */
  saved(): Promise<void>;
  /** Changes privacy mode, as at @BotFather. Groups notice when the bot is added to them anew (Bot API facts, F7). */
  setPrivacyMode(mode: 'on' | 'off'): void;
};

const DEFAULT_TOKEN = '1000000001:SIMULATED-try-out-token-0000000000';

/** Makes a Telegram that exists only here: its bot, its people, its groups. Nothing listens until `listen`. */
export function createSimulator(options: SimulatorOptions = {}): Simulator {
  const { botToken = DEFAULT_TOKEN, botUsername = 'sanad_try_bot', now = Date.now, stateFile } = options;
  const state = firstState({ ...options, botToken, botUsername }, now());
  const listeners = new Set<() => void>();
  const file = stateFile === undefined ? undefined : keepState(stateFile, state);
  const waits = options.waits ?? realWaits;
  const blobs = createBlobs(stateFile === undefined ? undefined : `${stateFile}.files`);
  const world: World = {
    state,
    blobs,
    now,
    change(act) {
      passTime(state, now());
      const result = act(state, now());
      file?.note();
      wire.wake();
      for (const listener of listeners) listener();
      return result;
    },
    async saved() {
      await file?.saved();
    },
  };
  const faults = createFaults();
  const onChange = (listener: () => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  };
  let clock: ClockControls | undefined;
  const settings: Settings = {
    buttonLimits: options.buttonLimits ?? 'tdlib',
    fileAt: options.fileAt ?? (() => undefined),
    callbackLifeMs: options.callbackLifeMs ?? 15_000,
    isLimited: options.limits === 'telegram',
    unknownMember: options.unknownMember ?? 'PARTICIPANT_ID_INVALID',
    tooManyReactions: options.tooManyReactions ?? 'REACTIONS_TOO_MANY',
  };
  const wire = createWire({
    world,
    waits,
    faults,
    settings,
    isPaced: options.pollPacing !== 'off',
    earlyRetries: options.earlyRetries ?? 'forgive',
    rules: options.webhookRules ?? 'local',
    lookup: options.lookup ?? systemLookup,
  });
  const access = createAccess(options.hostNames ?? []);
  const app = new Hono<Bindings>();
  app.use(guard(access));
  app.notFound((c) => c.json({ ok: false, error_code: 404, description: 'Not Found' }, 404));
  const tellAll = () => {
    for (const listener of listeners) listener();
  };
  const gate = createGate(tellAll);
  const changes = { listen: (listener: () => void) => onChange(() => gate.isOpen && listener()) };
  app.route('/', pageFiles());
  const { callbackLifeMs } = settings;
  app.route('/simulator', pageApi({ world, faults, changes, gate, callbackLifeMs, controls: () => clock }));
  const malformedToken = options.malformedToken ?? 'notFound';
  const botRequests = createBotRequests({ api: wire.api, botToken, access, malformedToken });
  const fileRequests = createFileRequests({ world, botToken });
  return {
    app,
    botToken,
    botUsername,
    listen: (at) => listen({ app, botRequests, fileRequests, onListening: wire.open }, at),
    person(who) {
      const isKnown = who.id !== undefined && state.people[who.id];
      return simulatedPerson(world, (isKnown || world.change(() => personWith(state, who))).id);
    },
    people: () => Object.values(state.people).map(({ id }) => simulatedPerson(world, id)),
    group(which) {
      const isKnown = which.id !== undefined && state.groups[which.id];
      return simulatedGroup(world, (isKnown || world.change(() => groupWith(state, which))).id);
    },
    faults: { add: faults.add, clear: faults.clear },
    pendingUpdates: () => countPending(state, now()),
    calls: wire.log.list,
    onCall: wire.log.listen,
    onChange,
    controls(given) {
      clock = given;
      tellAll();
    },
    gate,
    saved: world.saved,
    reset() {
      // A poll from before would confirm the first updates of a bot that counts anew.
      wire.endPoll();
      world.change(() => {
        const { keptPerChat } = state;
        const fresh = newState({ botId: state.bot.id, botUsername, seed: state.random, now: now(), keptPerChat });
        fresh.bot.readsAllGroupMessages = state.bot.readsAllGroupMessages;
        for (const name of Object.keys(state)) Reflect.deleteProperty(state, name);
        Object.assign(state, fresh);
      });
    },
    setPrivacyMode: (mode) =>
      world.change(() => {
        state.bot.readsAllGroupMessages = mode === 'off';
      }),
  };
}

function firstState(options: SimulatorOptions & { botToken: string; botUsername: string }, now: number): State {
  const botId = Number(/^(\d+):[A-Za-z0-9_-]{20,}$/.exec(options.botToken)?.[1]);
  if (!Number.isSafeInteger(botId))
    throw new Error('botToken must look like 1000000001:AAE… with 20 characters or more.');
  const { botUsername, seed = 1, stateFile } = options;
  const saved = stateFile === undefined ? undefined : loadState(stateFile);
  const { keptPerChat } = options;
  const fresh = newState({ botId, botUsername, seed, now, keptPerChat });
  fresh.bot.readsAllGroupMessages = options.privacyMode === 'off';
  if (!saved) return fresh;
  const state = completeState(saved, fresh);
  state.bot.id = botId;
  state.bot.username = botUsername;
  state.bot.launchedAt = now;
  state.keptPerChat = fresh.keptPerChat;
  return state;
}
