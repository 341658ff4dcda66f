import { autoRetry } from '@grammyjs/auto-retry';
import { apiThrottler } from '@grammyjs/transformer-throttler';
import { Api } from 'grammy';
import { startTelegram } from './broadcast.ts';

export type Floor = { seconds: number; ratio: number; refused: number; lost: number; doubled: number };

const PER_SECOND = 30;

/** What grammY's documentation advises: a loop that sends one after another, and waits where Telegram says so. */
export async function measureLoop(people: number): Promise<Floor> {
  return await measure(people, async (api) => {
    api.config.use(autoRetry({ rethrowHttpErrors: true }));
    for (let id = 1; id <= people; id += 1) await api.sendMessage(id, TEXT);
  });
}

/** Everything at once behind the throttler, as it comes. */
export async function measureThrottler(people: number): Promise<Floor> {
  return await measure(people, async (api) => {
    api.config.use(apiThrottler());
    const all = Array.from({ length: people }, (_, at) => api.sendMessage(at + 1, TEXT).catch(() => {}));
    await Promise.all(all);
  });
}

const TEXT = 'السلام عليكم. غدا بعد صلاة العصر نلتقي في دار الحي.';

async function measure(people: number, send: (api: Api) => Promise<void>): Promise<Floor> {
  const telegram = await startTelegram({ people, pressers: 0, pressEveryMs: 1000, latencyMs: 0 });
  try {
    const startedAt = Date.now();
    await send(new Api(telegram.token, { apiRoot: telegram.url }));
    const { lastAt, delivered, doubled, refused } = await telegram.look();
    const seconds = (lastAt - startedAt) / 1000;
    return { seconds, ratio: seconds / (people / PER_SECOND), refused, doubled, lost: people - (delivered - doubled) };
  } finally {
    telegram.stop();
  }
}
