import { createSimulator, type SimulatedPerson } from '../../src/simulator/simulator.ts';

// A Telegram with its real limits and the people on it, in a process of their own.

export type TelegramStart = {
  people: number;
  /** Their ids come after the others'; they press buttons and get no broadcast. */
  pressers: number;
  pressEveryMs: number;
  /** How long a message is on its way to Telegram, and its answer back. */
  latencyMs: number;
};

/** What the Telegram saw, in its own time. */
export type TelegramSeen = {
  firstAt: number;
  lastAt: number;
  delivered: number;
  doubled: number;
  /** Calls that were answered 429, or otherwise not applied, since people began to press. */
  refused: number;
  /** The longest time between two deliveries. */
  longestGapMs: number;
  presses: number;
  open: number;
  /** Those who can press something. */
  ready: number;
  /** From each press until its answer showed. */
  answersMs: number[];
};

const START_EVERY_MS = 150;

process.on('disconnect', () => process.exit(0));
process.once('message', (start) => void run(start as TelegramStart));

async function run({ people, pressers, pressEveryMs, latencyMs }: TelegramStart): Promise<void> {
  const simulator = createSimulator({ limits: 'telegram', keptPerChat: 5 });
  const everybody = Array.from({ length: people + pressers }, (_, at) =>
    simulator.person({ id: at + 1, firstName: `Person ${at + 1}` }),
  );
  for (const person of everybody) person.starts();
  const { url } = await simulator.listen();
  await fetch(`${url}/bot${simulator.botToken}/deleteWebhook?drop_pending_updates=true`);
  if (latencyMs > 0) {
    const half = latencyMs / 2;
    simulator.faults.add({ method: 'sendMessage', kind: 'delay', beforeMs: half, afterMs: half, times: 'always' });
  }

  const copies = new Uint8Array(people + 1);
  const pressing = everybody.slice(people);
  const pressedAt = new Map<number, number>();
  const seen: TelegramSeen = {
    firstAt: 0,
    lastAt: 0,
    delivered: 0,
    doubled: 0,
    refused: 0,
    longestGapMs: 0,
    presses: 0,
    open: 0,
    ready: 0,
    answersMs: [],
  };
  simulator.onCall(({ chatId = 0, method, ok }) => {
    const now = Date.now();
    if (!ok) seen.refused += 1;
    else if (pressedAt.has(chatId)) {
      seen.answersMs.push(now - (pressedAt.get(chatId) ?? now));
      pressedAt.delete(chatId);
    } else if (method === 'sendMessage' && chatId > 0 && chatId <= people) noteDelivery(chatId, now);
  });
  process.on('message', (what) => {
    if (what === 'start') startOne(0);
    if (what === 'press') {
      seen.refused = 0;
      if (pressers > 0) setInterval(press, pressEveryMs);
    }
    if (what === 'look') process.send?.({ ...seen, open: pressedAt.size, ready: pressing.filter(showsButtons).length });
  });
  process.send?.({ url, token: simulator.botToken });

  function noteDelivery(chatId: number, now: number): void {
    seen.firstAt ||= now;
    seen.longestGapMs = Math.max(seen.longestGapMs, seen.lastAt > 0 ? now - seen.lastAt : 0);
    seen.lastAt = now;
    seen.delivered += 1;
    seen.doubled += copies[chatId] ? 1 : 0;
    copies[chatId] = Math.min(255, (copies[chatId] ?? 0) + 1);
  }

  /** Not all at once: the limits hold for answers too. */
  function startOne(nr: number): void {
    pressing[nr]?.says('/start');
    if (nr + 1 < pressing.length) setTimeout(startOne, START_EVERY_MS, nr + 1);
  }

  /** One after the other presses the first button of what the bot showed them, once: what they see then has none that changes it. */
  function press(): void {
    const person = pressing[seen.presses];
    const button = person && lastButton(person);
    const isOver = seen.delivered - seen.doubled >= people;
    if (!person || !button || seen.delivered === 0 || isOver) return;
    seen.presses += 1;
    pressedAt.set(person.id, Date.now());
    person.presses(button.label);
  }
}

function showsButtons(person: SimulatedPerson): boolean {
  return lastButton(person) !== undefined;
}

function lastButton(person: SimulatedPerson) {
  return person.chat().findLast(({ from, buttons }) => from === 'bot' && buttons.length > 0)?.buttons[0]?.[0];
}
