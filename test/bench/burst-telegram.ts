import { createSimulator } from '../../src/simulator/simulator.ts';
import type { BurstSeen, BurstStart } from './burst.ts';

// A Telegram with its real limits and the people on it, in a process of their own. Whoever has got a reminder reads it before answering.

/** Of the rows of a reminder's buttons, those that concern nobody else: "I will", and "why me?". */
const ROWS = [1, 3];

process.on('disconnect', () => process.exit(0));
process.once('message', (start) => void run(start as BurstStart));

async function run({ chats, pressEveryMs, readsForMs }: BurstStart): Promise<void> {
  const simulator = createSimulator({ limits: 'telegram', keptPerChat: 20 });
  const people = new Map(chats.map((id) => [id, simulator.person({ id, firstName: `Person ${id}` })]));
  for (const person of people.values()) person.starts();
  const { url } = await simulator.listen();
  await fetch(`${url}/bot${simulator.botToken}/deleteWebhook?drop_pending_updates=true`);

  const got = new Map<number, number>();
  const reading: { chatId: number; at: number }[] = [];
  const pressedAt = new Map<number, number>();
  const seen: BurstSeen = { firstAt: 0, lastAt: 0, delivered: 0, doubled: 0, refused: 0, presses: 0, answersMs: [] };
  simulator.onCall(({ method, chatId = 0, ok }) => {
    const now = Date.now();
    if (!ok) seen.refused += 1;
    else if (method === 'sendMessage') {
      seen.firstAt ||= now;
      seen.lastAt = now;
      seen.delivered += 1;
      seen.doubled += got.has(chatId) ? 1 : 0;
      got.set(chatId, now);
      reading.push({ chatId, at: now });
    } else if (method === 'editMessageText' && pressedAt.has(chatId)) {
      seen.answersMs.push(now - (pressedAt.get(chatId) ?? now));
      pressedAt.delete(chatId);
    }
  });
  setInterval(() => {
    const [next] = reading;
    if (next === undefined || next.at > Date.now() - readsForMs || seen.delivered === chats.length) return;
    reading.shift();
    const person = people.get(next.chatId);
    const row = person?.chat().at(-1)?.buttons[ROWS[seen.presses % ROWS.length] ?? 0];
    if (!person || !row?.[0]) return;
    seen.presses += 1;
    pressedAt.set(next.chatId, Date.now());
    person.presses(row[0].label);
  }, pressEveryMs);
  process.on('message', () => process.send?.({ ...seen, answersMs: [...seen.answersMs], open: pressedAt.size }));
  process.send?.({ url, token: simulator.botToken });
}
